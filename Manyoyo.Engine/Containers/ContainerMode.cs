namespace Manyoyo.Engine.Containers;

/// <summary>How much of the host's engine a session gets.</summary>
public enum ContainerMode
{
    /// <summary>None of it.</summary>
    Common,

    /// <summary>An engine of its own, inside: the container is privileged.</summary>
    Dind,

    /// <summary>The host's engine, by its socket: whoever is inside owns it.</summary>
    Sock,
}

/// <summary>The names of the modes, as <c>-m</c> and <c>containerMode</c> take them.</summary>
public static class ContainerModes
{
    private static readonly Dictionary<string, ContainerMode> ByName = new(StringComparer.Ordinal)
    {
        ["common"] = ContainerMode.Common,
        ["dind"] = ContainerMode.Dind,
        ["docker-in-docker"] = ContainerMode.Dind,
        ["d"] = ContainerMode.Dind,
        ["sock"] = ContainerMode.Sock,
        ["mount-docker-socket"] = ContainerMode.Sock,
        ["s"] = ContainerMode.Sock,
    };

    /// <summary>Every name of every mode.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The mode of that name; <c>null</c>: there is none.</summary>
    public static ContainerMode? Parse(string name) => ByName.TryGetValue(name, out var mode) ? mode : null;
}
