using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

public sealed class SessionResolverTests
{
    private readonly Resolving _all = new();

    [Test]
    public void Nothing_asked_for_is_a_shell_in_the_current_directory_with_the_default_image()
    {
        var spec = _all.Spec();

        Assert.That(spec.Name, Is.EqualTo("my-0204-1430"));
        Assert.That(spec.IsAutoNamed);
        Assert.That(spec.HostPath, Is.EqualTo("/home/user/project"));
        Assert.That(spec.ContainerPath, Is.EqualTo("/home/user/project"));
        Assert.That(spec.Image, Is.EqualTo("localhost/manyoyo:1.0.0-common"));
        Assert.That(spec.Mode, Is.EqualTo(ContainerMode.Common));
        Assert.That(spec.Command.Text, Is.Empty);
        Assert.That(spec.FirstRun, Is.Null);
        Assert.That(spec.FolderToMake, Is.Null);
        Assert.That(spec.Mounts, Is.Empty);
        Assert.That(spec.RemoveOnExit, Is.False);
    }

    [Test]
    public void Single_values_are_of_the_highest_layer_that_gives_one()
    {
        _all.File = new() { ContainerName = "file", ImageName = "f", ImageVersion = "1.0.0-f", ContainerMode = "dind" };
        Assert.That(Shown(), Is.EqualTo("file f:1.0.0-f Dind"));

        _all.Profile = new() { ImageName = "p", ContainerMode = "common" };
        Assert.That(Shown(), Is.EqualTo("file p:1.0.0-f Common"));

        _all.CommandLine = new() { ContainerName = "line", ImageVersion = "2.0.0-l" };
        Assert.That(Shown(), Is.EqualTo("line p:2.0.0-l Common"));
    }

