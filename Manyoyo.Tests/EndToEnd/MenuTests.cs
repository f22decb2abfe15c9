using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>In a terminal: what is asked when a command has ended, and each answer.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class MenuTests(string engine) : EngineTests(engine)
{
    private const string Called = "claude called with: [--dangerously-skip-permissions] IS_SANDBOX=1";

    [TestCase("y")]
    [TestCase("")]
    public void Y_and_Enter_keep_the_session(string answer)
    {
        using var terminal = AtTheMenu();
        terminal.Type(answer);
        terminal.WaitForStatus(3);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    [Test]
    public void Before_the_menu_stands_how_to_return()
    {
        using var terminal = AtTheMenu();
        Assert.That(terminal.Screen, Does.Contain($"""
            Session {Bench.Session} is kept. To return to it:
              resume         manyoyo run -n {Bench.Session} -- -c
              first command  manyoyo run -n {Bench.Session}
              shell          manyoyo run -n {Bench.Session} -s ''
              remove         manyoyo rm {Bench.Session}
            Container exited, please select an action:
              y - Keep container running in background (default)
              n - Remove container
              1 - Re-enter using the initial command
              r - Resume initial command session (agent commands only)
              x - Execute a new command
              i - Enter interactive shell
            """));
    }

    [TestCase("C-d", 3)]
    [TestCase("C-c", 130)]
    public void The_end_of_input_and_Control_C_keep_the_session(string key, int status)
    {
        using var terminal = AtTheMenu();
        terminal.Press(key);
        terminal.WaitForStatus(status);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    [Test]
    public void N_removes_the_session()
    {
        using var terminal = AtTheMenu();
        terminal.Type("n");
        terminal.WaitForStatus(3);
        Assert.That(terminal.Screen, Does.Contain($"Session {Bench.Session} removed"));
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void One_runs_the_first_command_again_and_comes_back()
    {
        using var terminal = AtTheMenu();
        terminal.Type("1");
        terminal.WaitFor(Called + "\n", 2);
        terminal.Type("/exit 4");
        terminal.WaitForMenu(2);
        terminal.Type("y");
        terminal.WaitForStatus(4);
    }

    [Test]
    public void R_resumes_an_agent()
    {
        using var terminal = AtTheMenu();
        terminal.Type("r");
        terminal.WaitFor("claude called with: [--dangerously-skip-permissions] [-r] IS_SANDBOX=1");
        terminal.Type("/exit");
        terminal.WaitForMenu(2);
        terminal.Type("y");
        terminal.WaitForStatus(0);
    }

    [Test]
    public void R_is_not_offered_where_the_first_command_is_no_agent()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x true", "1 - Re-enter using the initial command\n  x - Execute a new command");
        terminal.WaitForMenu();
        terminal.Type("r");
        terminal.WaitForMenu(2);
        terminal.Type("y");
        terminal.WaitForStatus(0);
    }

    [Test]
    public void X_asks_for_a_command_and_runs_it()
    {
        using var terminal = AtTheMenu();
        terminal.Type("x");
        terminal.WaitFor("Enter command to execute: ");
        terminal.Type("echo $((6*7)) && exit 5");
        terminal.WaitFor("\n42\n");
        terminal.WaitForMenu(2);
        terminal.Type("");
        terminal.WaitForStatus(5);
    }

    [Test]
    public void Control_C_where_a_command_is_asked_for_keeps_the_session()
    {
        using var terminal = AtTheMenu();
        terminal.Type("x");
        terminal.WaitFor("Enter command to execute: ");
        terminal.Press("C-c");
        terminal.WaitForStatus(130);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    [Test]
    public void I_enters_a_shell()
    {
        using var terminal = AtTheMenu();
        terminal.Type("i");
        terminal.WaitFor($"{Bench.Project}# ");
        terminal.Type("echo $BASH and $((6*7)); exit 6");
        terminal.WaitFor("/bin/bash and 42");
        terminal.WaitForMenu(2);
        terminal.Type("y");
        terminal.WaitForStatus(6);
    }

    [TestCase("nope")]
    [TestCase("yes")]
    [TestCase("N")]
    [TestCase("2")]
    public void Anything_else_is_asked_again(string answer)
    {
        using var terminal = AtTheMenu();
        terminal.Type(answer);
        terminal.WaitForMenu(2);
        terminal.Type("y");
        terminal.WaitForStatus(3);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    [Test]
    public void The_long_question_can_be_left_out()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -q askkeep -y claude", Called);
        terminal.Type("/exit 3");
        terminal.WaitFor("Keep container? [y n 1 r x i] ");
        Assert.That(terminal.Screen, Does.Not.Contain("please select an action"));
        terminal.Type("n");
        terminal.WaitForStatus(3);
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void A_session_that_was_stopped_meanwhile_is_started_for_what_is_chosen()
    {
        using var terminal = AtTheMenu();
        Bench.Ask("stop", Bench.Session);
        terminal.Type("1");
        terminal.WaitFor(Called + "\n", 2);
        terminal.Type("/exit 4");
        terminal.WaitForMenu(2);
        terminal.Type("y");
        terminal.WaitForStatus(4);
    }

    [Test]
    public void A_session_that_was_removed_meanwhile_is_told_of()
    {
        using var terminal = AtTheMenu();
        Bench.Manyoyo("rm", Bench.Session).With(0);
        terminal.Type("1");
        terminal.WaitFor($"warning: session {Bench.Session} was removed meanwhile");
        terminal.WaitFor("status=");
    }

    [Test]
    public void What_was_typed_for_the_command_is_no_answer()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x 'echo here; sleep 2; exit 3'", "\nhere");
        terminal.Type("n");
        terminal.WaitForMenu();
        terminal.Type("y");
        terminal.WaitForStatus(3);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    private Tmux AtTheMenu()
    {
        var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -y claude", Called);
        terminal.Type("/exit 3");
        terminal.WaitForMenu();
        return terminal;
    }
}
