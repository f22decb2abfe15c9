using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>completion SHELL</c>: a script that teaches a shell to complete command lines.</summary>
[Verb(Verb)]
public sealed record CompletionOptions : VerbOptions
{
    public const string Verb = "completion";

    /// <summary>One shell.</summary>
    [Value(0)]
    public IEnumerable<string> Shells { get; init; } = [];
}
