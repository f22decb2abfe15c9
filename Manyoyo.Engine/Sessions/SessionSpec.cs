using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;

namespace Manyoyo.Engine.Sessions;

/// <summary>A session as it shall be: everything asked for, resolved, with no value left open.</summary>
public sealed record SessionSpec
{
    public required string Name { get; init; }

    /// <summary>Whether the name was made from the time: such a session never joins one that is there.</summary>
    public bool IsAutoNamed { get; init; }

    /// <summary>Host directory, absolute, symbolic links resolved.</summary>
    public required string HostPath { get; init; }

    /// <summary>Where it is inside, absolute.</summary>
    public required string ContainerPath { get; init; }

    /// <summary>The image, <c>name:tag</c>.</summary>
    public required string Image { get; init; }

    public ContainerMode Mode { get; init; }

    /// <summary>The engine's socket on the host; needed by the mode <c>sock</c> alone.</summary>
    public string SocketPath { get; init; } = "";

    /// <summary>Further mounts, sources resolved.</summary>
    public IReadOnlyList<Mount> Mounts { get; init; } = [];

    /// <summary>A folder on the host that is mounted and made first; <c>null</c>: none is missing.</summary>
    public string? FolderToMake { get; init; }

    public IReadOnlyList<string> Ports { get; init; } = [];
    public IReadOnlyList<string> EngineArgs { get; init; } = [];
    public IReadOnlyDictionary<string, string> Env { get; init; } = EnvironmentMap.Empty;

    /// <summary>What it runs when it is made.</summary>
    public required FirstCommand Command { get; init; }

    /// <summary>What command line and profile say of the command: it decides on re-entry.</summary>
    public CommandSettings EntryCommand { get; init; } = new();

    /// <summary>What the file's defaults say of it: it counts on re-entry where nothing else does.</summary>
    public CommandSettings FileCommand { get; init; } = new();

    /// <summary>The first-run command, a shell line; <c>null</c>: none.</summary>
    public string? FirstRun { get; init; }

    public IReadOnlyDictionary<string, string> FirstRunEnv { get; init; } = EnvironmentMap.Empty;
    public IReadOnlySet<string> Quiet { get; init; } = new HashSet<string>();
    public bool RemoveOnExit { get; init; }

    /// <summary>What ends its command early.</summary>
    public EntryLimits Limits { get; init; } = new();

    /// <summary>Whether entries are recorded.</summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>Whether the user is told when a command wants something.</summary>
    public bool Notifies { get; init; }

    /// <summary>What command line, profile and file come to, unresolved.</summary>
    public Settings Merged { get; init; } = new();

    /// <summary>What command line and profile alone ask for of the container: compared with what an existing session has.</summary>
    public AskedOfContainer Asked { get; init; } = new();
}

/// <summary>Options that count only when a session is made, as far as this command line and its profile give them; <c>null</c>: not given.</summary>
public sealed record AskedOfContainer
{
    public string? HostPath { get; init; }
    public string? ContainerPath { get; init; }
    public string? Image { get; init; }
    public ContainerMode? Mode { get; init; }
    public IReadOnlyList<Mount> Mounts { get; init; } = [];
    public IReadOnlyList<string> Ports { get; init; } = [];
    public IReadOnlyList<string> EngineArgs { get; init; } = [];
    public IReadOnlyDictionary<string, string> Env { get; init; } = EnvironmentMap.Empty;
}
