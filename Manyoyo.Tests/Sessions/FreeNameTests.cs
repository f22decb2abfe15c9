using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

/// <summary>When a session is made without asking first, and what comes of it where that was a mistake.</summary>
public sealed class FreeNameTests : IDisposable
{
    private const string NoImage = "docker: Error response from daemon: No such image: x:1.\n";

    private readonly TemporaryFolder _home = new();
    private readonly FakeRunner _runner = new();
    private readonly FakeDisk _disk = new();

    private KnownSessions Known => new(_home.Path);

    private EngineChoice Choice => new("docker", Program("docker", "\x7fELF"), false, null);

    private SessionManager Manager => new(new ContainerEngine(_runner, "/e", EngineDialect.Docker), signals: null, _disk);

    public void Dispose() => _home.Dispose();

    [TearDown]
    public void All_answers_were_asked_for() => _runner.AssertAllAsked();

    [Test]
    public void A_name_that_nobody_has_heard_of_is_likely_free()
    {
        Assert.That(FreeName.IsLikely(Specs.Plain, Known, Choice));
        Known.Remember(Specs.Plain.Name, EngineAnswers.NewId);
        Assert.That(FreeName.IsLikely(Specs.Plain, Known, Choice), Is.False);
    }

    [Test]
    public void Where_a_call_would_say_something_else_of_a_session_that_is_there_it_is_asked_for()
    {
        Assert.That(FreeName.IsLikely(Specs.Plain with { Image = "docker.io/library/debian:12" }, Known, Choice), Is.False);
        Assert.That(FreeName.IsLikely(Specs.Plain with { Mode = ContainerMode.Sock }, Known, Choice), Is.False);
        Assert.That(FreeName.IsLikely(Specs.Plain with { Command = new FirstCommand("", "--resume") }, Known, Choice), Is.False);
    }

    [Test]
    public void What_may_be_podman_in_disguise_is_asked_first()
    {
        var script = Choice with { Program = Program("script/docker", "#!/bin/sh\nexec podman \"$@\"\n") };
        var podman = Program("podman", "\x7fELF");
        var link = Path.Combine(_home.Path, "link/docker");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, podman);
        var missing = Choice with { Program = _home.Path + "/none/docker" };
        foreach (var choice in (EngineChoice[])[script, Choice with { Program = link }, missing])
        {
            Assert.That(FreeName.IsLikely(Specs.Plain, Known, choice), Is.False, choice.Program);
        }

        Assert.That(FreeName.IsLikely(Specs.Plain, Known, new("podman", podman, false, null)));
    }

    [Test]
    public void It_is_made_with_one_call()
    {
        EngineAnswers.Make(_runner, "my-project");
        Assert.That(Manager.Open(Specs.Plain, isLikelyFree: true).IsMade);
    }

    [Test]
    public void One_that_is_there_after_all_is_joined()
    {
        EngineAnswers.Docker.NameIsTaken(_runner, "fx-running");
        EngineAnswers.Docker.Look(_runner, "fx-running", "running");
        Assert.That(Manager.Open(Specs.Plain with { Name = "fx-running" }, isLikelyFree: true).IsMade, Is.False);
    }

    [Test]
    public void An_auto_made_name_that_is_taken_is_counted_on()
    {
        EngineAnswers.Docker.NameIsTaken(_runner, "my-project");
        EngineAnswers.Make(_runner, "my-project-2");
        Assert.That(OpenAutoNamed().Name, Is.EqualTo("my-project-2"));
    }

    [Test]
    public void Of_those_who_take_an_auto_made_name_in_one_moment_each_has_another_without_a_call()
    {
        Known.Remember("my-project", EngineAnswers.NewId);
        Assert.That(Known.Reserve("my-project-2"));
        EngineAnswers.Make(_runner, "my-project-3");
        Assert.That(OpenAutoNamed().Name, Is.EqualTo("my-project-3"));
    }

    [Test]
    public void A_name_whose_session_could_not_be_made_is_free_again()
    {
        EngineAnswers.RefuseToMake(_runner, "my-project", NoImage);
        EngineAnswers.Docker.LookInVain(_runner, "my-project");
        Assert.That(() => OpenAutoNamed(), Throws.Exception);
        Assert.That(Known.Reserve("my-project"));
        Assert.That(Known.Reserve("my-project"), Is.False);
    }

    [Test]
    public void Where_nothing_can_be_written_only_the_engine_knows_who_has_a_name()
    {
        _home.Write("sessions", []);
        Assert.That(Known.Reserve("my-project"));
        Assert.That(Known.Reserve("my-project"));
    }

    [Test]
    public void A_session_whose_image_has_gone_is_joined_all_the_same()
    {
        _disk.Directories.Add("/src");
        EngineAnswers.RefuseToMake(_runner, "fx-running", NoImage);
        EngineAnswers.Docker.Look(_runner, "fx-running", "running");
        EngineAnswers.Docker.Look(_runner, "fx-running", "running");
        Assert.That(Manager.Open(Specs.Plain with { Name = "fx-running", FolderToMake = "/src/new" }, isLikelyFree: true).IsMade, Is.False);
        Assert.That(_disk.IsDirectory("/src/new"), Is.False);
    }

    [Test]
    public void What_can_not_be_made_is_told_once_it_is_known_that_it_is_not_there()
    {
        EngineAnswers.RefuseToMake(_runner, "my-project", NoImage);
        EngineAnswers.Docker.LookInVain(_runner, "my-project");
        Assert.That(() => Manager.Open(Specs.Plain, isLikelyFree: true), Refusal.About("there is no image", ExitCode.EngineFailed));
    }

    private OpenSession OpenAutoNamed() =>
        new SessionManager(new ContainerEngine(_runner, "/e", EngineDialect.Docker), signals: null, _disk, Known)
            .Open(Specs.Plain with { IsAutoNamed = true }, isLikelyFree: true);

    private string Program(string name, string text)
    {
        var path = Path.Combine(_home.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return _home.Write(name, System.Text.Encoding.Latin1.GetBytes(text));
    }
}
