using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>replay NAME</c>: plays what a session has shown.</summary>
[Verb(Verb)]
public sealed record ReplayOptions : VerbOptions
{
    public const string Verb = "replay";

    [Option('s', "speed")]
    public string? Speed { get; init; }

    [Option('i', "idle-limit")]
    public string? IdleLimit { get; init; }

    [Option("entry")]
    public int? Entry { get; init; }

    [Value(0)]
    public string Name { get; init; } = "";
}
