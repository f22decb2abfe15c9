using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

/// <summary>What the resolver takes from the disk.</summary>
public sealed class SessionResolverFilesTests
{
    private readonly Resolving _all = new();

    [Test]
    public void Environment_files_come_first_and_maps_override_them()
    {
        _all.Disk.EnvFiles["/file.env"] = [Pair("A", "1"), Pair("B", "1"), Pair("C", "1")];
        _all.Disk.EnvFiles["/line.env"] = [Pair("B", "2"), Pair("C", "2"), Pair("D", "2")];
        _all.File = new() { EnvFiles = ["/file.env"], Env = new Dictionary<string, string> { ["C"] = "3", ["E"] = "3" } };
        _all.CommandLine = new() { EnvFiles = ["/line.env"], Env = new Dictionary<string, string> { ["E"] = "4" } };

        Assert.That(_all.Spec().Env, Is.EquivalentTo(new[] { Pair("A", "1"), Pair("B", "2"), Pair("C", "3"), Pair("D", "2"), Pair("E", "4") }));
    }

    [Test]
    public void An_environment_file_is_read_once_since_it_may_be_a_pipe()
    {
        _all.Disk.EnvFiles["/dev/fd/63"] = [Pair("A", "1")];
        _all.CommandLine = new() { EnvFiles = ["/dev/fd/63", "/dev/fd/63"], First = new() { EnvFiles = ["/dev/fd/63"] } };

        var spec = _all.Spec();

        Assert.That(spec.Env, Is.EqualTo(new[] { Pair("A", "1") }));
        Assert.That(spec.FirstRunEnv, Is.EqualTo(new[] { Pair("A", "1") }));
        Assert.That(spec.Asked.Env, Is.EqualTo(new[] { Pair("A", "1") }));
        Assert.That(_all.Disk.Read, Is.EqualTo(new[] { "/dev/fd/63" }));
    }

    [Test]
    public void An_environment_file_may_be_in_the_home_directory()
    {
        _all.Disk.EnvFiles["/home/user/a.env"] = [Pair("A", "1")];
        _all.CommandLine = new() { EnvFiles = ["~/a.env"] };

        Assert.That(_all.Spec().Env.Keys, Is.EqualTo(new[] { "A" }));
    }

    [TestCase("a.env")]
    [TestCase("./a.env")]
    [TestCase("~user/a.env")]
    public void Any_other_path_of_one_is_refused(string path)
    {
        _all.CommandLine = new() { EnvFiles = [path] };

        Assert.That(() => _all.Spec(), Refusal.That($"environment file {path}: the path is not absolute"));
    }

    [TestCase("./data:/d", "/home/user/project/data")]
    [TestCase("~/data:/d:ro", "/home/user/data")]
    [TestCase("/home/user/link:/d", "/data")]
    public void The_source_of_a_mount_is_made_absolute_and_its_links_resolved(string volume, string source)
    {
        _all.Disk.Directories.Add(source);
        _all.Disk.Links["/home/user/link"] = "/data";
        _all.CommandLine = new() { Volumes = [volume] };

        Assert.That(_all.Spec().Mounts.Single().Source, Is.EqualTo(source));
    }

    [Test]
    public void A_source_may_be_a_file()
    {
        _all.Disk.Files["/home/user/.gitconfig"] = "";
        _all.CommandLine = new() { Volumes = ["~/.gitconfig:/root/.gitconfig:ro"] };

        Assert.That(_all.Spec().Mounts.Single().Source, Is.EqualTo("/home/user/.gitconfig"));
    }

    [Test]
    public void A_source_that_is_missing_is_refused()
    {
        _all.CommandLine = new() { Volumes = ["./gone:/d"] };

        Assert.That(() => _all.Spec(), Refusal.About("./gone does not exist"));
    }

    [Test]
    public void A_linked_worktree_brings_its_repository_and_the_folder_of_the_others()
    {
        Link("/src/main", "/src/worktrees/main/x");
        _all.CommandLine = new() { HostPath = "/src/worktrees/main/x" };

        var spec = _all.Spec(new SessionRequest { Worktrees = true });

        Assert.That(Binds(spec), Is.EqualTo(new[] { "/src/main", "/src/worktrees/main" }));
        Assert.That(spec.FolderToMake, Is.Null);
    }

    [Test]
    public void The_folder_of_worktrees_is_made_where_it_is_missing()
    {
        _all.Disk.Directories.UnionWith(["/src", "/src/main", "/src/main/.git"]);
        _all.CommandLine = new() { HostPath = "/src/main" };

        var spec = _all.Spec(new SessionRequest { Worktrees = true });

        Assert.That(Binds(spec), Is.EqualTo(new[] { "/src/worktrees/main" }), "the repository itself is the project");
        Assert.That(spec.FolderToMake, Is.EqualTo("/src/worktrees/main"));
    }

    [Test]
    public void The_repository_is_mounted_at_its_own_path_too_where_the_project_is_elsewhere_inside()
    {
        _all.Disk.Directories.UnionWith(["/src", "/src/main", "/src/main/.git"]);
        _all.CommandLine = new() { HostPath = "/src/main", ContainerPath = "/work" };

        Assert.That(Binds(_all.Spec(new SessionRequest { Worktrees = true })), Is.EqualTo(new[] { "/src/main", "/src/worktrees/main" }));
    }

    [Test]
    public void The_folder_of_worktrees_may_be_elsewhere()
    {
        _all.Disk.Directories.UnionWith(["/src/main", "/src/main/.git"]);
        _all.CommandLine = new() { HostPath = "/src/main" };

        var spec = _all.Spec(new SessionRequest { WorktreesRoot = "/wt/all" });

        Assert.That(Binds(spec), Is.EqualTo(new[] { "/wt/all" }));
        Assert.That(spec.FolderToMake, Is.EqualTo("/wt/all"));
    }

    [Test]
    public void The_rules_for_host_paths_hold_for_worktrees_too()
    {
        Link("/etc", "/src/x");
        _all.CommandLine = new() { HostPath = "/src/x" };
        Assert.That(() => _all.Spec(new SessionRequest { Worktrees = true }), Refusal.About("the main repository /etc is a system directory"));

        _all.Disk.Directories.UnionWith(["/src/main", "/src/main/.git"]);
        _all.CommandLine = new() { HostPath = "/src/main" };
        Assert.That(
            () => _all.Spec(new SessionRequest { WorktreesRoot = "/home" }), Refusal.About("the worktrees folder /home is a parent of the home directory"));
    }

    private static List<string> Binds(SessionSpec spec)
    {
        Assert.That(spec.Mounts, Is.All.Matches<Mount>(mount => mount!.Source == mount.Target && mount.Type == "bind"));
        return [.. spec.Mounts.Select(mount => mount.Source)];
    }

    private void Link(string repository, string worktree)
    {
        var own = repository + "/.git/worktrees/x";
        _all.Disk.Directories.UnionWith(
            [repository, repository + "/.git", own, worktree, Path.GetDirectoryName(worktree)!]);
        _all.Disk.Files[worktree + "/.git"] = $"gitdir: {own}\n";
        _all.Disk.Files[own + "/commondir"] = "../..\n";
        _all.Disk.Files[own + "/gitdir"] = worktree + "/.git\n";
    }

    private static KeyValuePair<string, string> Pair(string name, string value) => KeyValuePair.Create(name, value);
}
