using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>For each state that a session can be in: it is entered, the command runs, its status is the status.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class StatesTests(string engine) : EngineTests(engine)
{
    [Test]
    public void A_session_that_is_absent_is_made_and_entered()
    {
        Enter("inside", 7);
        Assert.That(Bench.Containers(), Is.EqualTo(new[] { Bench.Session }));
    }

    [Test]
    public void A_session_that_was_created_and_never_started_is_started_and_entered()
    {
        var line = Bench.Manyoyo("config", "command", "-n", Bench.Session, "-y", "claude").With(0).Output;
        Bench.Shell(line.Replace(" run --detach ", " create ", StringComparison.Ordinal)).With(0);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("created"));
        Enter("inside", 7);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    [Test]
    public void A_session_that_runs_is_entered()
    {
        Bench.MakeSession();
        var before = Bench.Ask("container", "inspect", "--format", "{{.Id}} {{.State.StartedAt}}", Bench.Session);
        Enter("inside", 7);
        Assert.That(Bench.Ask("container", "inspect", "--format", "{{.Id}} {{.State.StartedAt}}", Bench.Session), Is.EqualTo(before));
    }

    [Test]
    public void A_session_that_is_paused_goes_on_and_is_entered()
    {
        Bench.MakeSession();
        Bench.Ask("pause", Bench.Session);
        Enter("inside", 7);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    [Test]
    public void A_session_that_has_ended_is_started_and_entered_and_has_what_was_in_it()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo kept >/kept").With(0);
        Bench.Ask("stop", Bench.Session);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("exited"));
        Enter("inside", 7);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "cat /kept").With(0).Saying("kept\n");
    }

    [Test]
    public void A_session_that_another_home_has_made_is_entered_also_where_its_image_has_gone()
    {
        Bench.MakeSession();
        Bench.Ask("stop", Bench.Session);
        Directory.Delete(Bench.Home + "/.manyoyo/sessions", recursive: true);
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "--in", "localhost/nobody-has-this", "-x", "echo inside").With(0).Saying("inside\n");
        Assert.That(run.Errors, Does.Contain("so these do not count: image localhost/nobody-has-this:1.0.0-common"));
    }

    [Test]
    public void A_container_of_that_name_that_is_somebody_elses_is_left_alone()
    {
        Bench.MakeForeign(Bench.Session);
        var before = Bench.Inspect(Bench.Session);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "true").Refused(2, "is not a session of manyoyo's", "take another name");
        Bench.Manyoyo("rm", Bench.Session).Refused(2, "is not a session of manyoyo's");
        Assert.Multiple(() =>
        {
            Assert.That(Bench.Inspect(Bench.Session), Is.EqualTo(before));
            Assert.That(Bench.Manyoyo("ps", "-q").With(0).Output, Does.Not.Contain(Bench.Session));
        });
    }

    [TestCase("running")]
    [TestCase("paused")]
    [TestCase("exited")]
    public void A_session_is_deleted_whatever_it_does(string state)
    {
        Bench.MakeSession();
        switch (state)
        {
            case "paused":
                Bench.Ask("pause", Bench.Session);
                break;
            case "exited":
                Bench.Ask("stop", Bench.Session);
                break;
        }

        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo(state));
        Bench.Manyoyo("rm", Bench.Session).With(0).Saying(Bench.Session + "\n");
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void One_bad_name_and_none_is_deleted()
    {
        Bench.MakeSession();
        Bench.Manyoyo("rm", Bench.Session, Bench.Name("absent")).Refused(2, "there is no session");
        Assert.That(Bench.Containers(), Is.EqualTo(new[] { Bench.Session }));
    }

    [Test]
    public void The_list_tells_of_each_session()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-y", "codex").With(0);
        Bench.Manyoyo("run", "-n", Bench.Name("other"), "-x", "true").With(0);
        Bench.Ask("stop", Bench.Name("other"));
        var lines = Bench.Manyoyo("ps").With(0).Output.Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Does.Match("^NAME +STATE +ACTIVITY +AGENT +CREATED +IMAGE +PATH$"));
            Assert.That(lines, Has.One.Match($"^{Bench.Session} +running +[a-z0-9 -]+ +codex +(now|[0-9]+[sm]) +localhost/manyoyo:1.0.0-common +{Bench.Project}$"));
            Assert.That(lines, Has.One.Match($"^{Bench.Name("other")} +exited +[a-z0-9 -]+ +- +(now|[0-9]+[sm]) +localhost/manyoyo:1.0.0-common +{Bench.Project}$"));
        });
    }

    private void Enter(string word, int status) =>
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", $"echo {word}; exit {status}").With(status).Saying(word + "\n");
}
