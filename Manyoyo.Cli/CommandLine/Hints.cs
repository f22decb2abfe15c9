namespace Manyoyo.Cli.CommandLine;

/// <summary>What to tell those who type from habit what docker or an agent understands: the word, and what to do instead.</summary>
public static class Hints
{
    private const string Terminal = "leave it out: a terminal is used where there is one";
    private const string ForTheAgent = "what is for the agent goes after `--`, as in `manyoyo run -n my-project -- -c`";

    public static IReadOnlyDictionary<string, string> Run { get; } = new Dictionary<string, string>
    {
        ["-i"] = Terminal,
        ["-t"] = Terminal,
        ["--interactive"] = Terminal,
        ["--tty"] = Terminal,
        ["-d"] = "leave it out: a session stays in the background unless it is removed",
        ["--detach"] = "leave it out: a session stays in the background unless it is removed",
        ["--rm"] = "did you mean `--rm-on-exit`?",
        ["--name"] = "did you mean `-n`, `--cont-name`?",
        ["-w"] = "did you mean `--cp`, `--cont-path`?",
        ["--workdir"] = "did you mean `--cp`, `--cont-path`?",
        ["-c"] = ForTheAgent,
        ["--continue"] = ForTheAgent,
        ["--resume"] = ForTheAgent,
        ["resume"] = ForTheAgent,
    };

    public static IReadOnlyDictionary<string, string> Ps { get; } = new Dictionary<string, string>
    {
        ["-a"] = "leave it out: the stopped ones are listed too",
        ["--all"] = "leave it out: the stopped ones are listed too",
    };

    public static IReadOnlyDictionary<string, string> Rm { get; } = new Dictionary<string, string>
    {
        ["-f"] = "leave it out: a session is deleted whatever its state",
        ["--force"] = "leave it out: a session is deleted whatever its state",
    };

    public static IReadOnlyDictionary<string, string> Build { get; } = new Dictionary<string, string>
    {
        ["-t"] = "did you mean `--in` and `--iv`?",
        ["--tag"] = "did you mean `--in` and `--iv`?",
        ["--build-arg"] = "did you mean `--iba`?",
        ["--pull"] = "did you mean `--no-cache`? The base is loaded where it is not there",
    };

    public static IReadOnlyDictionary<string, string> Prune { get; } = new Dictionary<string, string>
    {
        ["-f"] = "did you mean `--yes`?",
        ["--force"] = "did you mean `--yes`?",
        ["-a"] = "leave it out: what is superseded goes too, and what is in use stays",
        ["--all"] = "leave it out: what is superseded goes too, and what is in use stays",
    };

    public static IReadOnlyDictionary<string, string> Logs { get; } = new Dictionary<string, string>
    {
        ["-t"] = "leave it out: `manyoyo replay` shows when it was, and `manyoyo logs --list` when each command ran",
        ["--timestamps"] = "leave it out: `manyoyo replay` shows when it was, and `manyoyo logs --list` when each command ran",
    };

    /// <summary>Other words for our verbs.</summary>
    public static IReadOnlyDictionary<string, string> Verbs { get; } = new Dictionary<string, string>
    {
        ["ls"] = "ps",
        ["list"] = "ps",
        ["sessions"] = "ps",
        ["remove"] = "rm",
        ["delete"] = "rm",
        ["kill"] = "rm",
        ["start"] = "run",
        ["create"] = "run",
        ["enter"] = "run",
        ["exec"] = "run",
        ["attach"] = "run",
        ["resume"] = "run",
        ["log"] = "logs",
        ["history"] = "logs",
        ["play"] = "replay",
        ["show"] = "config show",
        ["version"] = "--version",
    };
}
