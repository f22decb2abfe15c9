using CommandLine;
using Manyoyo.Engine.Images;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary><c>build</c>: make the image that sessions run in.</summary>
[Verb(Verb)]
public sealed record BuildOptions : VerbOptions
{
    public const string Verb = "build";

    [Option("image-name")]
    public string? ImageName { get; init; }

    [Option("image-ver")]
    public string? ImageVersion { get; init; }

    [Option("image-build-arg")]
    public IEnumerable<string> BuildArgs { get; init; } = [];

    [Option("base")]
    public string? Base { get; init; }

    [Option("update-agents")]
    public bool UpdateAgents { get; init; }

    [Option("ca-bundle")]
    public string? CaBundle { get; init; }

    [Option("no-cache")]
    public bool NoCache { get; init; }

    [Option("engine-arg")]
    public IEnumerable<string> EngineArgs { get; init; } = [];

    [Option('y', "yes")]
    public bool Yes { get; init; }

    [Option("dry-run")]
    public bool DryRun { get; init; }

    /// <summary>Where the Dockerfile and its files are written to and stay; <c>null</c>: nowhere.</summary>
    [Option("context")]
    public string? Context { get; init; }

    /// <summary>What was asked for.</summary>
    public BuildRequest ToRequest() => new()
    {
        ImageName = ImageName,
        ImageVersion = ImageVersion,
        BuildArgs = [.. BuildArgs],
        Base = Base,
        UpdateAgents = UpdateAgents,
        CaBundle = CaBundle,
        NoCache = NoCache,
        EngineArgs = [.. EngineArgs],
    };
}
