using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>wait NAME</c>: waits until what runs in a session is silent, or has ended.</summary>
[Verb(Verb)]
public sealed record WaitOptions : VerbOptions
{
    public const string Verb = "wait";

    public const string Idle = "idle";

    /// <summary>What to wait for: <see cref="Idle"/>, or that nobody is inside.</summary>
    [Option("for")]
    public string? For { get; init; }

    [Option("timeout")]
    public string? Timeout { get; init; }

    [Value(0)]
    public string Name { get; init; } = "";
}
