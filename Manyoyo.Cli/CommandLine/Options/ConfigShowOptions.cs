using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>config show</c>: what command line, profile, file and defaults come to.</summary>
[Verb(Verb)]
public sealed record ConfigShowOptions : SessionOptions
{
    public const string Verb = "config show";
}
