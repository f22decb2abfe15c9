using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>ps</c>: the sessions.</summary>
[Verb(Verb)]
public sealed record PsOptions : VerbOptions
{
    public const string Verb = "ps";

    [Option('q', "quiet")]
    public bool Quiet { get; init; }

    [Option("json")]
    public bool Json { get; init; }
}
