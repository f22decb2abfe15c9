using CommandLine;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Cli.CommandLine.Options;

/// <summary>The options of <c>run</c>, <c>config show</c> and <c>config command</c>.</summary>
public abstract record SessionOptions : VerbOptions
{
    [Option('r', "run")]
    public string? Run { get; init; }

    [Option('n', "cont-name")]
    public string? ContainerName { get; init; }

    [Option("rm-on-exit")]
    public bool RemoveOnExit { get; init; }

    [Option("timeout")]
    public string? Timeout { get; init; }

    [Option("detach-on-hangup")]
    public bool DetachOnHangup { get; init; }

    [Option("no-transcript")]
    public bool NoTranscript { get; init; }

    [Option('q', "quiet")]
    public IEnumerable<string> Quiet { get; init; } = [];

    [Option("host-path")]
    public string? HostPath { get; init; }

    [Option("cont-path")]
    public string? ContainerPath { get; init; }

    [Option('m', "cont-mode")]
    public string? ContainerMode { get; init; }

    [Option("image-name")]
    public string? ImageName { get; init; }

    [Option("image-ver")]
    public string? ImageVersion { get; init; }

    [Option('e', "env")]
    public IEnumerable<string> Env { get; init; } = [];

    [Option("env-file")]
    public IEnumerable<string> EnvFiles { get; init; } = [];

    [Option('v', "volume")]
    public IEnumerable<string> Volumes { get; init; } = [];

    [Option('p', "port")]
    public IEnumerable<string> Ports { get; init; } = [];

    [Option("engine-arg")]
    public IEnumerable<string> EngineArgs { get; init; } = [];

    [Option("worktrees")]
    public bool Worktrees { get; init; }

    [Option("worktrees-root")]
    public string? WorktreesRoot { get; init; }

    [Option('y', "yolo")]
    public string? Yolo { get; init; }

    [Option('s', "shell")]
    public string? Shell { get; init; }

    [Option("shell-prefix")]
    public string? ShellPrefix { get; init; }

    [Option("shell-suffix")]
    public string? ShellSuffix { get; init; }

    [Option("first-shell")]
    public string? FirstShell { get; init; }

    [Option("first-shell-prefix")]
    public string? FirstShellPrefix { get; init; }

    [Option("first-shell-suffix")]
    public string? FirstShellSuffix { get; init; }

    [Option("first-env")]
    public IEnumerable<string> FirstEnv { get; init; } = [];

    [Option("first-env-file")]
    public IEnumerable<string> FirstEnvFiles { get; init; } = [];

    /// <summary>The words after <c>-x</c>, at least one; <c>null</c>: no <c>-x</c>.</summary>
    public IReadOnlyList<string>? FullCommand { get; init; }

    /// <summary>The words after <c>--</c>, at least one; <c>null</c>: none.</summary>
    public IReadOnlyList<string>? Tail { get; init; }

    /// <summary>What was asked for, as the highest layer of settings.</summary>
    /// <param name="callerEnvironment">Where <c>-e KEY</c> finds its value.</param>
    public SessionRequest ToRequest(IReadOnlyDictionary<string, string> callerEnvironment) => new()
    {
        Profile = Run,
        RemoveOnExit = RemoveOnExit,
        Limits = new EntryLimits(Timeout is null ? null : Duration.Parse(Timeout), DetachOnHangup),
        NoTranscript = NoTranscript,
        // To name the folder and not have it mounted is what nobody means.
        Worktrees = Worktrees || WorktreesRoot is not null,
        WorktreesRoot = WorktreesRoot,
        Settings = ToSettings(callerEnvironment),
    };

    private Settings ToSettings(IReadOnlyDictionary<string, string> callerEnvironment) => new()
    {
        ContainerName = ContainerName,
        HostPath = HostPath,
        ContainerPath = ContainerPath,
        ImageName = ImageName,
        ImageVersion = ImageVersion,
        ContainerMode = ContainerMode,
        Engine = Engine,
        EnvFiles = [.. EnvFiles],
        Env = Variables(Env, callerEnvironment),
        Volumes = [.. Volumes],
        Ports = [.. Ports],
        EngineArgs = [.. EngineArgs],
        Quiet = [.. Quiet],
        Command = ToCommand(),
        First = ToFirst(callerEnvironment),
    };

    private CommandSettings ToCommand() => new()
    {
        Prefix = ShellPrefix,
        Shell = Shell,
        Suffix = Tail is null ? ShellSuffix : ShellWords.Join(Tail),
        Yolo = Yolo,
        // One word is a shell line (-x "npm test && ls"), several are an argument list (-x bash -lc "node -v").
        Full = FullCommand is [var line] ? line : FullCommand is null ? null : ShellWords.Join(FullCommand),
    };

    private FirstSettings ToFirst(IReadOnlyDictionary<string, string> callerEnvironment) => new()
    {
        ShellPrefix = FirstShellPrefix,
        Shell = FirstShell,
        ShellSuffix = FirstShellSuffix,
        Env = Variables(FirstEnv, callerEnvironment),
        EnvFiles = [.. FirstEnvFiles],
    };

    // KEY alone takes the caller's value, and says nothing where the caller has none.
    private static Dictionary<string, string> Variables(
        IEnumerable<string> given, IReadOnlyDictionary<string, string> callerEnvironment)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in given)
        {
            var name = ValueRules.VariableName(word);
            var value = word.Length > name.Length ? word[(name.Length + 1)..] : callerEnvironment.GetValueOrDefault(name);
            if (value is not null)
            {
                variables[name] = value;
            }
        }

        return variables;
    }
}
