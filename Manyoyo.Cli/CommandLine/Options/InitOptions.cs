using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>init [AGENT...]</c>: brings a user's own set-up of the agents in.</summary>
[Verb(Verb)]
public sealed record InitOptions : VerbOptions
{
    public const string Verb = "init";

    /// <summary>Names or aliases of agents; none: those of which something is found.</summary>
    [Value(0)]
    public IEnumerable<string> Agents { get; init; } = [];

    /// <summary>Replaces profiles without asking.</summary>
    [Option('y', "yes")]
    public bool Yes { get; init; }

    /// <summary>Tells what would be written, and writes nothing.</summary>
    [Option("dry-run")]
    public bool DryRun { get; init; }
}
