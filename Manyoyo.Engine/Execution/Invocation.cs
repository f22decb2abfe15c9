using Manyoyo.Engine.Config;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Engine.Execution;

/// <summary>One process to run, as data: described first, run later.</summary>
/// <param name="File">Absolute path of the program.</param>
/// <param name="Arguments">Its arguments, one an element; never a command string.</param>
public sealed record Invocation(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// Stands among the arguments where the path of the environment file goes. The runner puts the path of an
    /// inherited pipe there, so that no value is ever on a command line or on the disk.
    /// </summary>
    public const string EnvironmentFilePath = "\0environment-file";

    /// <summary>What the environment file holds, for the container; empty: there is none.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentFile { get; init; } = EnvironmentMap.Empty;

    /// <summary>Variables set for the process itself, over those that it inherits.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = EnvironmentMap.Empty;

    /// <summary>After which the process is ended, and what it has started, where what it writes is captured; <c>null</c>: never.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>
    /// Whether Ctrl-C in the terminal, or its closing, leaves it alone: one has to know how it went, or it tidies up after a
    /// signal. It ends by itself; where it hangs, a signal ends it only after a while.
    /// </summary>
    public bool IsUndisturbed { get; init; }

    /// <summary>
    /// The invocation as one line for a shell. Variables stand by name, <c>--env NAME</c>: where they are exported,
    /// the line does the same. No value is in it.
    /// </summary>
    public string ToShellLine() => ShellWords.Join([File, .. ShownArguments()]);

    private IEnumerable<string> ShownArguments()
    {
        for (var i = 0; i < Arguments.Count; i++)
        {
            if (Arguments[i] != "--env-file" || i + 1 == Arguments.Count || Arguments[i + 1] != EnvironmentFilePath)
            {
                yield return Arguments[i];
                continue;
            }

            i++;
            foreach (var name in EnvironmentFile.Keys)
            {
                yield return "--env";
                yield return name;
            }
        }
    }
}
