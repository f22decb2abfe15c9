using Manyoyo.Engine.Execution;
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

    [TestCase("containerName: 'a/b'", "a/b")]
    [TestCase("containerPath: '/'", "the container path /")]
    [TestCase("envFile: ['x.env']", "not absolute")]
    [TestCase("imageVersion: 'foo bar'", "the image version")]
    public void A_profile_that_run_refuses_is_a_problem_of_that_profile(string members, string says)
    {
        _run.Configure($"{{ runs: {{ a: {{ {members} }}, b: {{ yolo: 'c' }} }} }}");
        _run.Runner.ExpectVerb("info", output: DockerInfo).ExpectVerb("image inspect", output: Image);
        Assert.That(_run.Run("doctor"), Is.EqualTo(1));
        Assert.That(Lines("PROBLEM"), Is.EqualTo(new[] { "profile" }), _run.Output);
        Assert.That(_run.Output, Does.Match($"profile a: .*{says}").And.Contains("claude of profile b is in"));
    }

    [Test]
    public void Where_nobody_names_a_directory_it_does_not_matter_where_one_stands()
    {
        _run.Configure("{ runs: { a: { yolo: 'c' } } }");
        _run.Host = _run.Host with { WorkingDirectory = "/home/user" };
        _run.Runner.ExpectVerb("info", output: DockerInfo).ExpectVerb("image inspect", output: Image);
        Assert.That(_run.Run("doctor"), Is.Zero, _run.Output);
    }

    [Test]
    public void An_image_that_the_engine_refuses_is_told_with_its_profile_and_keeps_nothing_back()
    {
        _run.Configure("{ runs: { a: { imageName: 'localhost/UPPER', yolo: 'c' }, b: { yolo: 'c' } } }");
        _run.Runner.ExpectVerb("info", output: DockerInfo)
            .ExpectVerb("image inspect", output: Image)
            .Expect(["image", "inspect", "localhost/UPPER:1.0.0-common"], 1, "[]", "Error: invalid reference format: repository name must be lowercase");
        Assert.That(_run.Run("doctor"), Is.EqualTo(1));
        Assert.That(Lines("PROBLEM"), Is.EqualTo(new[] { "image" }), _run.Output);
        Assert.That(_run.Output, Does.Match("profile a: .*invalid reference format").And.Contains("claude of profile b is in"));
    }

    [Test]
    public void The_image_of_a_profile_with_an_engine_of_its_own_is_looked_for_there()
    {
        _run.Configure("{ engine: 'docker', runs: { a: { yolo: 'c', engine: 'podman' } } }");
        _run.Runner.ExpectVerb("info", output: DockerInfo).Expect(["image", "inspect", "localhost/manyoyo:1.0.0-common"], 1, "[]", "Error: image not known");
        Assert.That(_run.Run("doctor"), Is.EqualTo(1));
        Assert.That(_run.Runner.Ran.Select(call => Path.GetFileName(call.File)), Is.EqualTo(new[] { "docker", "podman" }));
        Assert.That(_run.Output, Does.Contain("localhost/manyoyo:1.0.0-common is not there, in podman").And.Contains("with --engine podman, build it"));
    }

    [Test]
    public void A_daemon_of_another_address_is_found_by_that_address()
    {
        _run.Host = _run.Host.With("DOCKER_HOST", "tcp://u:secret@192.0.2.1:2375");
        _run.Runner.ExpectVerb("info", 1, "", "Cannot connect to the Docker daemon.");
        Assert.That(_run.Run("doctor", "--engine", "docker"), Is.EqualTo(1));
        Assert.That(_run.Output, Does.Contain("see whether DOCKER_HOST is right (tcp://u:********@192.0.2.1:2375), or unset it").And.Not.Contains("systemctl"));
    }

    [TestCase("imageName: 'docker.io/x/y:1'", "--in docker.io/x/y:1")]
    [TestCase("imageName: 'localhost/x', imageVersion: '1.0.0-y'", "--in localhost/x --iv 1.0.0-y")]
    public void An_image_without_a_shell_is_named_in_what_to_try(string members, string named)
    {
        _run.Configure($"{{ runs: {{ a: {{ yolo: 'c', {members} }} }} }}");
        _run.Runner.ExpectVerb("info", output: DockerInfo)
            .ExpectVerb("image inspect", output: """[{"Id":"b","Created":"2026-02-04T10:00:00Z","Size":1}]""")
            .ExpectVerb("run --rm", 127, "", "exec: /bin/sh: no such file");
        Assert.That(_run.Run("doctor"), Is.Zero, _run.Output);
        Assert.That(_run.Output, Does.Contain($"`manyoyo run {named} -x true`"));
    }

    [Test]
    public void An_engine_that_takes_too_long_does_not_answer()
    {
        _run.Runner.ExpectAnswer(["info", "--format", "{{json .}}"], () => new CapturedOutput(137, "", "a warning\n") { IsTimedOut = true });
        Assert.That(_run.Run("doctor"), Is.EqualTo(1));
        Assert.That(_run.Output, Does.Contain("does not answer: no answer in 20 s"));
        Assert.That(_run.Runner.Ran.Single().TimeLimit, Is.EqualTo(TimeSpan.FromSeconds(20)));
    }

    private IEnumerable<string> Lines(string level) => _run.Output.Split('\n')
        .Where(line => line.StartsWith(level + " ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
}
