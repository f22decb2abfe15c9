using Manyoyo.Engine.Containers;

namespace Manyoyo.Engine.Sessions;

/// <summary>A session that can be entered.</summary>
/// <param name="Id">Its container.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMade">Whether this call made it.</param>
/// <param name="First">What it was made to run.</param>
/// <param name="OwnTerminalVariables">Which of the terminal's variables are the session's own.</param>
public sealed record OpenSession(
    string Id, string Name, bool IsMade, FirstCommand First, IReadOnlyList<string> OwnTerminalVariables)
{
    /// <summary>Options that were given and do not count, since the session is there already.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>Values in its environment that no transcript may show.</summary>
    public IReadOnlyList<string> SecretValues { get; init; } = [];

    /// <summary>A session that was there.</summary>
    public static OpenSession Of(ContainerFacts container) => new(
        container.Id,
        container.Name,
        false,
        FirstCommand.Of(container.Labels),
        container.Labels.GetValueOrDefault(SessionLabels.OwnTerminalVariables, "").Split(',', StringSplitOptions.RemoveEmptyEntries))
    {
        SecretValues = [.. Transcripts.SecretValues.Of(container.Environment)],
    };
}
