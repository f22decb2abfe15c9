using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Containers;

public sealed class ContainerEngineTests
{
    private const string Down = "Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?\n";

    private readonly FakeRunner _runner = new();

    private ContainerEngine Docker => new(_runner, "/usr/bin/docker", EngineDialect.Docker, "podman");

    [TearDown]
    public void All_answers_were_asked_for() => _runner.AssertAllAsked();

    [Test]
    public void Sessions_are_listed_with_one_call_by_absolute_path()
    {
        _runner.Expect(PsArguments.Build(), output: Fixture.Read($"{Fixture.Docker}-ps.txt"));

        Assert.That(Docker.List(), Has.Count.EqualTo(5));
        Assert.That(_runner.Ran.Single().File, Is.EqualTo("/usr/bin/docker"));
    }

    [Test]
    public void A_name_is_never_the_beginning_of_an_id()
    {
        var id = Fixture.Container(Fixture.Docker, "running").Id;
        _runner.Expect(["container", "inspect", id[..12]], output: Fixture.Inspect(Fixture.Docker, "running"));

        Assert.That(Docker.Inspect(id[..12]), Is.Empty);
    }

    [Test]
    public void A_whole_id_is_found()
    {
        var id = Fixture.Container(Fixture.Docker, "running").Id;
        _runner.Expect(["container", "inspect", id], output: Fixture.Inspect(Fixture.Docker, "running"));

        Assert.That(Docker.Inspect(id).Single().Name, Is.EqualTo("fx-running"));
    }

    [TestCase(Fixture.Docker, 1, "docker")]
    [TestCase(Fixture.Podman, 125, "podman")]
    public void A_missing_container_is_no_error_and_shows_who_answers(string engine, int status, string dialect)
    {
        var docker = Docker;
        _runner.Expect(["container", "inspect", "nope"], status, "[]\n", Fixture.Read($"{engine}-inspect-missing.err"));

        Assert.That(docker.Inspect("nope"), Is.Empty);
        Assert.That(docker.Dialect.Name, Is.EqualTo(dialect));
    }

    [Test]
    public void Podman_in_disguise_shows_by_the_shape_of_its_answer()
    {
        var docker = Docker;
        _runner.Expect(["container", "inspect", "fx-running"], output: Fixture.Inspect(Fixture.Podman, "running"));

        docker.Inspect("fx-running");
        Assert.That(docker.Dialect, Is.SameAs(EngineDialect.Podman));
    }

    [Test]
    public void Podman_that_says_nothing_of_itself_stays_podman()
    {
        var podman = new ContainerEngine(_runner, "/usr/bin/podman", EngineDialect.Podman);
        _runner.Expect(["container", "inspect", "a"], output: "[]");

        podman.Inspect("a");
        Assert.That(podman.Dialect, Is.SameAs(EngineDialect.Podman));
    }

    [Test]
    public void A_daemon_that_is_down_is_told_of_with_how_to_start_it_and_the_other_engine()
    {
        _runner.Expect(PsArguments.Build(), 1, "", Down);

        Assert.That(() => Docker.List(), Refusal.That(
            "docker does not answer: Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?", ExitCode.EngineFailed)
            .And.Property("Next").Contains("sudo systemctl start docker").And.Property("Next").EndsWith("; or take the other engine: --engine podman"));
    }

    [Test]
    public void Where_there_is_no_other_engine_none_is_named()
    {
        _runner.Expect(PsArguments.Build(), 1, "", Down);

        Assert.That(() => new ContainerEngine(_runner, "/usr/bin/docker", EngineDialect.Docker).List(),
            Throws.TypeOf<ManyoyoException>().With.Property("Next").Not.Contains("other engine"));
    }

    [Test]
    public void The_engine_s_own_words_are_shown_where_it_refuses()
    {
        _runner.Expect(["container", "inspect", "a"], 7, "", "Error: something odd\n");

        Assert.That(() => Docker.Inspect("a"), Refusal.That("cannot look at a: something odd", ExitCode.EngineFailed));
    }

    [TestCase("")]
    [TestCase("hello")]
    public void A_program_that_is_no_engine_is_told_of(string answer)
    {
        _runner.Expect(["container", "inspect", "a"], output: answer);

        Assert.That(() => Docker.Inspect("a"), Refusal.That("/usr/bin/docker answered something that is not docker's", ExitCode.EngineFailed));
    }

    [TestCase("docker", "rm --force --volumes 1 2")]
    [TestCase("podman", "rm --force --time 0 --ignore --volumes 1 2")]
    public void Containers_are_deleted_at_once_with_one_call(string engine, string line)
    {
        _runner.Expect(line.Split(' '));

        new ContainerEngine(_runner, "/e", EngineDialect.Of(engine)).Remove("1", "2");
    }

    [Test]
    public void Variables_of_an_entry_go_through_the_file()
    {
        _runner.ExpectVerb("exec --interactive --env-file \0environment-file id", exitCode: 3);

        using var client = Docker.StartEntering("id", "x", terminal: false, isRecorded: false);
        Assert.That(client.Run(new Dictionary<string, string> { ["TERM"] = "vt100" }).Status, Is.EqualTo(3));
        Assert.That(_runner.Ran[0].EnvironmentFile["TERM"], Is.EqualTo("vt100"));
        Assert.That(_runner.Ran[0].Environment, Is.Empty);
    }

    [Test]
    public void Variables_of_a_session_go_through_the_file_and_long_ones_through_the_client()
    {
        var spec = Specs.Plain with { Env = new Dictionary<string, string> { ["A"] = "1", ["B"] = "2\n3" } };

        var invocation = Docker.RunInvocation(spec, madeBy: null);

        Assert.That(invocation.EnvironmentFile, Is.EqualTo(new Dictionary<string, string> { ["A"] = "1" }));
        Assert.That(invocation.Environment, Is.EqualTo(new Dictionary<string, string> { ["B"] = "2\n3" }));
        Assert.That(invocation.Arguments, Has.None.Contains("2\n3"));
    }
}