    [Test]
    public void Lists_are_the_file_s_then_the_profile_s_then_the_command_line_s()
    {
        _all.File = new() { Ports = ["1"], EngineArgs = ["--a"], Volumes = ["f:/f"], Quiet = ["tip"] };
        _all.Profile = new() { Ports = ["2"], EngineArgs = ["--b"], Volumes = ["p:/p"], Quiet = ["cmd"] };
        _all.CommandLine = new() { Ports = ["3"], EngineArgs = ["--c"], Volumes = ["l:/l"], Quiet = ["tip"] };

        var spec = _all.Spec();

        Assert.That(spec.Ports, Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(spec.EngineArgs, Is.EqualTo(new[] { "--a", "--b", "--c" }));
        Assert.That(spec.Mounts.Select(mount => mount.Source), Is.EqualTo(new[] { "f", "p", "l" }));
        Assert.That(spec.Quiet, Is.EquivalentTo(new[] { "tip", "cmd" }));
    }

    [Test]
    public void What_decides_on_re_entry_is_kept_apart_from_the_file()
    {
        _all.File = new() { Command = new() { Yolo = "c", Suffix = "-c" } };
        _all.Profile = new() { Command = new() { Prefix = "A=1" } };

        var spec = _all.Spec();

        Assert.That(spec.Command.Text, Is.EqualTo("A=1 IS_SANDBOX=1 claude --dangerously-skip-permissions -c"));
        Assert.That(spec.EntryCommand, Is.EqualTo(new CommandSettings { Prefix = "A=1" }));
        Assert.That(spec.FileCommand, Is.EqualTo(_all.File.Command));
    }

    [Test]
    public void The_first_run_command_has_a_prefix_a_suffix_and_an_environment_of_its_own()
    {
        _all.Disk.EnvFiles["/a.env"] = [KeyValuePair.Create("A", "file"), KeyValuePair.Create("B", "file")];
        _all.File = new() { First = new() { ShellPrefix = "CI=1", Shell = "npm ci", EnvFiles = ["/a.env"] } };
        _all.CommandLine = new() { First = new() { ShellSuffix = "--silent", Env = Map(("A", "line")) } };

        var spec = _all.Spec();

        Assert.That(spec.FirstRun, Is.EqualTo("CI=1 npm ci --silent"));
        Assert.That(spec.FirstRunEnv, Is.EqualTo(Map(("A", "line"), ("B", "file"))));
        Assert.That(spec.Env, Is.Empty);
    }

    [Test]
    public void A_profile_that_is_not_there_is_refused_with_the_nearest_or_all_that_are()
    {
        static SessionSpec Resolve(string profile, params string[] there) => new SessionResolver(Hosts.Plain, new FakeDisk(), "docker").Resolve(
            new() { Profile = profile }, new(new(), there.ToDictionary(name => name, _ => new Settings()), []));

        Assert.That(() => Resolve("clade", "claude", "web"), Refusal.That("there is no profile runs.clade in the configuration"));
        Assert.That(() => Resolve("clade", "claude", "web"), Refusal.Advising("did you mean -r claude?"));
        Assert.That(() => Resolve("other", "claude", "web"), Refusal.Advising("there are: claude, web"));
        Assert.That(() => Resolve("other"), Refusal.Advising("\"runs\""));
    }

    [TestCase("/work", "/work")]
    [TestCase("/work/", "/work")]
    [TestCase("//work/./a/../b", "/work/b")]
    [TestCase("/a b,\"c\":$d\n", "/a b,\"c\":$d\n")]
    public void The_path_inside_is_absolute(string path, string taken)
    {
        _all.CommandLine = new() { ContainerPath = path };

        Assert.That(_all.Spec().ContainerPath, Is.EqualTo(taken));
    }

    [TestCase("/")]
    [TestCase("//")]
    [TestCase("/..")]
    [TestCase("work")]
    [TestCase("./work")]
    [TestCase("~/work")]
    [TestCase("/a\r\nb")]
    public void Any_other_path_inside_is_refused(string path)
    {
        _all.CommandLine = new() { ContainerPath = path };

        Assert.That(() => _all.Spec(), Refusal.About("can not be taken"));
    }

    [TestCase("manyoyo", null, "manyoyo:1.0.0-common")]
    [TestCase("localhost:5000/a/b", null, "localhost:5000/a/b:1.0.0-common")]
    [TestCase("manyoyo", "2.13.0-full_x.y", "manyoyo:2.13.0-full_x.y")]
    [TestCase("debian:12", null, "debian:12")]
    [TestCase("debian:12", "1.0.0-x", "debian:12")]
    [TestCase("debian@sha256:0123", null, "debian@sha256:0123")]
    [TestCase(null, "1.0.0-x", "localhost/manyoyo:1.0.0-x")]
    public void An_image_has_a_name_and_a_version(string? name, string? version, string image)
    {
        _all.CommandLine = new() { ImageName = name, ImageVersion = version };

        Assert.That(_all.Spec().Image, Is.EqualTo(image));
        Assert.That(_all.Spec().Asked.Image, Is.EqualTo(image));
    }

    [TestCase(null, "latest")]
    [TestCase(null, "1.0-x")]
    [TestCase(null, "1.0.0")]
    [TestCase(null, "1.0.0-")]
    [TestCase(null, "1.0.0-x y")]
    [TestCase(null, "1.0.0-x\n")]
    [TestCase(null, "v1.0.0-x")]
    [TestCase("a b", null)]
    [TestCase("-privileged", null)]
    [TestCase("/a", null)]
    [TestCase("", null)]
    [TestCase("bild\u00e9", null)]
    public void Any_other_image_is_refused(string? name, string? version)
    {
        _all.CommandLine = new() { ImageName = name, ImageVersion = version };

        Assert.That(() => _all.Spec(), Refusal.About(version is null ? "can not be an image's name" : "is not X.Y.Z-SUFFIX"));
    }

    [Test]
    public void An_unknown_mode_is_refused()
    {
        _all.File = new() { ContainerMode = "docker" };

        Assert.That(() => _all.Spec(), Refusal.That("\"docker\" is no container mode"));
    }

    [TestCase("docker", "/x/docker.sock")]
    [TestCase("podman", "/y/podman.sock")]
    public void The_mode_sock_names_the_socket_of_the_engine(string engine, string socket)
    {
        _all.CommandLine = new() { ContainerMode = "sock" };
        _all.Host = Hosts.Plain.With("DOCKER_HOST", "unix:///x/docker.sock").With("CONTAINER_HOST", "unix:///y/podman.sock");

        Assert.That(_all.Spec(engine).SocketPath, Is.EqualTo(socket));
    }

    private static Dictionary<string, string> Map(params (string Name, string Value)[] variables) =>
        variables.ToDictionary(variable => variable.Name, variable => variable.Value);

    private string Shown() => _all.Spec() is var spec ? $"{spec.Name} {spec.Image} {spec.Mode}" : "";
}
