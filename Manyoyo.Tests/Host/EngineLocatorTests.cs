using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Host;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Host;

public sealed class EngineLocatorTests
{
    [TestCase("docker", "podman", "podman", "docker")]
    [TestCase(null, "podman", "docker", "podman")]
    [TestCase(null, "", "podman", "podman")]
    [TestCase(null, null, "podman", "podman")]
    [TestCase(null, null, null, "docker")]
    public void Command_line_over_variable_over_file(string? commandLine, string? variable, string? file, string name)
    {
        using var engines = new FakeEngines();

        var choice = EngineLocator.Choose(commandLine, engines.Host.With("MANYOYO_ENGINE", variable ?? ""), () => file);

        Assert.That(choice, Is.EqualTo(new EngineChoice(
            name, Path.Combine(engines.Folder, name), commandLine is not null, name == "docker" ? "podman" : "docker")));
        Assert.That(choice.Dialect, Is.SameAs(EngineDialect.Of(name)));
    }

    [Test]
    public void The_file_is_not_asked_where_the_choice_is_made()
    {
        using var engines = new FakeEngines();

        Assert.That(
            () => EngineLocator.Choose("docker", engines.Host, () => throw new InvalidOperationException()), Throws.Nothing);
    }

    [TestCase("docker podman", true, "docker")]
    [TestCase("docker podman", false, "podman")]
    [TestCase("docker", true, "docker")]
    [TestCase("docker", false, "docker")]
    [TestCase("podman", true, "podman")]
    [TestCase("podman", false, "podman")]
    public void Without_a_choice_docker_is_taken_where_it_has_a_daemon_or_is_alone(string there, bool hasDaemon, string name)
    {
        using var engines = new FakeEngines(there.Split(' '));
        var host = hasDaemon ? engines.Host : engines.Host.With("DOCKER_HOST", "unix:///nowhere/docker.sock");

        var choice = Default(host);

        Assert.That(choice.Name, Is.EqualTo(name));
        Assert.That(choice.Other, Is.EqualTo(there.Contains(' ') ? name == "docker" ? "podman" : "docker" : null));
    }

    [Test]
    public void A_chosen_engine_is_never_swapped_for_the_other()
    {
        using var engines = new FakeEngines("podman");

        Assert.That(() => EngineLocator.Choose("docker", engines.Host, () => null), Refusal.That("docker is not on PATH", ExitCode.EngineFailed));
        Assert.That(() => EngineLocator.Choose("docker", engines.Host, () => null), Refusal.Advising("--engine podman", ExitCode.EngineFailed));
    }

    [Test]
    public void Where_there_is_no_engine_it_says_how_to_get_one()
    {
        using var none = new TemporaryFolder();
        var host = Hosts.Plain.With("PATH", none.Path);

        Assert.That(() => Default(host), Refusal.Advising("apt-get install podman", ExitCode.EngineFailed));
        Assert.That(() => EngineLocator.Choose("podman", host, () => null), Refusal.Advising("install podman, then try again", ExitCode.EngineFailed));
    }

    [TestCase("lxc\e", null, null, "--engine: \"lxc\\e\" is no engine", TestName = "{m}(escape)")]
    [TestCase("Docker", null, null, "--engine: \"Docker\" is no engine")]
    [TestCase("", null, null, "--engine: \"\" is no engine")]
    [TestCase(null, "lxc", null, "MANYOYO_ENGINE: \"lxc\" is no engine")]
    [TestCase(null, null, "/bin/sh", "the configuration: \"/bin/sh\" is no engine")]
    public void No_other_program_is_an_engine(string? commandLine, string? variable, string? file, string what)
    {
        using var engines = new FakeEngines();

        Assert.That(() => EngineLocator.Choose(commandLine, engines.Host.With("MANYOYO_ENGINE", variable ?? ""), () => file), Refusal.That(what));
    }

    [Test]
    public void Only_absolute_entries_of_path_count_and_the_first_of_them()
    {
        using var engines = new FakeEngines();
        using var later = new FakeEngines();
        // What is in the current directory would run on the host: it may be a repository of somebody else's.
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, engines.Folder);

        Assert.That(Program($"{relative}::.:{later.Folder}"), Is.EqualTo(Path.Combine(later.Folder, "docker")));
        Assert.That(Program($"{engines.Folder}:{later.Folder}"), Is.EqualTo(Path.Combine(engines.Folder, "docker")));
        Assert.That(() => Program(relative), Refusal.About("no container engine", ExitCode.EngineFailed));
        Assert.That(() => Program(""), Refusal.About("no container engine", ExitCode.EngineFailed));

        static string Program(string path) =>
            Default(Hosts.Plain.With("DOCKER_HOST", "tcp://192.0.2.1").With("PATH", path)).Program;
    }

    [Test]
    public void A_file_that_can_not_be_run_and_a_folder_are_no_programs()
    {
        using var folder = new TemporaryFolder();
        using var engines = new FakeEngines("podman");
        folder.Write("docker", "x"u8);
        Directory.CreateDirectory(Path.Combine(folder.Path, "podman"));

        Assert.That(Default(engines.Host.With("PATH", $"{folder.Path}:{engines.Folder}")).Program, Is.EqualTo(Path.Combine(engines.Folder, "podman")));
    }

    private static EngineChoice Default(HostFacts host) => EngineLocator.Choose(null, host, () => null);
}
