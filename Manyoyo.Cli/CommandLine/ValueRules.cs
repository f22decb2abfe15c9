using System.Globalization;
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

    public static ValueRule Count { get; } = new(
        count => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0,
        "is no number from 1 on",
        "take one of those that `manyoyo logs --list` shows");

    public static ValueRule TailLength { get; } = new(
        lines => lines == "all" || int.TryParse(lines, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "is no number of lines",
        "write how many lines, or all");

    public static ValueRule Since { get; } = new(
        time => TimeWords.Moment(time, DateTimeOffset.UnixEpoch) is not null,
        "is no time",
        "write how long ago, like 10m or 2h, or a date and time, like 2026-02-04T14:30");

    public static ValueRule Speed { get; } = new(
        factor => TimeWords.Factor(factor) is not null,
        "is no speed",
        "write how many times as fast, from 0.01 to 1000, like 2 or 0.5");

    public static ValueRule Pause { get; } = new(
        time => TimeWords.Pause(time) is not null,
        "is no length of time",
        "write seconds, like 2 or 0.5, or a time like 90s or 5m");

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
