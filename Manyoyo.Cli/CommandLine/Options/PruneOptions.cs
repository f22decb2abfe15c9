using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>prune</c>: remove images that are not needed any more.</summary>
[Verb(Verb)]
public sealed record PruneOptions : VerbOptions
{
    public const string Verb = "prune";

    [Option('y', "yes")]
    public bool Yes { get; init; }

    [Option("dry-run")]
    public bool DryRun { get; init; }
}
