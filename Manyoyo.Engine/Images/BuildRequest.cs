namespace Manyoyo.Engine.Images;

/// <summary>What the command line of <c>build</c> asked for, and nothing else; <c>null</c>: not given.</summary>
public sealed record BuildRequest
{
    public string? ImageName { get; init; }
    public string? ImageVersion { get; init; }

    /// <summary><c>KEY=VALUE</c>, or <c>KEY</c> for the caller's value.</summary>
    public IReadOnlyList<string> BuildArgs { get; init; } = [];

    /// <summary>The image to build on.</summary>
    public string? Base { get; init; }

    /// <summary>Newest agents on top of the image that is there.</summary>
    public bool UpdateAgents { get; init; }

    /// <summary>A file of certificates to trust.</summary>
    public string? CaBundle { get; init; }

    public bool NoCache { get; init; }

    /// <summary>Further arguments for the engine's <c>build</c>.</summary>
    public IReadOnlyList<string> EngineArgs { get; init; } = [];
}
