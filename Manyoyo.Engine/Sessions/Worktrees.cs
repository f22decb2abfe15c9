using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Sessions;

/// <summary>
/// The main repository of a git worktree, found in git's own files without running git: in a repository that somebody
/// else wrote, git itself can be made to run programs. Layout: https://git-scm.com/docs/gitrepository-layout.
/// </summary>
public static class Worktrees
{
    /// <summary>The main repository's folder, absolute, symbolic links resolved.</summary>
    /// <param name="directory">A directory inside a worktree, resolved.</param>
    /// <param name="disk">The disk.</param>
    /// <exception cref="ManyoyoException">It is in no repository, or the repository does not know this worktree.</exception>
    public static string MainRepository(string directory, IDisk disk)
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var git = Path.Combine(folder, ".git");
            if (disk.IsDirectory(git))
            {
                return folder;
            }

            if (disk.ReadText(git) is { } pointer)
            {
                return OfLinked(folder, git, pointer, disk);
            }
        }

        throw new ManyoyoException(
            $"--worktrees: {Printable.Escape(directory)} is in no git repository", "leave --worktrees out, or change to a repository");
    }

    private static string OfLinked(string folder, string git, string pointer, IDisk disk)
    {
        var gitDirectory = Resolve(folder, After(pointer, "gitdir:"), disk);
        var common = gitDirectory is null ? null : Resolve(gitDirectory, disk.ReadText(Path.Combine(gitDirectory, "commondir")), disk);
        if (gitDirectory is null || common is null || !IsListed(gitDirectory, common, git, disk))
        {
            throw new ManyoyoException(
                $"--worktrees: {Printable.Escape(git)} names a repository that does not list this worktree",
                "mend the link with `git worktree repair`, run in the main repository");
        }

        return Path.GetFileName(common) == ".git" ? Path.GetDirectoryName(common)! : common;
    }

    // The pointer alone proves nothing: a repository from elsewhere could name any folder and have it mounted.
    private static bool IsListed(string gitDirectory, string common, string git, IDisk disk) =>
        Path.GetDirectoryName(gitDirectory) == Path.Combine(common, "worktrees")
        && Resolve(gitDirectory, disk.ReadText(Path.Combine(gitDirectory, "gitdir")), disk) == disk.RealPath(git);

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    private static string? Resolve(string folder, string? pointer, IDisk disk)
    {
        var path = pointer?.Trim(' ', '\t').TrimEnd('\n', '\r');
        return string.IsNullOrEmpty(path) ? null : disk.RealPath(Path.GetFullPath(path, folder));
    }
}
