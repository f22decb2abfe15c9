using System.Text.RegularExpressions;
using Manyoyo.Engine.Config;

namespace Manyoyo.Cli.CommandLine;

/// <summary>What values of options have to be, as far as the command line alone can tell.</summary>
public static partial class ValueRules
{
    /// <summary><c>NAME=VALUE</c>, or <c>NAME</c> for the caller's value.</summary>
    public static ValueRule Variable { get; } = new(
        given => EnvironmentMap.IsName(VariableName(given)),
        "has no name that a variable can have",
        "write NAME=VALUE, or NAME for the value it has here; a name is letters, digits and _, and begins with no digit");

    public static ValueRule EnvironmentFile { get; } = new(
        path => path.StartsWith('/') || path.StartsWith("~/", StringComparison.Ordinal),
        "is not an absolute path",
        "write the whole path, as in /home/me/claude.env or ~/claude.env");

    public static ValueRule AbsolutePath { get; } = new(
        path => path.StartsWith('/'),
        "is not an absolute path",
        "write the whole path, from / on");

    public static ValueRule ContainerPath { get; } = new(
        path => path.StartsWith('/') && !IsRoot(path),
        "is not an absolute path below /",
        "write where the project goes inside the container, as in /workspace");

    public static ValueRule ImageVersion { get; } = new(
        version => VersionShape().IsMatch(version),
        "is not a version of the form X.Y.Z-SUFFIX",
        "write it as in 1.0.0-common");

    public static ValueRule Duration { get; } = new(
        duration => Manyoyo.Engine.Sessions.Duration.Parse(duration) is not null,
        "is no length of time",
        "write it like 90s, 5m, 2h or 1h30m; at most 720h");

    /// <summary>The part before the first <c>=</c>, or all of it.</summary>
    public static string VariableName(string given) => given.Split('=', 2)[0];

    // `//`, `/.` and `/a/..` are the root too.
    private static bool IsRoot(string path)
    {
        var depth = 0;
        foreach (var part in path.Split('/'))
        {
            depth = part switch { "" or "." => depth, ".." => Math.Max(0, depth - 1), _ => depth + 1 };
        }

        return depth == 0;
    }

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+-[A-Za-z0-9_.-]+\z")]
    private static partial Regex VersionShape();
}
