using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary><c>--timeout</c>, <c>--detach-on-hangup</c>, and windows that are closed.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.All)]
public sealed class LimitsTests(string engine) : EngineTests(engine)
{
    private string Work => $"""
        setsid sh -c 'while :; do sleep 1; done' {Bench.Token}-apart &
        touch started
        while :; do date +%s%N >alive; sleep 0.2; done
        """;

    [SetUp]
    public void WriteWork() => Bench.Write("project/work", Work);

    [TestCase(true)]
    [TestCase(false)]
    public void A_command_that_takes_too_long_is_ended(bool terminal)
    {
        string[] words = ["manyoyo", "run", "-n", Bench.Session, "--timeout", "2s", "-x", "sh work " + Bench.Token];
        if (terminal)
        {
            using var inside = RawTerminal.Start(Bench, words);
            Assert.That(inside.Wait(), Is.EqualTo(124));
            Assert.That(inside.Text, Does.Contain("its --timeout is over").And.Not.Contain("select an action"));
        }
        else
        {
            Assert.That(Bench.Manyoyo(words[1..]).With(124).Errors, Does.Contain("its --timeout is over"));
        }

        HostProcesses.AssertNone(Bench.Token);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo usable").With(0).Saying("usable\n");
    }

    [Test]
    public void A_command_that_takes_too_long_in_a_one_time_session_is_ended_and_the_session_removed()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "--rm-on-exit", "--timeout", "2s", "-x", "sh work " + Bench.Token).With(124);
        HostProcesses.AssertNone(Bench.Token);
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void A_command_that_ends_in_time_has_its_own_status() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "--timeout", "1h30m", "-x", "exit 9").With(9);

    [TestCase("TERM", 143)]
    [TestCase("HUP", 129)]
    [TestCase("INT", 130)]
    public void A_signal_in_a_one_time_session_removes_it(string signal, int status)
    {
        using var program = Start("--rm-on-exit");
        program.Signal(signal);
        program.Wait().With(status);
        HostProcesses.AssertNone(Bench.Token);
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_window_that_is_closed_ends_what_ran_in_it(bool all)
    {
        CloseWindow("", all);
        HostProcesses.AssertNone(Bench.Token);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo usable").With(0).Saying("usable\n");
    }

    [Test]
    public void A_window_that_is_closed_ends_a_one_time_session()
    {
        CloseWindow("--rm-on-exit", all: false);
        HostProcesses.AssertNone(Bench.Token);
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void A_window_that_is_closed_at_the_menu_keeps_the_session()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x true", "i - Enter");
        terminal.WaitForMenu();
        terminal.CloseAll();
        HostProcesses.AssertNone(Bench.Token);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    [Test]
    public void A_connection_that_breaks_ends_what_ran_in_it()
    {
        // No shell between the terminal and the program: it is the one that is told.
        var terminal = RawTerminal.Start(Bench, "manyoyo", "run", "-n", Bench.Session, "-x", "sh work " + Bench.Token);
        Until.True(() => File.Exists(Bench.Project + "/started"), () => terminal.Text);
        terminal.HangUp();
        Assert.That(terminal.Wait(), Is.EqualTo(129));
        HostProcesses.AssertNone(Bench.Token);
    }

    [TestCase("")]
    [TestCase("--rm-on-exit")]
    public void Asked_to_a_command_runs_on_where_its_window_is_closed_and_one_can_come_back(string words)
    {
        CloseWindow("--detach-on-hangup " + words, all: false);
        Until.True(() => HostProcesses.With("run -n " + Bench.Session).Count == 0, () => "manyoyo is left");
        Assert.That(HostProcesses.With("exec --interactive").Where(line => line.Contains(Bench.Token, StringComparison.Ordinal)), Is.Empty, "the client is left");
        var alive = File.ReadAllText(Bench.Project + "/alive");
        Until.True(() => File.ReadAllText(Bench.Project + "/alive") is { Length: > 0 } now && now != alive, () => "it does not run on");
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", $"pgrep -f {Bench.Token}-apart >/dev/null && echo still-there").With(0).Saying("still-there\n");
    }

    [Test]
    public void Asked_to_run_on_a_command_is_ended_all_the_same_by_another_signal()
    {
        using var program = Start("--detach-on-hangup");
        program.Signal("TERM");
        program.Wait().With(143);
        HostProcesses.AssertNone(Bench.Token);
    }

    [Test]
    public void Under_nohup_a_closed_window_is_nothing()
    {
        using var program = RunningProgram.Start(
            "env", ["--default-signal", "nohup", "manyoyo", "run", "-n", Bench.Session, "-x", "touch started; while ! [ -e go ]; do sleep 0.1; done; exit 6"],
            Bench.Project, Bench.Environment);
        Until.True(() => File.Exists(Bench.Project + "/started"), () => "it does not run");
        program.Signal("HUP");
        Bench.Write("project/go", "");
        program.Wait().With(6);
    }

    private void CloseWindow(string words, bool all)
    {
        using var terminal = new Tmux(Bench);
        terminal.Type($"manyoyo run -n {Bench.Session} {words} -x 'sh work {Bench.Token}'");
        Until.True(() => File.Exists(Bench.Project + "/started"), () => terminal.Screen);
        if (all)
        {
            terminal.CloseAll();
        }
        else
        {
            terminal.CloseWindow();
        }
    }

    private RunningProgram Start(params string[] words)
    {
        var program = RunningProgram.Start(
            "env", ["--default-signal", "manyoyo", "run", "-n", Bench.Session, .. words, "-x", "sh work " + Bench.Token], Bench.Project, Bench.Environment);
        Until.True(() => File.Exists(Bench.Project + "/started"), () => "it does not run");
        return program;
    }
}
