using System.Globalization;
using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

/// <summary>A session that could not be made: what this call made is removed, and nothing else.</summary>
public sealed class SessionManagerFailureTests
{
    private const string PortTaken =
        "docker: Error response from daemon: driver failed programming external connectivity: Bind for 0.0.0.0:80 failed: port is already allocated.\n";

    private readonly EngineAnswers _docker = EngineAnswers.Docker;
    private readonly FakeRunner _runner = new();
    private readonly FakeDisk _disk = new();

    [TearDown]
    public void All_answers_were_asked_for() => _runner.AssertAllAsked();

    [Test]
    public void What_is_left_is_removed_by_its_id_and_the_reason_shown()
    {
        Fail(PortTaken, isLeft: true);
        _docker.Remove(_runner, "left");

        Assert.That(() => Open(), Refusal.That(
            "cannot make session my-project: driver failed programming external connectivity: Bind for 0.0.0.0:80 failed: port is already allocated.",
            ExitCode.EngineFailed));
    }

    [Test]
    public void What_somebody_else_has_made_meanwhile_is_left_alone_and_joined()
    {
        _docker.LookInVain(_runner, "fx-running");
        EngineAnswers.RefuseToMake(_runner, "fx-running", PortTaken);
        _docker.Look(_runner, "fx-running", "running");
        _docker.Look(_runner, "fx-running", "running");

        Assert.That(Open(Specs.Plain with { Name = "fx-running" }).IsMade, Is.False);
    }

    [Test]
    public void Where_that_can_not_be_removed_either_it_is_named()
    {
        Fail(PortTaken, isLeft: true);
        _runner.Expect(["rm", "--force", "--volumes", "left"], 1, "", "Error response from daemon: busy\n");

        Assert.That(() => Open(), Refusal.Advising("docker rm -f left", ExitCode.EngineFailed));
    }

    [TestCase("docker: Error response from daemon: No such image: localhost/manyoyo:1.0.0-common.\n")]
    [TestCase("Unable to find image 'localhost/manyoyo:1.0.0-common' locally\ndocker: Error response from daemon: no\n")]
    [TestCase("Error: localhost/manyoyo:1.0.0-common: image not known\n")]
    public void A_missing_image_is_named_and_how_to_take_another(string errors)
    {
        Fail(errors, isLeft: false);

        Assert.That(() => Open(), Refusal.About("there is no image localhost/manyoyo:1.0.0-common: ", ExitCode.EngineFailed)
            .And.Property("Next").EqualTo("build it: `manyoyo build`, or name one that is there with --in and --iv"));
    }

    [TestCase("Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?\n")]
    [TestCase("permission denied while trying to connect to the Docker daemon socket at unix:///x\n")]
    public void A_daemon_that_is_down_is_told_of_at_the_first_look(string errors)
    {
        _runner.Expect(["container", "inspect", "my-project"], 1, "[]\n", errors);

        Assert.That(() => Open(), Refusal.About("docker does not answer: ", ExitCode.EngineFailed));
    }

    [Test]
    public void A_daemon_that_dies_in_between_is_told_of()
    {
        _docker.LookInVain(_runner, "my-project");
        EngineAnswers.RefuseToMake(_runner, "my-project", "docker: error during connect: EOF\n");
        _runner.Expect(["container", "inspect", "my-project"], 1, "", "Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?\n");

        Assert.That(() => Open(), Refusal.About("docker does not answer: ", ExitCode.EngineFailed));
    }

    [Test]
    public void A_folder_that_was_made_for_it_is_removed_again()
    {
        Fail(PortTaken, isLeft: false);

        Assert.That(() => Open(Specs.Plain with { FolderToMake = "/wt" }), Throws.TypeOf<ManyoyoException>());
        Assert.That(_disk.IsDirectory("/wt"), Is.False);
    }

    [Test]
    public void A_folder_that_was_there_stays()
    {
        _disk.Directories.Add("/wt");
        Fail(PortTaken, isLeft: false);

        Assert.That(() => Open(Specs.Plain with { FolderToMake = "/wt" }), Throws.TypeOf<ManyoyoException>());
        Assert.That(_disk.IsDirectory("/wt"));
    }

    [Test]
    public void A_value_that_can_not_be_handed_in_safely_makes_nothing()
    {
        _docker.LookInVain(_runner, "my-project");

        Assert.That(() => Open(Specs.Plain with { Env = new Dictionary<string, string> { ["PATH"] = "a\nb" } }), Refusal.About("the value of PATH"));
    }

    [TestCase(0)]
    [TestCase(130)]
    public void A_signal_that_comes_while_it_is_made_leaves_nothing(int status)
    {
        using var signals = Signals.Catch();
        _docker.LookInVain(_runner, "my-project");
        _runner.ExpectVerb("run --detach --name my-project", status, "left\n").Meanwhile(_ => HangUp(signals));
        LookAtLeft();
        _docker.Remove(_runner, "left");

        Assert.That(() => Open(signals: signals), Throws.TypeOf<InterruptedException>().With.Property("ExitCode").EqualTo(129));
    }

    [Test]
    public void A_signal_that_comes_before_makes_nothing()
    {
        using var signals = Signals.Catch();
        _docker.LookInVain(_runner, "my-project").Meanwhile(_ => HangUp(signals));

        Assert.That(() => Open(signals: signals), Throws.TypeOf<InterruptedException>());
    }

    private OpenSession Open(SessionSpec? spec = null, Signals? signals = null) =>
        new SessionManager(new ContainerEngine(_runner, "/e", EngineDialect.Docker), signals, _disk).Open(spec ?? Specs.Plain);

    private void Fail(string errors, bool isLeft)
    {
        _docker.LookInVain(_runner, "my-project");
        EngineAnswers.RefuseToMake(_runner, "my-project", errors);
        if (isLeft)
        {
            LookAtLeft();
        }
        else
        {
            _docker.LookInVain(_runner, "my-project");
        }
    }

    // The container that the engine made and could not start bears the word of the call that made it.
    private void LookAtLeft() => _runner.ExpectAnswer(["container", "inspect", "my-project"], () =>
    {
        var madeBy = _runner.Ran.SelectMany(call => call.Arguments).Last(argument => argument.StartsWith(SessionLabels.MadeBy, StringComparison.Ordinal)).Split('=')[1];
        return new(0, $$"""[{"Id": "left", "Name": "/my-project", "Config": {"Labels": {"{{SessionLabels.MadeBy}}": "{{madeBy}}"} } }]""", "");
    });

    // A real one; the test runner minds SIGINT and SIGTERM itself.
    private static void HangUp(Signals signals)
    {
        new ProcessRunner().Capture(new("/bin/sh", ["-c", $"kill -HUP {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}"]));
        Assert.That(() => signals.Last, Is.Not.Zero.After(5000, 10));
    }
}
