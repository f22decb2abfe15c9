namespace Manyoyo.Engine.Host;

/// <summary>
/// The symbolic link by which docker's client finds this program as its plugin. One that leads to another file called like
/// this program is ours too: of an older version, or of one that has moved.
/// </summary>
public static class DockerPluginLink
{
    private static readonly string[] OurNames = ["manyoyo", "my"];

    /// <summary>Where it is, or would be.</summary>
    public static string PathFor(HostFacts host) => Path.Combine(DockerEndpoint.ConfigFolder(host), "cli-plugins", "docker-manyoyo");

    /// <summary>Makes it, and its folder, or leads it to this program.</summary>
    /// <returns>Whether anything had to be changed.</returns>
    /// <exception cref="ManyoyoException">Something else is in its place, or it cannot be made.</exception>
    public static bool Install(HostFacts host)
    {
        var (path, program) = (PathFor(host), ProgramOf(host));
        ThrowIfForeign(path);
        return new FileInfo(path).LinkTarget != program && Change(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // In one step: a `docker manyoyo` of another terminal finds the old one or the new one.
            var made = $"{path}.{Guid.NewGuid():N}";
            File.CreateSymbolicLink(made, program);
            File.Move(made, path, overwrite: true);
        });
    }

    /// <summary>Takes it away.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="ManyoyoException">Something else is in its place, or it cannot be taken away.</exception>
    public static bool Remove(HostFacts host)
    {
        var path = PathFor(host);
        ThrowIfForeign(path);
        return new FileInfo(path).LinkTarget is not null && Change(path, () => File.Delete(path));
    }

    private static string ProgramOf(HostFacts host) => host.Program is { } program && OurNames.Contains(Path.GetFileName(program))
        ? program
        : throw new ManyoyoException(
            "docker runs its plugins as programs, and this one is run by another program (dotnet)", "install MANYOYO, then run this again by its name");

    private static void ThrowIfForeign(string path)
    {
        var target = new FileInfo(path).LinkTarget;
        if (target is null ? Path.Exists(path) : !OurNames.Contains(Path.GetFileName(target)))
        {
            throw new ManyoyoException(
                $"{Printable.Escape(path)} is there already and is not MANYOYO's", "see what it is, and move it away yourself");
        }
    }

    private static bool Change(string path, Action change)
    {
        try
        {
            change();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ManyoyoException(
                $"{Printable.Escape(path)} cannot be changed: {Printable.Escape(fault.Message)}", "see whether the folder is yours");
        }
    }
}
