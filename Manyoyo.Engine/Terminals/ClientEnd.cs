namespace Manyoyo.Engine.Terminals;

/// <summary>How an engine's client ended.</summary>
/// <param name="Status">Its exit status; 128 + n where signal n ended it.</param>
public sealed record ClientEnd(int Status)
{
    /// <summary>A signal ended the client: what it ran inside knows nothing of that, and goes on.</summary>
    public bool IsKilled { get; init; }

    /// <summary>Why what was shown could not be recorded; <c>null</c>: it was, or nobody asked for it.</summary>
    public string? Unrecorded { get; init; }
}
