using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>run</c>: make the session if it is not there, else enter it, and run a command in it.</summary>
[Verb(Verb)]
public sealed record RunOptions : SessionOptions
{
    public const string Verb = "run";
}
