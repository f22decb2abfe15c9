using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Engine.Sessions;

/// <summary>A session as <c>ps</c> knows it.</summary>
/// <param name="Id">The container's full ID.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Created">When it was made; <c>null</c> where the engine's answer could not be read.</param>
/// <param name="Image">The image as the engine names it.</param>
/// <param name="ExitCode">What its process 1 ended with; <c>null</c> while it has not ended.</param>
/// <param name="Agent">The agent of its first command; <c>null</c>: none that is known.</param>
/// <param name="Command">Its first command, a shell line; empty: an interactive shell.</param>
/// <param name="HostPath">The host directory that is mounted; <c>null</c> where an older build made it.</param>
public sealed record Session(
    string Id,
    string Name,
    ContainerState State,
    DateTimeOffset? Created,
    string Image,
    int? ExitCode,
    string? Agent,
    string Command,
    string? HostPath)
{
    /// <summary>What goes on inside.</summary>
    public Activity Activity { get; init; }
}
