using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>images</c>: the images that were built.</summary>
[Verb(Verb)]
public sealed record ImagesOptions : VerbOptions
{
    public const string Verb = "images";

    [Option("json")]
    public bool Json { get; init; }
}
