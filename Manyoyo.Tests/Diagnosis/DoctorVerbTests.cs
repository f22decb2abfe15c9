using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Diagnosis;

/// <summary><c>doctor</c> with an engine that is played.</summary>
public sealed class DoctorVerbTests : IDisposable
{
    private const string DockerInfo = """{"ServerVersion":"28.2.2","DockerRootDir":"/nowhere","SystemTime":"2026-02-04T13:31:00Z","SecurityOptions":["name=seccomp,profile=default"],"ClientInfo":{"Version":"28.2.2"}}""";
    private const string PodmanInfo = """{"host":{"security":{"rootless":true},"serviceIsRemote":false},"store":{"graphRoot":"/nowhere"},"version":{"Version":"4.3.1"}}""";
    private const string Image = """[{"Id":"sha256:aa","RepoTags":["localhost/manyoyo:1.0.0-common"],"Created":"2026-02-01T10:00:00Z","Size":900000000,"Config":{"Labels":{"manyoyo.image":"1.0.0-common","manyoyo.contents":"claude,codex"}}}]""";

    private readonly AppRun _run = new();

    public DoctorVerbTests()
    {
        _run.Disk.Directories.Add("/home/user/project");
        _run.Host = _run.Host with { Home = "/home/user" };
    }

    public void Dispose() => _run.Dispose();

    [Test]
    public void All_is_well()
    {
        _run.Runner.ExpectVerb("info", output: DockerInfo).Expect(["image", "inspect", "localhost/manyoyo:1.0.0-common"], output: Image);
        Assert.That(_run.Run("doctor"), Is.Zero, _run.Output);
        Assert.That(Lines("OK"), Is.EqualTo(new[] { "engine", "daemon", "rootless", "image", "agent", "configuration", "disk", "disk", "clock", "terminal" }));
        Assert.That(_run.Output, Does.Contain("3 days old, 900 MB").And.Contains("claude, codex in localhost/manyoyo:1.0.0-common").And.EndsWith("Nothing is wrong.\n"));
    }

    [Test]
    public void As_JSON_it_has_the_keys_that_are_documented()
    {
        _run.Runner.ExpectVerb("info", output: PodmanInfo).Expect(["image", "inspect", "localhost/manyoyo:1.0.0-common"], 1, "[]", "Error: localhost/manyoyo:1.0.0-common: image not known");
        Assert.That(_run.Run("doctor", "--json", "--engine", "podman"), Is.EqualTo(1));
        var answer = JObject.Parse(_run.Output);
        Assert.That(answer.Properties().Select(key => key.Name), Is.EqualTo(new[] { "version", "status", "checks" }));
        Assert.That((string?)answer["status"], Is.EqualTo("problem"));
        Assert.That(answer["checks"]!.Select(check => string.Join(' ', ((JObject)check).Properties().Select(key => key.Name))), Is.All.EqualTo("id status message fix"));
        var image = answer["checks"]!.Single(check => (string?)check["id"] == "image");
        Assert.That((string?)image["fix"], Does.Contain("manyoyo build"));
        Assert.That((string?)image["status"], Is.EqualTo("problem"));
    }

    [Test]
    public void A_daemon_that_is_down_is_a_problem_and_the_rest_is_told_all_the_same()
    {
        _run.Configure("{ runs: { a: { envFile: '/nowhere/a.env', volumes: ['/nowhere/x:/x'], hostPath: '/etc' } }, enigne: 'x' }");
        _run.Runner.ExpectVerb("info", 1, "", "Cannot connect to the Docker daemon at tcp://192.0.2.1:2375. Is the docker daemon running?");
        Assert.That(_run.Run("doctor"), Is.EqualTo(1));
        Assert.That(Lines("PROBLEM"), Is.EqualTo(new[] { "daemon", "profile", "profile", "profile" }), _run.Output);
        Assert.That(Lines("WARNING"), Is.EqualTo(new[] { "configuration" }));
        Assert.That(_run.Output, Does.Contain("or take the other engine: --engine podman").And.EndsWith("4 problems, 1 warning.\n"));
    }

    [Test]
    public void A_configuration_that_is_broken_is_a_problem()
    {
        _run.Configure("{ runs: ");
        _run.Runner.ExpectVerb("info", output: DockerInfo).ExpectVerb("image inspect", output: Image);
        Assert.That(_run.Run("doctor"), Is.EqualTo(1));
        Assert.That(Lines("PROBLEM"), Is.EqualTo(new[] { "configuration" }));
    }

    [Test]
    public void An_agent_that_is_not_in_its_image_is_a_problem()
    {
        _run.Configure("{ runs: { a: { yolo: 'gemini' }, b: { yolo: 'c' } } }");
        _run.Runner.ExpectVerb("info", output: DockerInfo).ExpectVerb("image inspect", output: Image);
        Assert.That(_run.Run("doctor"), Is.EqualTo(1));
        Assert.That(_run.Output, Does.Contain("gemini of profile a is not in localhost/manyoyo:1.0.0-common").And.Contains("claude of profile b is in"));
        Assert.That(_run.Output, Does.Contain("manyoyo build --iv 1.0.0-full"));
    }

    [Test]
    public void An_image_of_somebody_elses_is_looked_into()
    {
        _run.Configure("{ runs: { a: { yolo: 'c', imageName: 'docker.io/x/y:1' } } }");
        _run.Runner.ExpectVerb("info", output: DockerInfo)
            .Expect(["image", "inspect", "docker.io/x/y:1"], output: """[{"Id":"b","Created":"2026-02-04T10:00:00Z","Size":1}]""")
            .ExpectVerb("run --rm --pull never --network none --entrypoint", output: "claude\n");
        Assert.That(_run.Run("doctor"), Is.Zero, _run.Output);
        Assert.That(_run.Output, Does.Contain("claude of profile a is in docker.io/x/y:1"));
    }

    [Test]
    public void No_engine_at_all_is_a_problem()
    {
        _run.Host = _run.Host.With("PATH", "/nowhere");
        Assert.That(_run.Run("doctor"), Is.EqualTo(1));
        Assert.That(Lines("PROBLEM"), Is.EqualTo(new[] { "engine" }));
        Assert.That(_run.Output, Does.Contain("install one"));
    }

    private IEnumerable<string> Lines(string level) => _run.Output.Split('\n')
        .Where(line => line.StartsWith(level + " ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
}
