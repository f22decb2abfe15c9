namespace Manyoyo.Engine.Config;

/// <summary>What one layer says of the first-run command: run once, right after the session is made.</summary>
public sealed record FirstSettings
{
    public string? ShellPrefix { get; init; }
    public string? Shell { get; init; }
    public string? ShellSuffix { get; init; }
    public IReadOnlyDictionary<string, string> Env { get; init; } = EnvironmentMap.Empty;
    public IReadOnlyList<string> EnvFiles { get; init; } = [];

    /// <summary>This layer laid over a lower one.</summary>
    public FirstSettings Over(FirstSettings lower) => new()
    {
        ShellPrefix = ShellPrefix ?? lower.ShellPrefix,
        Shell = Shell ?? lower.Shell,
        ShellSuffix = ShellSuffix ?? lower.ShellSuffix,
        Env = EnvironmentMap.Over(Env, lower.Env),
        EnvFiles = [.. lower.EnvFiles, .. EnvFiles],
    };
}
