using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

public sealed class WorktreesTests : IDisposable
{
    private const string NotListed = "names a repository that does not list this worktree";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_main_repository_is_its_own()
    {
        Repository("main");

        Assert.That(Main("main"), Is.EqualTo(At("main")));
    }

    [Test]
    public void It_is_found_from_a_directory_inside()
    {
        Repository("main");
        Directory.CreateDirectory(At("main/src/deep"));

        Assert.That(Main("main/src/deep"), Is.EqualTo(At("main")));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_linked_worktree_has_the_repository_that_lists_it(bool isRelative)
    {
        Repository("main");
        Link("main/.git", "linked", isRelative);
        Directory.CreateDirectory(At("linked/src"));

        Assert.That(Main("linked"), Is.EqualTo(At("main")));
        Assert.That(Main("linked/src"), Is.EqualTo(At("main")));
    }

    [Test]
    public void A_bare_repository_s_worktree_has_that()
    {
        Directory.CreateDirectory(At("bare.git"));
        Link("bare.git", "linked", isRelative: false);

        Assert.That(Main("linked"), Is.EqualTo(At("bare.git")));
    }

    [Test]
    public void Git_itself_makes_them_so()
    {
        Git("init", "--quiet", At("main"));
        Git("-C", At("main"), "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--allow-empty", "--message", "a");
        Git("-C", At("main"), "worktree", "add", "--quiet", "--detach", At("lin ked"));

        Assert.That(Main("lin ked"), Is.EqualTo(At("main")));
    }

    [Test]
    public void A_link_that_was_copied_elsewhere_is_refused()
    {
        Repository("main");
        Link("main/.git", "linked", isRelative: false);
        Directory.CreateDirectory(At("copy"));
        File.Copy(At("linked/.git"), At("copy/.git"));

        Assert.That(() => Main("copy"), Refusal.That($"--worktrees: {At("copy/.git")} {NotListed}"));
    }

    // What somebody else's repository could bring along to have a folder of the host mounted.
    [TestCase("")]
    [TestCase("hello")]
    [TestCase("gitdir:")]
    [TestCase("gitdir: /")]
    [TestCase("gitdir: ../private")]
    [TestCase("gitdir: ../gone")]
    [TestCase("gitdir: ../main/.git")]
    public void A_pointer_that_is_not_listed_back_is_refused(string text)
    {
        Repository("main");
        Directory.CreateDirectory(At("private"));
        Directory.CreateDirectory(At("hostile"));
        File.WriteAllText(At("hostile/.git"), text);

        Assert.That(() => Main("hostile"), Refusal.About(NotListed));
    }

    [Test]
    public void A_folder_that_plays_the_git_directory_names_no_other_repository()
    {
        Repository("main");
        Directory.CreateDirectory(At("hostile/fake"));
        File.WriteAllText(At("hostile/.git"), "gitdir: fake\n");
        File.WriteAllText(At("hostile/fake/commondir"), At("main/.git"));
        File.WriteAllText(At("hostile/fake/gitdir"), At("hostile/.git"));

        Assert.That(() => Main("hostile"), Refusal.About(NotListed));
    }

    [Test]
    public void A_submodule_is_no_worktree()
    {
        Repository("main");
        Directory.CreateDirectory(At("main/.git/modules/sub"));
        Directory.CreateDirectory(At("main/sub"));
        File.WriteAllText(At("main/sub/.git"), "gitdir: ../.git/modules/sub\n");

        Assert.That(() => Main("main/sub"), Refusal.About(NotListed));
    }

    [Test]
    public void A_directory_in_no_repository_is_refused()
    {
        Directory.CreateDirectory(At("plain"));

        Assert.That(() => Main("plain"), Refusal.That($"--worktrees: {At("plain")} is in no git repository"));
    }

    private string At(string path) => Path.Combine(_folder.Path, path);

    private string Main(string directory) => Worktrees.MainRepository(At(directory), new Disk());

    private void Repository(string name) => Directory.CreateDirectory(At(name + "/.git"));

    // As `git worktree add` does, with or without worktree.useRelativePaths.
    private void Link(string repository, string worktree, bool isRelative)
    {
        var own = At($"{repository}/worktrees/{worktree}");
        Directory.CreateDirectory(own);
        Directory.CreateDirectory(At(worktree));
        string Path(string from, string to) => isRelative ? System.IO.Path.GetRelativePath(from, to) : to;
        File.WriteAllText(At(worktree + "/.git"), $"gitdir: {Path(At(worktree), own)}\n");
        File.WriteAllText(own + "/commondir", "../..\n");
        File.WriteAllText(own + "/gitdir", Path(own, At(worktree + "/.git")) + "\n");
    }

    private static void Git(params string[] arguments)
    {
        var git = new[] { "/usr/bin/git", "/usr/local/bin/git" }.FirstOrDefault(File.Exists);
        Assume.That(git, Is.Not.Null, "there is no git");
        var answer = new ProcessRunner().Capture(new Invocation(git!, arguments));
        Assert.That(answer.ExitCode, Is.Zero, answer.Errors);
    }
}
