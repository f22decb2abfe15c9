using System.Collections;

namespace Manyoyo.Engine.Host;

/// <summary>What is true of the host and of this call; read once.</summary>
public sealed record HostFacts
{
    public required string WorkingDirectory { get; init; }

    /// <summary>The user's home directory, absolute.</summary>
    public required string Home { get; init; }

    /// <summary>The caller's environment.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The local time, for names made from it. Read when it is first asked for, since that reads the time zone too.</summary>
    public DateTimeOffset Now
    {
        get => field == default ? field = DateTimeOffset.Now : field;
        init;
    }

    /// <summary>The file of this program, symbolic links resolved; <c>null</c>: not known.</summary>
    public string? Program { get; init; }

    public bool IsInputTerminal { get; init; }
    public bool IsOutputTerminal { get; init; }
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether a person can be at the other end of a command inside.</summary>
    public bool IsInteractive => IsInputTerminal && IsOutputTerminal;

    /// <summary>The folder of MANYOYO's own files: <c>MANYOYO_HOME</c>, else <c>~/.manyoyo</c>.</summary>
    public string ManyoyoHome => Variable("MANYOYO_HOME") is { } folder
        ? Path.GetFullPath(folder, WorkingDirectory)
        : Path.Combine(Home, ".manyoyo");

    /// <summary>A variable of the caller; <c>null</c> where it is unset or empty.</summary>
    public string? Variable(string name) => Environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>A path as a user writes it (<c>~</c>, <c>$HOME</c>, relative) made absolute. No file is looked at.</summary>
    public string Absolute(string path)
    {
        foreach (var home in (string[])["~", "$HOME", "${HOME}"])
        {
            if (path == home || path.StartsWith(home + "/", StringComparison.Ordinal))
            {
                return Path.GetFullPath(Home + path[home.Length..]);
            }
        }

        return Path.GetFullPath(path, WorkingDirectory);
    }

    /// <summary>A path as people write it, and the configuration takes it: below the home directory with <c>~</c>.</summary>
    public string Shown(string absolutePath) =>
        absolutePath.StartsWith(Home.TrimEnd('/') + "/", StringComparison.Ordinal) ? "~" + absolutePath[Home.TrimEnd('/').Length..] : absolutePath;

    /// <summary>Reads them.</summary>
    public static HostFacts Read()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in System.Environment.GetEnvironmentVariables())
        {
            environment[(string)entry.Key] = (string?)entry.Value ?? "";
        }

        var directory = CurrentDirectory(environment);
        return new HostFacts
        {
            WorkingDirectory = directory,
            Home = HomeIn(environment, directory),
            Environment = environment,
            Program = System.Environment.ProcessPath,
            IsInputTerminal = NativeMethods.IsTerminal(0),
            IsOutputTerminal = NativeMethods.IsTerminal(1),
            IsErrorTerminal = NativeMethods.IsTerminal(2),
        };
    }

    // .NET, too, gives what HOME says; for shells and agents a relative one begins at the directory they are in.
    internal static string HomeIn(IReadOnlyDictionary<string, string> environment, string directory) =>
        environment.GetValueOrDefault("HOME") is { Length: > 0 } home
            ? Path.IsPathFullyQualified(home) ? home : Path.GetFullPath(home, directory)
            : System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile, System.Environment.SpecialFolderOption.DoNotVerify);

    // It may have been removed. Then nothing is at its path, and whoever needs it says so.
    private static string CurrentDirectory(Dictionary<string, string> environment)
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException)
        {
            return environment.GetValueOrDefault("PWD") is { } path && path.StartsWith('/') ? path : "/.";
        }
    }
}
