using Manyoyo.Engine.Config.Json;

namespace Manyoyo.Engine.Config;

/// <summary>The keys of a configuration and the settings they give.</summary>
internal static class SettingsKeys
{
    /// <summary>The key that holds the profiles; at the top level only.</summary>
    public const string Profiles = "runs";

    /// <summary>What a layer takes.</summary>
    public static readonly string[] OfLayer =
    [
        "containerName", "hostPath", "containerPath", "imageName", "imageVersion", "containerMode", "engine", "envFile", "env",
        "volumes", "ports", "engineArgs", "first", "shellPrefix", "shell", "shellSuffix", "yolo", "quiet", "imageBuildArgs",
        "transcript", "notify",
    ];

    /// <summary>What <c>first</c> takes.</summary>
    public static readonly string[] OfFirst = ["shellPrefix", "shell", "shellSuffix", "env", "envFile"];

    /// <summary>What other builds of MANYOYO take, of any type: one file serves them all.</summary>
    public static readonly string[] OfOtherBuilds =
        ["agentPromptCommand", "serverUser", "serverPass", "serve", "plugins", "cacheTTL", "nodeMirror"];

    /// <summary>The layer with what one key of <see cref="OfLayer"/> says; <c>first</c> is read by <see cref="WithFirst"/>.</summary>
    public static Settings With(Settings layer, Field field) => field.Name switch
    {
        "containerName" => layer with { ContainerName = field.Text() },
        "hostPath" => layer with { HostPath = field.Text() },
        "containerPath" => layer with { ContainerPath = field.Text() },
        "imageName" => layer with { ImageName = field.Text() },
        "imageVersion" => layer with { ImageVersion = field.Text() },
        "containerMode" => layer with { ContainerMode = field.OneOf(KnownValues.Modes) },
        "engine" => layer with { Engine = field.OneOf(KnownValues.Engines) },
        "envFile" => layer with { EnvFiles = field.Texts() },
        "env" => layer with { Env = field.Variables() },
        "volumes" => layer with { Volumes = field.Texts() },
        "ports" => layer with { Ports = field.Texts() },
        "engineArgs" => layer with { EngineArgs = field.Texts() },
        "quiet" => layer with { Quiet = field.SomeOf(KnownValues.QuietItems) },
        "transcript" => layer with { Transcript = field.Flag() },
        "notify" => layer with { Notify = field.Flag() },
        "imageBuildArgs" => layer with { ImageBuildArgs = field.Texts() },
        _ => layer with { Command = WithCommand(layer.Command, field) },
    };

    /// <summary>The first-run command with what one key of <see cref="OfFirst"/> says.</summary>
    public static FirstSettings WithFirst(FirstSettings first, Field field) => field.Name switch
    {
        "shellPrefix" => first with { ShellPrefix = field.Text() },
        "shell" => first with { Shell = field.Text() },
        "shellSuffix" => first with { ShellSuffix = field.Text() },
        "env" => first with { Env = field.Variables() },
        "envFile" => first with { EnvFiles = field.Texts() },
        _ => throw new ArgumentException($"no key of first: {field.Name}", nameof(field)),
    };

    // The only settings that may be empty: that resets what lower layers say.
    private static CommandSettings WithCommand(CommandSettings command, Field field) => field.Name switch
    {
        "shellPrefix" => command with { Prefix = field.TextOrEmpty() },
        "shell" => command with { Shell = field.TextOrEmpty() },
        "shellSuffix" => command with { Suffix = field.TextOrEmpty() },
        "yolo" => command with { Yolo = field.OneOfOrEmpty(KnownValues.Agents) },
        _ => throw new ArgumentException($"no key of a layer: {field.Name}", nameof(field)),
    };
}
