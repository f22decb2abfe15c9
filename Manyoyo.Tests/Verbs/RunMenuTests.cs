using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Verbs;

/// <summary><c>run</c> with a person at the terminal: the menu when the command has ended.</summary>
public sealed class RunMenuTests : IDisposable
{
    private const string Claude = "IS_SANDBOX=1 claude --dangerously-skip-permissions";
    private const string Menu = "Container exited, please select an action:";

    private readonly AppRun _app = new();
    private readonly FakeRunner _runner;

    public RunMenuTests() => _runner = _app.Runner;

    public void Dispose() => _app.Dispose();

    [TestCase("y")]
    [TestCase("")]
    [TestCase(null)]
    public void Keeping_leaves_with_the_status_of_the_command(string? answer)
    {
        Make(status: 3);

        Assert.That(Run(answer), Is.EqualTo(3));
        Assert.That(_app.Errors, Does.EndWith("Enter interactive shell\n> "));
        Assert.That(_app.Errors.IndexOf("To return to it", StringComparison.Ordinal), Is.LessThan(_app.Errors.IndexOf(Menu, StringComparison.Ordinal)));
        Assert.That(_app.Output, Is.Empty);
    }

    [Test]
    public void Anything_else_is_asked_again()
    {
        Make();

        Run("nope", "Y", "y");

        Assert.That(_app.Errors.Split(Menu), Has.Length.EqualTo(4));
    }

    [Test]
    public void Removing_deletes_it()
    {
        Make(status: 3);
        Remove(EngineAnswers.LookAtNew(_runner));

        Assert.That(Run("n"), Is.EqualTo(3));
        Assert.That(_app.Errors, Does.EndWith("Session my-project removed\n"));
    }

    [TestCase("y", true)]
    [TestCase("Y", true)]
    [TestCase("", false)]
    [TestCase("n", false)]
    public void Removing_asks_once_more_while_others_are_inside(string answer, bool isRemoved)
    {
        Make();
        EngineAnswers.LookAtNew(_runner, others: 2);
        if (isRemoved)
        {
            Remove(_runner);
            Run("n", answer);
        }
        else
        {
            Run("n", answer, "y");
        }

        Assert.That(_app.Errors, Does.Contain("warning: session my-project has others inside: 2 command(s)"));
    }

    [TestCase("1", Claude + " -p x")]
    [TestCase("r", Claude + " -r")]
    public void The_first_command_is_run_again_or_resumed(string letter, string command)
    {
        Make();
        EngineAnswers.LookAtNew(_runner).ExpectVerb("exec", 4);

        Assert.That(Run(letter, "y"), Is.EqualTo(4), "the status of the last command");
        Assert.That(_runner.Ran[^1].Arguments[^1], Is.EqualTo(command));
        Assert.That(_app.Errors.Split(Menu), Has.Length.EqualTo(3));
    }

    [Test]
    public void Another_command_is_asked_for_and_run()
    {
        Make();
        EngineAnswers.LookAtNew(_runner).ExpectVerb("exec");

        Run("x", " npm test ", "y");

        Assert.That(_app.Errors, Does.Contain("> Enter command to execute: $ npm test\n"));
        Assert.That(_runner.Ran[^1].Arguments[^1], Is.EqualTo("npm test"));
    }

    [Test]
    public void No_other_command_comes_back_to_the_menu_and_the_end_of_input_keeps()
    {
        Make();

        Run("x", " ", "x", null);

        Assert.That(_app.Errors.Split(Menu), Has.Length.EqualTo(3));
    }

    [Test]
    public void A_shell_is_entered()
    {
        Make();
        EngineAnswers.LookAtNew(_runner).ExpectVerb("exec");

        Run("i", "y");

        Assert.That(_runner.Ran[^1].Arguments[^1], Does.EndWith("exec /bin/bash; exec /bin/sh"));
    }

    [TestCase("exited", "start")]
    [TestCase("paused", "unpause")]
    public void What_was_stopped_meanwhile_is_made_to_run_again(string state, string verb)
    {
        Make();
        EngineAnswers.LookAtNew(_runner, state).Expect([verb, EngineAnswers.NewId]).ExpectVerb("exec");

        Run("1", "y");
    }

    [Test]
    public void What_was_removed_meanwhile_is_told_of_and_there_is_no_menu_any_more()
    {
        Make();
        EngineAnswers.Docker.LookInVain(_runner, EngineAnswers.NewId);

        Assert.That(Run("1"), Is.EqualTo(2));
        Assert.That(_app.Errors, Does.EndWith("warning: session my-project was removed meanwhile\n"));
    }

    [Test]
    public void A_command_of_no_agent_can_not_be_resumed()
    {
        Make();

        _app.WithPerson("r", "y").Run("run", "-n", "my-project", "-x", "npm test");

        Assert.That(_app.Errors, Does.Not.Contain("r - Resume"));
    }

    [Test]
    public void Menu_and_tips_can_be_short()
    {
        Make();

        _app.WithPerson("y").Run("run", "-n", "my-project", "-q", "askkeep", "-q", "tip", "-q", "cnew", "-q", "cmd", "-x", "id");

        Assert.That(_app.Errors, Is.EqualTo("Keep container? [y n 1 x i] "));
    }

    [Test]
    public void On_re_entry_the_first_command_is_the_one_that_was_stored()
    {
        EngineAnswers.Docker.Look(_runner, "fx-paused", "paused").ExpectVerb("unpause").ExpectVerb("exec");
        EngineAnswers.Docker.Look(_runner, EngineAnswers.Docker.Id("paused"), "paused").ExpectVerb("unpause").ExpectVerb("exec");

        _app.WithPerson("1", "y").Run("run", "-n", "fx-paused", "-x", "id");

        Assert.That(_runner.Ran[^1].Arguments[^1], Is.EqualTo(Claude));
    }

    [Test]
    public void With_a_one_time_session_there_is_no_menu()
    {
        Make();
        Remove(EngineAnswers.LookAtNew(_runner));

        Assert.That(_app.WithPerson().Run("run", "-n", "my-project", "--rm-on-exit", "-x", "id"), Is.Zero);
        Assert.That(_app.Errors, Does.Not.Contain(Menu));
    }

    [Test]
    public void The_terminal_s_variables_are_handed_in()
    {
        _app.Host = _app.Host.With("TERM", "xterm-kitty").With("LANG", "C.UTF-8");
        Make();

        Run("y");

        var exec = _runner.Ran[^1];
        Assert.That(exec.Arguments.Take(5), Is.EqualTo(new[] { "exec", "--interactive", "--tty", "--detach-keys", "ctrl-],ctrl-_,ctrl-],ctrl-_" }));
        Assert.That(exec.EnvironmentFile, Does.ContainKey("TERM").WithValue("xterm-256color").And.ContainKey("LANG").WithValue("C.UTF-8").And.Not.ContainKey("COLORTERM"));
    }

    private int Run(params string?[] typed) => _app.WithPerson(typed).Run("run", "-n", "my-project", "-y", "c", "--ss", "-p x");

    private void Make(int status = 0) =>
        EngineAnswers.Make(EngineAnswers.Docker.LookInVain(_runner, "my-project"), "my-project").ExpectVerb("exec", status);

    private static void Remove(FakeRunner runner) => EngineAnswers.Docker.Remove(runner, EngineAnswers.NewId);
}
