namespace Manyoyo.Engine.Terminals;

/// <summary>Where a child's standard streams go.</summary>
internal abstract record ChildStreams
{
    /// <summary>
    /// Whether signals to this process's group leave the child alone: Ctrl-C is then answered here and nowhere else, and one
    /// that the caller ignores ends nobody. A child that reads from the terminal may not: it would be stopped.
    /// </summary>
    public bool OwnGroup { get; init; }

    /// <summary>Where this process's own go.</summary>
    public sealed record Inherited : ChildStreams;

    /// <summary>To a terminal, in a session of the child's own that the terminal belongs to.</summary>
    /// <param name="Path">The terminal's device.</param>
    public sealed record Terminal(string Path) : ChildStreams;

    /// <summary>Output and errors into pipes; the input is this process's.</summary>
    public sealed record Pipes(int Output, int Errors) : ChildStreams;

    /// <summary>Output and errors into pipes; the input is empty.</summary>
    public sealed record Captured(int Output, int Errors) : ChildStreams;
}
