using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Git inside works on the mounted project, in a linked worktree too; nothing of a repository runs on the host.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class GitTests(string engine) : EngineTests(engine)
{
    private const string Commit = "git -c user.name=me -c user.email=me@example.org commit --quiet";

    [Test]
    public void A_project_of_another_owner_is_trusted()
    {
        Bench.Shell("git init -q . && echo a >a && chown -R 12345:12345 .").With(0);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", $"git add a && {Commit} -m one && git log --format=%s && git status --porcelain").With(0)
            .Saying("one\n");
    }

    [Test]
    public void A_linked_worktree_works_inside_with_the_main_repository_and_its_neighbours()
    {
        MakeWorktree();
        var run = Bench.Shell($"cd ../worktrees/main/feature && manyoyo run -n {Bench.Session} --wt -x '"
            + $"git status --porcelain && echo b >b && git add b && {Commit} -m two && git log --format=%s && git worktree list | wc -l && "
            + "git worktree add -q ../third && ls ..'").With(0);
        Assert.That(run.Output, Is.EqualTo("two\none\n2\nfeature\nthird\n"));
        Bench.Shell("cd ../main && git log --format=%s feature && git worktree list | wc -l").With(0).Saying("two\none\n3\n");
    }

    [Test]
    public void Without_the_option_the_main_repository_is_not_there()
    {
        MakeWorktree();
        Bench.Shell($"cd ../worktrees/main/feature && manyoyo run -n {Bench.Session} -x 'ls {Bench.Root}/main'").With(2);
    }

    [Test]
    public void In_the_main_repository_the_folder_for_worktrees_is_made()
    {
        MakeWorktree();
        Directory.Delete(Bench.Root + "/worktrees", recursive: true);
        Bench.Shell($"cd ../main && git worktree prune && manyoyo run -n {Bench.Session} --wt -x 'git worktree add -q ../worktrees/main/new && git worktree list | wc -l'")
            .With(0).Saying("2\n");
        Assert.That(Bench.Root + "/worktrees/main/new/a", Does.Exist);
    }

    [Test]
    public void The_folder_for_worktrees_may_be_another()
    {
        MakeWorktree();
        var other = Bench.Folder("other trees");
        Bench.Shell($"cd ../main && manyoyo run -n {Bench.Session} --wtr '{other}' -x 'git worktree add -q \"{other}/new\" && ls \"{other}\"'").With(0).Saying("new\n");
    }

    [Test]
    public void A_pointer_to_a_repository_that_does_not_know_of_it_is_refused()
    {
        MakeWorktree();
        Bench.Write("elsewhere/.git", $"gitdir: {Bench.Root}/main/.git/worktrees/feature\n");
        Bench.Shell($"cd ../elsewhere && manyoyo run -n {Bench.Session} --wt -x true").Refused(2, "does not list this worktree", "git worktree repair");
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void Programs_of_a_repository_are_not_run_on_the_host()
    {
        Bench.Shell("git init -q .").With(0);
        foreach (var name in (string[])["docker", "podman", "git", "sh", "manyoyo", "tool/docker", "tool/podman", "tool/git"])
        {
            Bench.WriteProgram("project/" + name, $"touch '{Bench.Root}/was-run'\n");
        }

        var path = Bench.Environment["PATH"];
        foreach (var odd in (string[])[".:tool::", ":", "./tool:../project:"])
        {
            Bench.Environment["PATH"] = odd + path + ":.";
            Bench.Manyoyo("run", "-n", Bench.Session, "--wt", "-x", "echo inside").With(0).Saying("inside\n");
            Bench.Environment["MANYOYO_ENGINE"] = null;
            Bench.Manyoyo("ps", "--engine", Engine).With(0);
            Bench.Manyoyo("config", "show", "--wt").With(0);
            Bench.Environment["MANYOYO_ENGINE"] = Engine;
            Bench.Manyoyo("rm", Bench.Session).With(0);
        }

        Assert.That(Bench.Root + "/was-run", Does.Not.Exist);
    }

    private void MakeWorktree() => Bench.Shell(
        $"git init -q ../main && cd ../main && echo a >a && git add a && {Commit} -m one && mkdir -p ../worktrees/main && git worktree add -q ../worktrees/main/feature").With(0);
}
