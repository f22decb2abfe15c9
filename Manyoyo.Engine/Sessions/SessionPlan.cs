using Manyoyo.Engine.Containers;

namespace Manyoyo.Engine.Sessions;

/// <summary>What has to be done before a session can be entered.</summary>
public enum Preparation
{
    /// <summary>It runs.</summary>
    None,

    /// <summary>There is no container of its name.</summary>
    Make,

    Start,
    Unpause,

    /// <summary>It cannot be entered, now or ever: it is being removed, or is dead.</summary>
    Impossible,
}

/// <summary>What a session's state asks for.</summary>
public static class SessionPlan
{
    /// <summary>The step that makes the session ready to be entered.</summary>
    /// <param name="container">What the engine says of it; <c>null</c>: it is not there.</param>
    public static Preparation For(ContainerFacts? container) => container?.State switch
    {
        null => Preparation.Make,
        ContainerState.Running or ContainerState.Restarting => Preparation.None,
        ContainerState.Paused => Preparation.Unpause,
        ContainerState.Removing or ContainerState.Dead => Preparation.Impossible,
        _ => Preparation.Start,
    };
}
