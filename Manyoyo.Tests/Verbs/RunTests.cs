using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Verbs;

/// <summary><c>run</c> without a person: in a script, in CI.</summary>
public sealed class RunTests : IDisposable
{
    private readonly AppRun _app = new();

    public void Dispose() => _app.Dispose();

    [Test]
    public void A_new_session_is_told_of_with_how_to_return_and_nothing_is_on_standard_output()
    {
        Make().ExpectVerb("exec --interactive --env-file \0environment-file " + EngineAnswers.NewId);

        Assert.That(_app.Run("run", "-n", "my-project", "-y", "c"), Is.Zero);
        Assert.That(_app.Output, Is.Empty);
        Assert.That(_app.Errors, Is.EqualTo("""
            Session my-project made from localhost/manyoyo:1.0.0-common, with /home/user/project at /home/user/project
            $ IS_SANDBOX=1 claude --dangerously-skip-permissions
            Session my-project is kept. To return to it:
              resume         manyoyo run -n my-project -- -c
              first command  manyoyo run -n my-project
              shell          manyoyo run -n my-project -s ''
              remove         manyoyo rm my-project

            """));
    }

    [TestCase("full", "")]
    [TestCase("tip", "Session my-project made|$ true")]
    [TestCase("cmd,tip", "Session my-project made")]
    [TestCase("cnew,tip", "$ true")]
    public void What_is_not_wanted_is_left_out(string quiet, string lines)
    {
        Make().ExpectVerb("exec");

        _app.Run(["run", "-n", "my-project", .. quiet.Split(',').SelectMany(item => new[] { "-q", item }), "-x", "true"]);

        Assert.That(_app.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(lines.Split('|', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.That(lines.Split('|'), Is.All.Matches<string>(line => _app.Errors.Contains(line!, StringComparison.Ordinal)));
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(255)]
    public void The_status_is_that_of_the_command(int status)
    {
        Make().ExpectVerb("exec", status);

        Assert.That(_app.Run("run", "-n", "my-project", "-x", "x"), Is.EqualTo(status));
    }

    [TestCase(1)]
    [TestCase(125)]
    [TestCase(126)]
    public void A_status_that_may_be_the_engine_s_is_looked_into_and_stays_the_command_s(int status)
    {
        EngineAnswers.LookAtNew(Make().ExpectVerb("exec", status));

        Assert.That(_app.Run("run", "-n", "my-project", "-x", "x"), Is.EqualTo(status));
        Assert.That(_app.Errors, Does.Contain("is kept"));
    }

    [Test]
    public void A_command_that_was_killed_may_be_the_first_sign_of_a_removal_and_is_looked_at_twice()
    {
        EngineAnswers.Docker.LookInVain(EngineAnswers.LookAtNew(Make().ExpectVerb("exec", 137)), EngineAnswers.NewId);

        Assert.That(_app.Run("run", "-n", "my-project", "-x", "x"), Is.EqualTo(137));
        Assert.That(_app.Errors, Does.Contain("was removed while you were inside"));
    }

    [Test]
    public void A_session_that_was_removed_meanwhile_is_told_of()
    {
        EngineAnswers.Docker.LookInVain(Make().ExpectVerb("exec", 137), EngineAnswers.NewId);

        Assert.That(_app.Run("run", "-n", "my-project", "-x", "x"), Is.EqualTo(137));
        Assert.That(_app.Errors, Does.Contain("warning: session my-project was removed while you were inside\n").And.Not.Contain("is kept"));
    }

    [Test]
    public void A_container_that_ended_at_once_is_removed_and_its_last_words_told()
    {
        Make().ExpectVerb("exec", 1).Expect(["container", "inspect", EngineAnswers.NewId], output: $$"""
            [{"Id": "{{EngineAnswers.NewId}}", "Name": "/my-project", "State": {"Status": "exited", "ExitCode": 127,
              "StartedAt": "2026-11-23T11:19:29.1Z", "FinishedAt": "2026-11-23T11:19:29.2Z"} }]
            """).ExpectVerb("logs", output: "no such file\n");
        EngineAnswers.Docker.Remove(_app.Runner, EngineAnswers.NewId);

        Assert.That(_app.Run("run", "-n", "my-project", "-x", "x"), Is.EqualTo(125));
        Assert.That(_app.Errors, Does.Contain("ended at once with status 127; its last words: no such file\n"));
    }

    [TestCase(0, true)]
    [TestCase(1, false)]
    public void A_one_time_session_is_deleted_unless_others_are_inside(int others, bool isRemoved)
    {
        EngineAnswers.LookAtNew(Make().ExpectVerb("exec", 3), others: others);
        _ = isRemoved ? EngineAnswers.Docker.Remove(_app.Runner, EngineAnswers.NewId) : null;

        Assert.That(_app.Run("run", "-n", "my-project", "--rm-on-exit", "-x", "x"), Is.EqualTo(3));
        Assert.That(_app.Errors, Does.Contain(isRemoved ? "Session my-project removed\n" : "warning: session my-project is kept: somebody else is inside"));
    }

    [Test]
    public void A_one_time_run_does_not_delete_what_was_there_before()
    {
        EngineAnswers.Docker.Look(_app.Runner, "fx-running", "running").ExpectVerb("exec", 3);

        Assert.That(_app.Run("run", "-n", "fx-running", "--rm-on-exit", "-x", "x"), Is.EqualTo(3));
        Assert.That(_app.Errors, Does.Contain("warning: session fx-running is kept: it was there before"));
    }

    [Test]
    public void The_first_run_command_comes_once_and_before_the_main_command()
    {
        Make().ExpectVerb("exec --env-file").ExpectVerb("exec --interactive");
        Assert.That(_app.Run("run", "-n", "my-project", "--first-shell", "npm ci", "--first-env", "A=hunter2", "-x", "true"), Is.Zero);
        Assert.That(_app.Runner.Ran[2].Arguments[^1], Is.EqualTo("npm ci"));
        Assert.That(_app.Runner.Ran[2].EnvironmentFile, Is.EqualTo(new Dictionary<string, string> { ["A"] = "hunter2" }));
        Assert.That(_app.EngineLines + _app.Errors, Does.Not.Contain("hunter2"));

        EngineAnswers.Docker.Look(_app.Runner, "fx-running", "running").ExpectVerb("exec --interactive");
        Assert.That(_app.Run("run", "-n", "fx-running", "--first-shell", "npm ci", "-x", "true"), Is.Zero);
    }

    [Test]
    public void Where_the_first_run_command_fails_the_session_is_removed()
    {
        EngineAnswers.LookAtNew(Make().ExpectVerb("exec", 7));
        EngineAnswers.Docker.Remove(_app.Runner, EngineAnswers.NewId);

        Assert.That(_app.Run("run", "-n", "my-project", "-q", "full", "--first-shell", "x", "-x", "true"), Is.EqualTo(7));
        Assert.That(_app.Errors, Is.EqualTo("""
            manyoyo: the first-run command ended with status 7; session my-project was removed
              mend the command, then run this again: it starts afresh

            """));
    }

    [Test]
    public void What_does_not_count_on_entry_is_one_warning()
    {
        EngineAnswers.Docker.Look(_app.Runner, "fx-running", "running").ExpectVerb("exec");

        _app.Run("run", "-q", "full", "-n", "fx-running", "-p", "80", "-e", "TOKEN=hunter2", "-x", "true");

        Assert.That(_app.Errors.Split('\n'), Has.Length.EqualTo(2));
        Assert.That(_app.Errors, Does.StartWith("warning: session fx-running").And.EndsWith(": -e TOKEN, -p 80\n"));
    }

    [Test]
    public void The_mode_sock_is_warned_of_in_red_even_where_all_is_quiet()
    {
        _app.Host = _app.Host.With("DOCKER_HOST", "unix:///run/d.sock") with { IsErrorTerminal = true };
        _app.Disk.Files["/run/d.sock"] = "";
        Make().ExpectVerb("exec");

        _app.Run("run", "--engine", "docker", "-q", "full", "-n", "my-project", "-m", "s", "-x", "true");

        Assert.That(_app.Errors, Does.StartWith("\e[31mwarning: mode sock: ").And.Contain("owns the host's container engine"));
    }

    [Test]
    public void Secrets_in_a_command_are_not_shown()
    {
        Make().ExpectVerb("exec");

        _app.Run("run", "-n", "my-project", "-x", "TOKEN=hunter2 id");

        Assert.That(_app.Errors, Does.Contain("$ TOKEN=******** id\n").And.Not.Contain("hunter2"));
    }

    private FakeRunner Make() => EngineAnswers.Make(EngineAnswers.Docker.LookInVain(_app.Runner, "my-project"), "my-project");
}
