namespace Manyoyo.Engine.Images;

/// <summary>An image to build, nothing left open.</summary>
public sealed record BuildSpec
{
    public required ImageReference Image { get; init; }
    public required ImageContents Contents { get; init; }

    /// <summary>The image to build on.</summary>
    public required string Base { get; init; }

    /// <summary>Whether nobody named that image, so that another may stand in for it.</summary>
    public bool IsBaseOpen { get; init; }

    /// <summary>When the agents are the newest: another text than the last time installs them anew.</summary>
    public required string AgentsAt { get; init; }

    /// <summary>Further build arguments, those without a value too.</summary>
    public IReadOnlyList<string> BuildArgs { get; init; } = [];

    /// <summary>What stands for Debian's servers; <c>null</c>: they themselves.</summary>
    public string? AptMirror { get; init; }

    /// <summary>The caller's proxy variables, by name: the engine takes their values from its environment.</summary>
    public IReadOnlyList<string> ProxyNames { get; init; } = [];

    /// <summary>Certificates that are trusted inside, besides Debian's; may be empty.</summary>
    public string Certificates { get; init; } = "";

    public bool NoCache { get; init; }
    public IReadOnlyList<string> EngineArgs { get; init; } = [];

    /// <summary>One line each, to be shown.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
