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
}
