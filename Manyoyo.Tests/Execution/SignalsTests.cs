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

    private static void Send() => new ProcessRunner().Capture(
        new("/bin/sh", ["-c", $"kill -HUP {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}"]));
}
