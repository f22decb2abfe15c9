namespace Manyoyo.Engine.Containers;

/// <summary>What the engine says a container is doing.</summary>
public enum ContainerState
{
    Unknown,
    Created,
    Running,
    Paused,
    Restarting,
    Stopping,
    Exited,
    Removing,
    Dead,
}

/// <summary>The engines' words for states.</summary>
public static class ContainerStates
{
    /// <summary>Docker's word; podman has further ones for a container never started and for one that ended.</summary>
    public static ContainerState Parse(string word) => word switch
    {
        "configured" or "initialized" or "created" => ContainerState.Created,
        "stopped" or "exited" => ContainerState.Exited,
        "running" => ContainerState.Running,
        "paused" => ContainerState.Paused,
        "restarting" => ContainerState.Restarting,
        "stopping" => ContainerState.Stopping,
        "removing" => ContainerState.Removing,
        "dead" => ContainerState.Dead,
        _ => ContainerState.Unknown,
    };

    /// <summary>The word that is shown for a state, the same on both engines.</summary>
    public static string Word(this ContainerState state) => state switch
    {
        ContainerState.Created => "created",
        ContainerState.Running => "running",
        ContainerState.Paused => "paused",
        ContainerState.Restarting => "restarting",
        ContainerState.Stopping => "stopping",
        ContainerState.Exited => "exited",
        ContainerState.Removing => "removing",
        ContainerState.Dead => "dead",
        _ => "unknown",
    };
}
