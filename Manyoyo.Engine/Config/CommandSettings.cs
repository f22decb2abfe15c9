namespace Manyoyo.Engine.Config;

/// <summary>What one layer says of the command to run. An empty string is given, and resets what lower layers say.</summary>
public sealed record CommandSettings
{
    /// <summary>Shell text that goes before the command (<c>--sp</c>).</summary>
    public string? Prefix { get; init; }

    /// <summary>The main command, a shell line (<c>-s</c>).</summary>
    public string? Shell { get; init; }

    /// <summary>Shell text that goes after the command: <c>--ss</c>, or the words after <c>--</c>, quoted.</summary>
    public string? Suffix { get; init; }

    /// <summary>The name of an agent to start without confirmations (<c>-y</c>).</summary>
    public string? Yolo { get; init; }

    /// <summary>The whole command, a shell line (<c>-x</c>, its words quoted where there are several).</summary>
    public string? Full { get; init; }

    /// <summary>Whether this layer names a command at all.</summary>
    public bool GivesCommand => Full is not null || Yolo is not null || Shell is not null;

    /// <summary>
    /// The highest layer that gives a command decides: what lower ones say of prefix, command and suffix is dropped.
    /// </summary>
    public CommandSettings Over(CommandSettings lower) => GivesCommand
        ? this
        : lower with { Prefix = Prefix ?? lower.Prefix, Suffix = Suffix ?? lower.Suffix };
}
