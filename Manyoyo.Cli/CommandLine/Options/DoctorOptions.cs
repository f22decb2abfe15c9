using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>doctor</c>: looks for what would keep sessions from working.</summary>
[Verb(Verb)]
public sealed record DoctorOptions : VerbOptions
{
    public const string Verb = "doctor";

    [Option("json")]
    public bool Json { get; init; }
}
