namespace Manyoyo.Engine.Host;

/// <summary>
/// The symbolic link by which docker's client finds this program as its plugin. One that leads to another file called like
/// this program is ours too: of an older version, or of one that has moved.
/// </summary>
public static class DockerPluginLink
{
    private static readonly string[] OurNames = ["manyoyo", "my"];

    /// <summary>Where it is, or would be.</summary>
    /// <exception cref="ManyoyoException">Docker would look for it somewhere else in each directory.</exception>
    public static string PathFor(HostFacts host) => host.Variable("DOCKER_CONFIG") is { } named && !named.StartsWith('/')
        ? throw new ManyoyoException(
            $"DOCKER_CONFIG is {Printable.Escape(named)}: docker takes that below the directory that it is called in",
            "give it an absolute path, as in export DOCKER_CONFIG=\"$HOME/.docker\"")
        : Path.Combine(DockerEndpoint.ConfigFolder(host), "cli-plugins", "docker-manyoyo");

    /// <summary>Makes it, and its folder, or leads it to this program.</summary>
    /// <returns>Whether anything had to be changed.</returns>
    /// <exception cref="ManyoyoException">Something else is in its place, or it cannot be made.</exception>
    public static bool Install(HostFacts host)
    {
        var (path, program) = (PathFor(host), ProgramOf(host));
        ThrowIfForeign(path, host);
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
        ThrowIfForeign(path, host);
        return new FileInfo(path).LinkTarget is not null && Change(path, () => File.Delete(path));
    }

    // The file that runs tells, whatever it is called: where that is dotnet, there is no program of ours to lead to.
    private static string ProgramOf(HostFacts host) => host.Program is { } program && Path.GetFileNameWithoutExtension(program) != "dotnet"
        ? program
        : throw new ManyoyoException(
            "docker runs its plugins as programs, and this one is run by another program (dotnet)", "install MANYOYO, then run this again by its name");

    private static void ThrowIfForeign(string path, HostFacts host)
    {
        var target = new FileInfo(path).LinkTarget;
        if (target is null ? Path.Exists(path) : target != host.Program && !OurNames.Contains(Path.GetFileName(target)))
        {
            throw new ManyoyoException(
                $"{Printable.Escape(path)} is there already and is not MANYOYO's", "see what it is, and move it away yourself");
        }
    }

    private static bool Change(string path, Action change)
    {
        ThrowIfNoFolder(path, Path.GetDirectoryName(Path.GetDirectoryName(path)!)!);
        ThrowIfNoFolder(path, Path.GetDirectoryName(path)!);
        try
        {
            change();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ManyoyoException(
                $"{Printable.Escape(path)} cannot be changed", "see whether its folder is yours to write in, and whether the disk is full");
        }
    }

    private static void ThrowIfNoFolder(string path, string folder)
    {
        var what = Directory.Exists(folder) ? null
            : new FileInfo(folder).LinkTarget is not null ? "a link that leads to no folder"
            : File.Exists(folder) ? "a file" : null;
        if (what is not null)
        {
            throw new ManyoyoException(
                $"{Printable.Escape(path)} cannot be changed: {Printable.Escape(folder)} is {what}, and docker needs a folder there", "see what it is, and move it away yourself");
        }
    }
}
