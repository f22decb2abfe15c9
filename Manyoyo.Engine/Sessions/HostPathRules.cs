using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Sessions;

/// <summary>Which host directories may be mounted as a project.</summary>
public sealed class HostPathRules(HostFacts host, IDisk disk)
{
    private static readonly string[] SystemDirectories =
    [
        "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/lib64", "/opt", "/proc", "/root", "/run", "/sbin", "/sys", "/usr", "/var",
    ];

    private static readonly string[] ClosedDirectories = ["/boot", "/dev", "/etc", "/proc", "/sys"];

    /// <summary>The directory, absolute, symbolic links resolved.</summary>
    /// <param name="path">As the user wrote it.</param>
    /// <param name="what">How to call it in a message.</param>
    /// <exception cref="ManyoyoException">It is not there, or must not be mounted.</exception>
    public string Check(string path, string what)
    {
        var resolved = Existing(path, what);
        if (!disk.IsDirectory(resolved))
        {
            throw new ManyoyoException(
                $"{what} {Printable.Escape(path)} is not a directory", "name a directory, or mount a file with -v");
        }

        return Allowed(resolved, what);
    }

    /// <summary>The same for a directory that may not be there yet.</summary>
    /// <exception cref="ManyoyoException">It must not be mounted.</exception>
    public string CheckEvenIfMissing(string path, string what)
    {
        var (existing, missing) = (host.Absolute(path), "");
        while (disk.RealPath(existing) is null && Path.GetDirectoryName(existing) is { } parent)
        {
            (existing, missing) = (parent, "/" + Path.GetFileName(existing) + missing);
        }

        return missing.Length == 0 ? Check(path, what) : Allowed(disk.RealPath(existing)!.TrimEnd('/') + missing, what);
    }

    private string Allowed(string resolved, string what) => Refusal(resolved) is { } why
        ? throw new ManyoyoException(
            $"{what} {Printable.Escape(resolved)} is {why}: an agent must not get it whole",
            "change to your project's directory, or name it with --hp")
        : resolved;

    /// <summary>A path that exists, absolute, symbolic links resolved.</summary>
    /// <exception cref="ManyoyoException">There is nothing at it, or the engines cannot take it.</exception>
    public string Existing(string path, string what)
    {
        var resolved = disk.RealPath(host.Absolute(path)) ?? throw new ManyoyoException(
            $"{what} {Printable.Escape(path)} does not exist",
            path.Contains('\uFFFD', StringComparison.Ordinal) ? "its name is not valid UTF-8: rename it" : "make it first, or name another");
        return resolved.Contains("\r\n", StringComparison.Ordinal) || resolved.Contains('\uFFFD', StringComparison.Ordinal)
            ? throw new ManyoyoException(
                $"{what} {Printable.Escape(resolved)}: the engines can not mount a path with CR LF or invalid UTF-8 in it", "rename it")
            : resolved;
    }

    private string? Refusal(string resolved)
    {
        var home = disk.RealPath(host.Home) ?? host.Home;
        return resolved == "/" ? "the whole disk"
            : resolved == home ? "the home directory"
            : home.StartsWith(resolved + "/", StringComparison.Ordinal) ? "a parent of the home directory"
            : PrivateFolders().Contains(resolved) ? "a folder of keys and settings"
            : Both(SystemDirectories).Contains(resolved) ? "a system directory"
            : Both(ClosedDirectories).FirstOrDefault(folder => resolved.StartsWith(folder + "/", StringComparison.Ordinal)) is { } closed ? $"inside {closed}"
            : null;
    }

    private IEnumerable<string> PrivateFolders() =>
        Both(Path.Combine(host.Home, ".ssh"), Path.Combine(host.Home, ".docker"), host.ManyoyoHome);

    // A rule holds for the folder as it is called and for what a symbolic link of that name leads to (/bin is /usr/bin).
    private IEnumerable<string> Both(params string[] folders) => [.. folders, .. folders.Select(disk.RealPath).OfType<string>()];
}
