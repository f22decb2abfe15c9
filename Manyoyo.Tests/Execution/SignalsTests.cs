using System.Diagnostics;
using System.Globalization;
using Manyoyo.Engine.Execution;

namespace Manyoyo.Tests.Execution;

/// <summary>With a real SIGHUP: the test runner minds the others itself.</summary>
[NonParallelizable]
public sealed class SignalsTests
{
    private const int HangUp = 1;

    [Test]
    public void A_signal_is_remembered_and_only_Control_C_can_be_forgotten()
    {
        using var signals = Signals.Catch();
        Assert.That(signals.Last, Is.Zero);
        Assert.That(signals.ThrowIfCaught, Throws.Nothing);

        Send();
        Assert.That(() => signals.Last, Is.EqualTo(HangUp).After(5000, 10));
        Assert.That(signals.ThrowIfCaught, Throws.TypeOf<InterruptedException>().With.Property("ExitCode").EqualTo(129));

        signals.ForgetInterrupt();
        Assert.That(signals.Last, Is.EqualTo(HangUp));
        signals.Raise(Signals.Interrupt);
        signals.ForgetInterrupt();
        Assert.That(signals.ThrowIfCaught, Throws.Nothing);
    }

    [Test]
    public void A_signal_ends_the_process_that_runs()
    {
        using var signals = Signals.Catch();
        var sender = new Thread(() =>
        {
            Thread.Sleep(300);
            Send();
        });
        sender.Start();

        var status = new ProcessRunner(signals).Run(new("/bin/sh", ["-c", "trap 'exit 9' TERM; i=0; while [ $i -lt 100 ]; do sleep 0.1; i=$((i+1)); done"]));
        sender.Join();

        Assert.That(status, Is.EqualTo(9));
    }

    [TestCase(15, "sleep 60; true")]
    [TestCase(HangUp, "trap '' TERM; sleep 60; true")]
    [TestCase(Signals.Interrupt, "exec sleep 60")]
    public void A_signal_ends_what_is_only_read(int signal, string script)
    {
        using var signals = Signals.Catch();
        using var timer = new Timer(_ => signals.Raise(signal), null, 300, Timeout.Infinite);
        var watch = Stopwatch.StartNew();

        Assert.That(
            () => new ProcessRunner(signals).Capture(new("/bin/sh", ["-c", script])),
            Throws.TypeOf<InterruptedException>().With.Property("ExitCode").EqualTo(128 + signal));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(15)));
    }

    /// <summary>Ctrl-C reaches the client by itself, and may do so first.</summary>
    [Test]
    public void A_client_that_has_died_of_a_signal_first_has_not_refused()
    {
        using var signals = Signals.Catch();
        using var timer = new Timer(_ => signals.Raise(Signals.Interrupt), null, 200, Timeout.Infinite);

        Assert.That(
            () => new ProcessRunner(signals).Capture(new("/bin/sh", ["-c", "sleep 0.1; kill -INT $$"])),
            Throws.TypeOf<InterruptedException>().With.Property("ExitCode").EqualTo(130));
    }

    [Test]
    public void What_must_not_be_cut_short_goes_on()
    {
        using var signals = Signals.Catch();
        using var timer = new Timer(_ => signals.Raise(15), null, 100, Timeout.Infinite);

        var answer = new ProcessRunner(signals).Capture(new("/bin/sh", ["-c", "sleep 0.5; echo done"]) { IsUndisturbed = true });

        Assert.That(answer, Is.EqualTo(new CapturedOutput(0, "done\n", "")));
    }

    private static void Send() => new ProcessRunner().Capture(
        new("/bin/sh", ["-c", $"kill -HUP {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}"]));
}
