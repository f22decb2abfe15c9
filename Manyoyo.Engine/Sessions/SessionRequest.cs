using Manyoyo.Engine.Config;

namespace Manyoyo.Engine.Sessions;

/// <summary>What the command line of <c>run</c>, <c>config show</c> or <c>config command</c> asked for, and nothing else.</summary>
public sealed record SessionRequest
{
    /// <summary>The command line as the highest layer of settings.</summary>
    public Settings Settings { get; init; } = new();

    /// <summary>The profile to take (<c>-r</c>); <c>null</c>: none.</summary>
    public string? Profile { get; init; }

    /// <summary>Delete the session when its command ends (<c>--rm-on-exit</c>).</summary>
    public bool RemoveOnExit { get; init; }

    /// <summary>What ends the command early (<c>--timeout</c>, <c>--detach-on-hangup</c>).</summary>
    public EntryLimits Limits { get; init; } = new();

    /// <summary>Record nothing (<c>--no-transcript</c>).</summary>
    public bool NoTranscript { get; init; }

    /// <summary>Mount the main repository and the worktrees folder too (<c>--worktrees</c>).</summary>
    public bool Worktrees { get; init; }

    /// <summary>Where the worktrees folder is (<c>--worktrees-root</c>); <c>null</c>: beside the main repository.</summary>
    public string? WorktreesRoot { get; init; }
}
