namespace Manyoyo.Engine.Host;

/// <summary>Programs on PATH.</summary>
public static class Programs
{
    /// <summary>
    /// The absolute path of a program; <c>null</c>: it is not there. Absolute entries of PATH only: with a relative one, a program
    /// in a cloned repository would run on the host.
    /// </summary>
    public static string? Find(string name, HostFacts host) =>
        (host.Variable("PATH") ?? "").Split(':')
            .Where(folder => folder.StartsWith('/'))
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(path => File.Exists(path) && NativeMethods.IsExecutable(path));

    /// <summary>Whether a program is what it is called: no link to another one, and no script that starts another (podman-docker is one).</summary>
    public static bool IsItself(string path, string name)
    {
        if (Path.GetFileName(NativeMethods.RealPath(path)) != name)
        {
            return false;
        }

        try
        {
            using var file = File.OpenHandle(path);
            Span<byte> beginning = stackalloc byte[2];
            return RandomAccess.Read(file, beginning, 0) == beginning.Length && !beginning.SequenceEqual("#!"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It may be run and not be read.
            return false;
        }
    }
}
