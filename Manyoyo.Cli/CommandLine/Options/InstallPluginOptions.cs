using CommandLine;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>install docker-cli-plugin</c>: makes <c>docker manyoyo</c> work.</summary>
[Verb(Verb)]
public sealed record InstallPluginOptions : VerbOptions
{
    public const string Verb = "install docker-cli-plugin";

    /// <summary>Takes it away again.</summary>
    [Option("remove")]
    public bool Remove { get; init; }
}
