using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>logs NAME</c>: what a session has shown, as text.</summary>
[Verb(Verb)]
public sealed record LogsOptions : VerbOptions
{
    public const string Verb = "logs";

    [Option('n', "tail")]
    public string? Tail { get; init; }

    [Option('f', "follow")]
    public bool Follow { get; init; }

    [Option("since")]
    public string? Since { get; init; }

    [Option("entry")]
    public int? Entry { get; init; }

    [Option("list")]
    public bool List { get; init; }

    [Option("raw")]
    public bool Raw { get; init; }

    [Value(0)]
    public string Name { get; init; } = "";
}
