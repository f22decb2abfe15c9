using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Containers;

namespace Manyoyo.Engine.Config;

/// <summary>The values of those settings that take only a few.</summary>
public static class KnownValues
{
    /// <summary>Of <c>engine</c>, <c>--engine</c> and <c>MANYOYO_ENGINE</c>.</summary>
    public static IReadOnlyCollection<string> Engines { get; } = ["docker", "podman"];

    /// <summary>Of <c>quiet</c> and <c>-q</c>.</summary>
    public static IReadOnlyCollection<string> QuietItems { get; } = ["cnew", "crm", "tip", "cmd", "askkeep", "full"];

    /// <summary>Of <c>containerMode</c> and <c>-m</c>.</summary>
    public static IReadOnlyCollection<string> Modes => ContainerModes.Names;

    /// <summary>Of <c>yolo</c> and <c>-y</c>.</summary>
    public static IReadOnlyCollection<string> Agents { get; } =
        [.. AgentCatalogue.All.SelectMany(agent => agent.Aliases.Prepend(agent.Name))];
}
