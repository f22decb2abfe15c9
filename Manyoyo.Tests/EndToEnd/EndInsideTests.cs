using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>What a command has started is ended with it, whoever it is and whatever it minds; nobody else is.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.All)]
public sealed class EndInsideTests(string engine) : EngineTests(engine)
{
    private static IEnumerable<TestCaseData> Images =>
        from image in (string[])["common", "busybox"]
        from user in (string[])["0", "1000"]
        select new TestCaseData(image, user);

    // A child in the background, one in a session of its own, one that has cleared its environment, and an orphan of them all.
    private string Children => $"""
        sh -c 'while :; do sleep 1; done' {Bench.Token}-behind &
        setsid sh -c 'while :; do sleep 1; done' {Bench.Token}-apart &
        env -i /bin/sh -c 'while :; do /bin/sleep 1; done' {Bench.Token}-bare &
        (setsid sh -c '(sh -c "while :; do sleep 1; done" {Bench.Token}-orphan &)' {Bench.Token} &)
        touch started
        while :; do sleep 0.2; done
        """;

    [TestCaseSource(nameof(Images))]
    public void Nothing_of_it_is_left(string image, string user)
    {
        AllowAll();
        string[] make = ["--in", TestImages.Busybox.Split(':')[0], "--iv", $"1.0.0-{image}", "--ea", "--user=" + user];
        foreach (var terminal in (bool[])[false, true])
        {
            StartAndEnd(Children, terminal, make, "TERM", 143);
            HostProcesses.AssertNone(Bench.Token);
            File.Delete(Bench.Project + "/started");
        }

        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "id -u").With(0).Saying(user + "\n");
    }

    [Test]
    public void What_does_not_mind_is_killed()
    {
        StartAndEnd("trap '' TERM HUP INT\ntouch started\nwhile :; do sleep 0.2; done", true, [], "TERM", 143);
        HostProcesses.AssertNone(Bench.Token);
    }

    [Test]
    public void What_minds_has_time_to_tidy_up_and_its_last_words_are_shown()
    {
        var shown = StartAndEnd("trap 'sleep 1; touch tidied; echo last words; exit 7' TERM\ntouch started\nwhile :; do sleep 0.2; done", true, [], "TERM", 143);
        Assert.That(Bench.Project + "/tidied", Does.Exist);
        Assert.That(shown, Does.Contain("last words"));
    }

    [Test]
    public void What_is_stopped_is_ended_too()
    {
        StartAndEnd("touch started; kill -STOP $$", true, [], "TERM", 143);
        HostProcesses.AssertNone(Bench.Token);
    }

    [Test]
    public void What_others_run_in_the_session_goes_on()
    {
        Bench.MakeSession();
        using var other = RawTerminal.Start(
            Bench, "manyoyo", "run", "-q", "full", "-n", Bench.Session, "-x", "echo other; while ! [ -e go ]; do sleep 0.1; done; exit 5");
        other.WaitFor("other");
        StartAndEnd(Children, true, [], "TERM", 143);
        Bench.Write("project/go", "");
        other.WaitFor("Keep container?");
        other.Type("y\r");
        Assert.That(other.Wait(), Is.EqualTo(5));
    }

    [Test]
    public void Where_the_engines_program_has_gone_the_client_is_ended_and_it_is_said_what_may_run_on()
    {
        Bench.Replace(Engine, "exec \"$real\" \"$@\"");
        Bench.Write("project/work", Children);
        using var program = RunningProgram.Start(
            "env", ["--default-signal", "manyoyo", "run", "-n", Bench.Session, "-x", "sh work " + Bench.Token], Bench.Project, Bench.Environment);
        Until.True(() => File.Exists(Bench.Project + "/started"), () => "it does not run");
        File.Delete($"{Bench.Root}/bin/{Engine}");
        program.Signal("TERM");
        var end = program.Wait().With(143);
        Assert.That(end.Errors, Does.Contain($"what ran in session {Bench.Session} could not be ended, and may still run: cannot run ").And.Not.Contain("   at "));
    }

    private string StartAndEnd(string work, bool terminal, string[] make, string signal, int status)
    {
        Bench.Write("project/work", work);
        string[] words = ["manyoyo", "run", "-n", Bench.Session, .. make, "-x", "sh work " + Bench.Token];
        if (terminal)
        {
            using var inside = RawTerminal.Start(Bench, ["sh", "-c", "echo $$ >pid; exec \"$@\"", "sh", .. words]);
            Until.True(() => File.Exists(Bench.Project + "/started"), () => inside.Text);
            Bench.Shell($"kill -{signal} $(cat pid)").With(0);
            Assert.That(inside.Wait(), Is.EqualTo(status), () => inside.Text);
            return inside.Text;
        }

        using var program = RunningProgram.Start("env", ["--default-signal", .. words], Bench.Project, Bench.Environment);
        Until.True(() => File.Exists(Bench.Project + "/started"), () => "it does not run");
        program.Signal(signal);
        return program.Wait().With(status).Output;
    }

    // The project belongs to whoever runs the tests.
    private void AllowAll() => File.SetUnixFileMode(Bench.Project, (UnixFileMode)0b111_111_111);
}
