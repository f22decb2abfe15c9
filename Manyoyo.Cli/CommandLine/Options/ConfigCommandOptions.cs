using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>config command</c>: the one engine line that makes the session.</summary>
[Verb(Verb)]
public sealed record ConfigCommandOptions : SessionOptions
{
    public const string Verb = "config command";
}
