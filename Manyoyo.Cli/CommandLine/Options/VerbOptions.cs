using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary>What every verb takes. Values are as <see cref="Argv"/> lets them through: complete and checked.</summary>
public abstract record VerbOptions
{
    [Option("engine")]
    public string? Engine { get; init; }
}
