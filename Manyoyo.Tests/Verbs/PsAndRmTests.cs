using Manyoyo.Engine.Containers;
using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Verbs;

public sealed class PsAndRmTests : IDisposable
{
    private const string Broken = "{ engine: 'podman', ";

    private readonly AppRun _app = new();

    public void Dispose() => _app.Dispose();

    [Test]
    public void Sessions_are_listed_with_one_call()
    {
        List();

        Assert.That(_app.Run("ps"), Is.Zero);
        Assert.That(_app.Output.Split('\n').Select(line => line.Split(' ')[0]),
            Is.EqualTo(new[] { "NAME", "fx-running", "fx-created", "fx-killed", "fx-exited", "fx-paused", "" }));
        Assert.That(_app.Errors, Is.Empty);
    }

    [TestCase(new[] { "ps", "-q" }, "fx-running\nfx-created\nfx-killed\nfx-exited\nfx-paused\n")]
    [TestCase(new[] { "ps", "--quiet" }, "fx-running\nfx-created\nfx-killed\nfx-exited\nfx-paused\n")]
    public void Only_names_where_they_are_asked_for(string[] arguments, string output)
    {
        List();

        Assert.That(_app.Run(arguments), Is.Zero);
        Assert.That(_app.Output, Is.EqualTo(output));
    }

    [Test]
    public void Json_where_it_is_asked_for()
    {
        List();

        Assert.That(_app.Run("ps", "--json"), Is.Zero);
        Assert.That(JArray.Parse(_app.Output).Select(session => $"{session["name"]} {session["state"]} {session["engine"]}").First(), Is.EqualTo("fx-running running docker"));
    }

    [Test]
    public void No_sessions_are_an_empty_list()
    {
        _app.Runner.Expect(PsArguments.Build());

        Assert.That(_app.Run("ps", "-q"), Is.Zero);
        Assert.That(_app.Output, Is.Empty);
    }

    [TestCase("{ engine: 'podman' }", "podman")]
    [TestCase("{ engine: 'podman', runs: { x: { engine: 'docker' } } }", "podman")]
    [TestCase("{}", "docker")]
    public void The_file_s_engine_is_taken(string file, string engine)
    {
        List();

        _app.Configure(file).Run("ps");

        Assert.That(_app.EngineLines, Does.StartWith(engine + " ps "));
    }

    [Test]
    public void A_broken_file_is_a_warning_for_ps()
    {
        List();

        Assert.That(_app.Configure(Broken).Run("ps", "-q"), Is.Zero);
        Assert.That(_app.Errors, Does.StartWith("warning: the configuration is not used: ").And.Contain("manyoyo.json:1:"));
        Assert.That(_app.Errors.Split('\n'), Has.Length.EqualTo(2));
        Assert.That(_app.EngineLines, Does.StartWith("docker "));
    }

    [Test]
    public void A_broken_file_is_a_warning_for_rm()
    {
        Delete();

        Assert.That(_app.Configure(Broken).Run("rm", "fx-running"), Is.Zero);
        Assert.That(_app.Errors, Does.StartWith("warning: the configuration is not used: "));
    }

    [Test]
    public void Sessions_are_deleted_with_two_calls_and_named()
    {
        Delete();

        Assert.That(_app.Run("rm", "fx-running"), Is.Zero);
        Assert.That(_app.Output, Is.EqualTo("fx-running\n"));
        Assert.That(_app.Errors, Is.Empty);
        Assert.That(_app.EngineLines, Is.EqualTo("docker container inspect fx-running\ndocker rm --force --volumes ID\n"));
    }

    [Test]
    public void Podman_in_disguise_is_asked_in_its_own_way()
    {
        EngineAnswers.Podman.Remove(EngineAnswers.Podman.Look(_app.Runner, "fx-running", "running"), EngineAnswers.Podman.Id("running"));

        Assert.That(_app.Run("rm", "--engine", "docker", "fx-running"), Is.Zero);
        Assert.That(_app.EngineLines, Does.EndWith("docker rm --force --time 0 --ignore --volumes ID\n"));
    }

    private void List() => _app.Runner.Expect(PsArguments.Build(), output: Fixture.Read($"{Fixture.Docker}-ps.txt"));

    private void Delete() =>
        EngineAnswers.Docker.Remove(EngineAnswers.Docker.Look(_app.Runner, "fx-running", "running"), EngineAnswers.Docker.Id("running"));
}
