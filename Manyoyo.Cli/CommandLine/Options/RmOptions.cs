using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>rm NAME...</c>: delete sessions.</summary>
[Verb(Verb)]
public sealed record RmOptions : VerbOptions
{
    public const string Verb = "rm";

    [Option("keep-transcripts")]
    public bool KeepTranscripts { get; init; }

    /// <summary>The sessions to delete, at least one, as typed.</summary>
    [Value(0)]
    public IEnumerable<string> Names { get; init; } = [];
}
