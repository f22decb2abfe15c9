using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

/// <summary>What this call asks for of a container, and what of it an existing one does not have.</summary>
public sealed class AskedOfContainerTests
{
    private readonly Resolving _all = new();

    [Test]
    public void The_file_s_defaults_ask_for_nothing()
    {
        _all.Disk.Directories.Add("/home/user/other");
        _all.File = new()
        {
            HostPath = "/home/user/other",
            ContainerPath = "/work",
            ImageName = "other",
            ContainerMode = "dind",
            Volumes = ["data:/data"],
            Ports = ["80"],
            EngineArgs = ["--init"],
            Env = new Dictionary<string, string> { ["A"] = "1" },
        };

        Assert.That(Differences(Fixture.Docker), Is.Empty);
    }

    [TestCaseSource(typeof(Fixture), nameof(Fixture.Engines))]
    public void What_a_session_has_does_not_differ(string engine)
    {
        _all.Disk.Directories.Add("/tmp/proj");
        _all.CommandLine = new()
        {
            HostPath = "/tmp/proj",
            ContainerPath = "/tmp/proj/",
            ImageName = "localhost/manyoyo-test",
            ImageVersion = "1.0.0-busybox",
            ContainerMode = "common",
            Volumes = ["/tmp/proj:/tmp/proj/:rw"],
            Env = new Dictionary<string, string> { ["GIT_CONFIG_COUNT"] = "1" },
        };

        Assert.That(Differences(engine), Is.Empty);
    }

    [TestCase(Fixture.Docker)]
    [TestCase(Fixture.Podman)]
    public void What_it_has_otherwise_is_named_as_the_user_writes_it_and_no_value_of_a_variable_is_shown(string engine)
    {
        _all.Disk.Directories.UnionWith(["/home/user/other", "/tmp/proj"]);
        _all.Profile = new() { HostPath = "/home/user/other", ImageName = "localhost/manyoyo", ContainerMode = "d" };
        _all.CommandLine = new()
        {
            ContainerPath = "/work",
            Volumes = ["data:/data", "/tmp/proj:/tmp/proj:ro", "/tmp/proj:/elsewhere"],
            Ports = ["8080:80"],
            EngineArgs = ["--network=bridge", "--label=TOKEN=hunter2"],
            Env = new Dictionary<string, string> { ["GIT_CONFIG_COUNT"] = "hunter2", ["TOKEN"] = "hunter2" },
        };

        Assert.That(Differences(engine), Is.EqualTo(new[]
        {
            "--hp /home/user/other",
            "--cp /work",
            "image localhost/manyoyo:1.0.0-common",
            "-m dind",
            "-v data:/data",
            "-v /tmp/proj:/tmp/proj",
            "-v /tmp/proj:/elsewhere",
            "-e GIT_CONFIG_COUNT",
            "-e TOKEN",
            "-p 8080:80",
            "--ea --network=bridge",
            "--ea --label=TOKEN=********",
        }));
    }

    [Test]
    public void A_version_goes_to_the_file_s_name_and_a_name_to_the_file_s_version()
    {
        _all.File = new() { ImageName = "localhost/manyoyo-test" };
        _all.CommandLine = new() { ImageVersion = "1.0.0-busybox" };
        Assert.That(Differences(Fixture.Docker), Is.Empty);

        _all.File = new() { ImageVersion = "1.0.0-busybox" };
        _all.CommandLine = new() { ImageName = "localhost/manyoyo-test" };
        Assert.That(Differences(Fixture.Docker), Is.Empty);
    }

    [Test]
    public void Podman_puts_a_registry_before_a_short_name()
    {
        _all.CommandLine = new() { ImageName = "manyoyo-test", ImageVersion = "1.0.0-busybox" };
        Assert.That(Differences(Fixture.Podman), Is.Empty);

        _all.CommandLine = new() { ImageName = "test", ImageVersion = "1.0.0-busybox" };
        Assert.That(Differences(Fixture.Podman), Is.EqualTo(new[] { "image test:1.0.0-busybox" }));
    }

    [Test]
    public void A_variable_of_an_environment_file_has_the_value_that_the_file_s_map_gives_it()
    {
        _all.Disk.EnvFiles["/a.env"] = [KeyValuePair.Create("GIT_CONFIG_COUNT", "2")];
        _all.CommandLine = new() { EnvFiles = ["/a.env"] };
        Assert.That(Differences(Fixture.Docker), Is.EqualTo(new[] { "-e GIT_CONFIG_COUNT" }));

        _all.File = new() { Env = new Dictionary<string, string> { ["GIT_CONFIG_COUNT"] = "1" } };
        Assert.That(Differences(Fixture.Docker), Is.Empty);
    }

    [TestCase(false, "", ContainerMode.Common)]
    [TestCase(true, "", ContainerMode.Dind)]
    [TestCase(true, "/var/run/docker.sock", ContainerMode.Sock)]
    [TestCase(true, "/run/docker.sock", ContainerMode.Sock)]
    public void The_mode_is_told_by_what_the_container_may_do(bool isPrivileged, string mount, ContainerMode mode)
    {
        var json = $$"""[{"HostConfig": {"Privileged": {{(isPrivileged ? "true" : "false")}}}, "Mounts": [{"Destination": "{{mount}}"}]}]""";
        var container = InspectOutput.Parse(json)[0];

        Assert.That(
            Enum.GetValues<ContainerMode>().Where(asked => DifferenceFinder.Find(new() { Mode = asked }, container).Count == 0),
            Is.EqualTo(new[] { mode }));
    }

    [TestCase("data", "/var/lib/docker/volumes/data/_data", true, "data:/d", true)]
    [TestCase("data", "/var/lib/docker/volumes/data/_data", true, "data:/d:ro", false)]
    [TestCase("data", "/var/lib/docker/volumes/data/_data", false, "data:/d:ro", true)]
    [TestCase("other", "/var/lib/docker/volumes/other/_data", true, "data:/d", false)]
    [TestCase("0123", "/var/lib/docker/volumes/0123/_data", true, "/d", true)]
    public void A_volume_is_known_by_its_name(string name, string source, bool isWritten, string volume, bool isThere)
    {
        var json = $$"""[{"Mounts": [{"Name": "{{name}}", "Source": "{{source}}", "Destination": "/d", "RW": {{(isWritten ? "true" : "false")}} }]}]""";
        var asked = new AskedOfContainer { Mounts = [VolumeArgument.Parse(volume, path => path)] };

        Assert.That(DifferenceFinder.Find(asked, InspectOutput.Parse(json)[0]), Has.Count.EqualTo(isThere ? 0 : 1));
    }

    private IReadOnlyList<string> Differences(string engine) =>
        DifferenceFinder.Find(_all.Spec().Asked, Fixture.Container(engine, "running"));
}
