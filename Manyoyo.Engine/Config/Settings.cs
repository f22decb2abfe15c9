namespace Manyoyo.Engine.Config;

/// <summary>
/// What one layer says: the defaults of the file, a profile, or the command line. <c>null</c> is "not given".
/// Layers merge with <see cref="Over"/>, which is associative.
/// </summary>
public sealed record Settings
{
    public string? ContainerName { get; init; }
    public string? HostPath { get; init; }
    public string? ContainerPath { get; init; }
    public string? ImageName { get; init; }
    public string? ImageVersion { get; init; }
    public string? ContainerMode { get; init; }
    public string? Engine { get; init; }

    /// <summary>Whether entries are recorded.</summary>
    public bool? Transcript { get; init; }

    /// <summary>Whether the user is told when a command wants something.</summary>
    public bool? Notify { get; init; }

    public IReadOnlyList<string> EnvFiles { get; init; } = [];
    public IReadOnlyDictionary<string, string> Env { get; init; } = EnvironmentMap.Empty;
    public IReadOnlyList<string> Volumes { get; init; } = [];
    public IReadOnlyList<string> Ports { get; init; } = [];
    public IReadOnlyList<string> EngineArgs { get; init; } = [];
    public IReadOnlyList<string> Quiet { get; init; } = [];
    public IReadOnlyList<string> ImageBuildArgs { get; init; } = [];
    public CommandSettings Command { get; init; } = new();
    public FirstSettings First { get; init; } = new();

    /// <summary>This layer laid over a lower one: single values of the higher, lists of the lower first, maps by key.</summary>
    public Settings Over(Settings lower) => new()
    {
        ContainerName = ContainerName ?? lower.ContainerName,
        HostPath = HostPath ?? lower.HostPath,
        ContainerPath = ContainerPath ?? lower.ContainerPath,
        ImageName = ImageName ?? lower.ImageName,
        ImageVersion = ImageVersion ?? lower.ImageVersion,
        ContainerMode = ContainerMode ?? lower.ContainerMode,
        Engine = Engine ?? lower.Engine,
        Transcript = Transcript ?? lower.Transcript,
        Notify = Notify ?? lower.Notify,
        EnvFiles = [.. lower.EnvFiles, .. EnvFiles],
        Env = EnvironmentMap.Over(Env, lower.Env),
        Volumes = [.. lower.Volumes, .. Volumes],
        Ports = [.. lower.Ports, .. Ports],
        EngineArgs = [.. lower.EngineArgs, .. EngineArgs],
        Quiet = [.. lower.Quiet, .. Quiet],
        ImageBuildArgs = [.. lower.ImageBuildArgs, .. ImageBuildArgs],
        Command = Command.Over(lower.Command),
        First = First.Over(lower.First),
    };
}
