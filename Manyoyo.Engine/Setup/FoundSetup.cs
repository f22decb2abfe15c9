namespace Manyoyo.Engine.Setup;

/// <summary>What was found of an agent's set-up on a host.</summary>
/// <param name="Recipe">What was looked for.</param>
public sealed record FoundSetup(SetupRecipe Recipe)
{
    /// <summary>File by file and variable by variable, in the order in which they were looked for.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The variables for its sessions.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Its mounts, as the configuration writes them.</summary>
    public required IReadOnlyList<string> Volumes { get; init; }

    /// <summary>Whether anything shows that the agent is used on this host.</summary>
    public required bool IsUsed { get; init; }
}

/// <summary>One thing that was looked for.</summary>
/// <param name="State">Whether it is there.</param>
/// <param name="What">A path, or names of variables.</param>
/// <param name="About">What becomes of it, or what is wrong with it.</param>
public sealed record Finding(FindingState State, string What, string About);

public enum FindingState
{
    Found,
    Missing,

    /// <summary>It is taken, and may not work.</summary>
    Doubtful,

    /// <summary>It is there and of no use.</summary>
    Unusable,
}
