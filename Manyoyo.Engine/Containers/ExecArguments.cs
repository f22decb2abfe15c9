namespace Manyoyo.Engine.Containers;

/// <summary>The arguments of the <c>exec</c> that enters a session.</summary>
public static class ExecArguments
{
    // bash where the image has it. The second form is an interactive shell.
    private const string RunLine = "[ -x /bin/bash ] && exec /bin/bash -c \"$1\"; exec /bin/sh -c \"$1\"";
    private const string RunShell = "[ -x /bin/bash ] && exec /bin/bash; exec /bin/sh";

    // Docker 20.10 starts the command before it has told the terminal its size: a program that asks once draws for 0 x 0.
    private const string AwaitSize =
        "i=0; while [ $i -lt 20 ] && [ \"$(stty size 2>/dev/null)\" = '0 0' ]; do sleep 0.02; i=$((i+1)); done; ";

    // Its output is a report, not an answer, and nobody is there to type at it.
    private const string AsFirstRun = "exec </dev/null >&2; ";

    /// <summary>Runs a command as a person or a script would: standard input open, a terminal if there is one.</summary>
    /// <param name="id">The container.</param>
    /// <param name="command">A shell line; empty: an interactive shell.</param>
    /// <param name="terminal">Whether standard input and output are terminals.</param>
    /// <param name="dialect">The engine's.</param>
    /// <remarks>Variables come in by the environment file, <see cref="EndArguments.Marker"/> among them.</remarks>
    public static IReadOnlyList<string> Enter(string id, string command, bool terminal, EngineDialect dialect) =>
    [
        "exec", "--interactive",
        .. terminal ? (string[])["--tty", "--detach-keys", dialect.DetachKeys] : [],
        "--env-file", Execution.Invocation.EnvironmentFilePath,
        id,
        .. Shell(EndArguments.Note + (terminal ? AwaitSize : ""), command),
    ];

    /// <summary>Runs the first-run command.</summary>
    /// <param name="id">The container.</param>
    /// <param name="command">A shell line.</param>
    /// <param name="environment">Its own variables, parted by the way they go in.</param>
    public static IReadOnlyList<string> FirstRun(string id, string command, EnvironmentArguments environment) =>
        ["exec", .. environment.Arguments, id, .. Shell(AsFirstRun, command)];

    private static string[] Shell(string before, string command) => command.Length == 0
        ? ["/bin/sh", "-c", before + RunShell]
        : ["/bin/sh", "-c", before + RunLine, "manyoyo", command];
}
