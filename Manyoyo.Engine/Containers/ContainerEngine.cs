using Manyoyo.Engine.Config;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Sessions;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Containers;

/// <summary>One engine: one method a verb of it.</summary>
/// <param name="runner">Starts its program.</param>
/// <param name="program">Absolute path of its program.</param>
/// <param name="dialect">How it wants things said.</param>
/// <param name="other">The other engine where that is there too; <c>null</c>: it is not.</param>
/// <param name="entries">Runs its program for those who enter; <c>null</c>: on this process's own streams.</param>
public sealed class ContainerEngine(
    IProcessRunner runner, string program, EngineDialect dialect, string? other = null, IInteractiveRunner? entries = null)
{
    private readonly IInteractiveRunner _entries = entries ?? new InheritingRunner(runner);

    /// <summary>How it wants things said. Its first answer may show that it is podman in disguise.</summary>
    public EngineDialect Dialect { get; private set; } = dialect;

    /// <summary>All sessions; one call.</summary>
    public IReadOnlyList<Session> List()
    {
        var answer = runner.Capture(Call(PsArguments.Build()));
        ThrowIfFailed(answer, "cannot list the sessions");
        return Read(() => PsOutput.Parse(answer.Output));
    }

    /// <summary>Those of the named containers that are there; one call. A name is a name here, never the beginning of an ID.</summary>
    public IReadOnlyList<ContainerFacts> Inspect(params IReadOnlyList<string> names) => Inspect(names, isUndisturbed: false);

    /// <summary>The container of a name or an ID, whatever signals come meanwhile; <c>null</c>: there is none.</summary>
    public ContainerFacts? InspectUndisturbed(string name) => Inspect([name], isUndisturbed: true) is [var there, ..] ? there : null;

    private IReadOnlyList<ContainerFacts> Inspect(IReadOnlyList<string> names, bool isUndisturbed)
    {
        var answer = runner.Capture(Call(["container", "inspect", .. names]) with { IsUndisturbed = isUndisturbed });
        if (answer.ExitCode != 0 && !EngineWords.SayMissing(answer.Errors))
        {
            ThrowIfFailed(answer, $"cannot look at {Printable.Escape(string.Join(", ", names))}");
        }

        var found = Read(() => InspectOutput.Parse(answer.Output));
        if (found.Any(container => container.IsPodmans) || EngineWords.ArePodmans(answer.Errors))
        {
            Dialect = EngineDialect.Podman;
        }

        return [.. found.Where(container => names.Contains(container.Name) || names.Contains(container.Id))];
    }

    /// <summary>Makes a session's container and starts it.</summary>
    public CapturedOutput Run(SessionSpec spec, string madeBy) => runner.Capture(
        RunInvocation(spec, madeBy) with { IsUndisturbed = true }, echoErrors: MayPull(spec));

    /// <summary>The line that makes a session's container.</summary>
    public Invocation RunInvocation(SessionSpec spec, string? madeBy)
    {
        var environment = EnvironmentArguments.For(spec.Env);
        return Call(RunArguments.Build(spec, Dialect, environment, madeBy), environment);
    }

    /// <summary>Whether making a session may load its image first, and tells of it on the standard error.</summary>
    public static bool MayPull(SessionSpec spec) => !spec.Image.StartsWith("localhost/", StringComparison.Ordinal);

    /// <summary>Starts a container that was made or has ended.</summary>
    public void Start(ContainerFacts container) =>
        ThrowIfFailed(Finish(["start", container.Id]), $"cannot start session {container.Name}");

    /// <summary>Lets a paused container go on.</summary>
    public void Unpause(ContainerFacts container) =>
        ThrowIfFailed(Finish(["unpause", container.Id]), $"cannot unpause session {container.Name}");

    /// <summary>Deletes containers at once, whatever they do; one call.</summary>
    public CapturedOutput Remove(params IReadOnlyList<string> ids) => Finish(["rm", .. Dialect.RemoveArguments, .. ids]);

    /// <summary>The last lines that a container's process 1 wrote.</summary>
    public string LastLogLines(string id)
    {
        var answer = Finish(["logs", "--tail", "10", id]);
        return answer.ExitCode == 0 ? answer.Output + answer.Errors : "";
    }

    /// <summary>Starts the client that would run a command inside. It has not asked the engine for anything yet.</summary>
    /// <param name="id">The container.</param>
    /// <param name="command">A shell line; empty: an interactive shell.</param>
    /// <param name="terminal">Whether this process's streams are terminals.</param>
    /// <param name="isRecorded">Whether a sink is to be told of what is shown.</param>
    public IEnteringClient StartEntering(string id, string command, bool terminal, bool isRecorded) =>
        _entries.Start(Call(ExecArguments.Enter(id, command, terminal, Dialect)), terminal, isRecorded);

    /// <summary>Ends all that an entry has started and that still runs: kindly, and after a time of grace at once.</summary>
    /// <param name="id">The container.</param>
    /// <param name="marker">What the entry has as <see cref="EndArguments.Marker"/>.</param>
    /// <param name="grace">How long a process has to end by itself.</param>
    /// <returns>The engine's answer; the status 0: nothing is left that could be seen.</returns>
    public CapturedOutput EndInside(string id, string marker, TimeSpan grace)
    {
        var answer = Finish(EndArguments.Build(id, marker, grace));
        if (answer.ExitCode != 0 && !EngineWords.SayMissing(answer.Errors) && !EngineWords.SayNotRunning(answer.Errors))
        {
            answer = Finish(EndArguments.BuildAsRoot(id, marker, grace));
        }

        return answer.ExitCode == EndArguments.NotAllSeen ? answer with { ExitCode = 0 } : answer;
    }

    /// <summary>Runs the first-run command inside: nothing to read, its output on the standard error.</summary>
    public int EnterFirst(string id, string command, IReadOnlyDictionary<string, string> variables)
    {
        var environment = EnvironmentArguments.For(variables);
        return runner.Run(Call(ExecArguments.FirstRun(id, command, environment), environment));
    }

    /// <summary>What to tell the user of an engine that refused.</summary>
    public ManyoyoException Failure(CapturedOutput answer, string what)
    {
        var reason = EngineWords.Reason(answer.Errors);
        return EngineWords.SayDown(answer.Errors)
            ? new(
                $"{Dialect.Name} does not answer: {reason}",
                Dialect.HowToStart + (other is null ? "" : $"; or take the other engine: --engine {other}"),
                ExitCode.EngineFailed)
            : new($"{what}: {reason}", $"this is what {Dialect.Name} says (status {answer.ExitCode})", ExitCode.EngineFailed);
    }

    // Signals do not cut it short.
    private CapturedOutput Finish(IReadOnlyList<string> arguments) => runner.Capture(Call(arguments) with { IsUndisturbed = true });

    private Invocation Call(IReadOnlyList<string> arguments, EnvironmentArguments? environment = null) => new(program, arguments)
    {
        EnvironmentFile = environment?.File ?? EnvironmentMap.Empty,
        Environment = environment?.ByName ?? EnvironmentMap.Empty,
    };

    private void ThrowIfFailed(CapturedOutput answer, string what)
    {
        if (answer.ExitCode != 0)
        {
            throw Failure(answer, what);
        }
    }

    private T Read<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException)
        {
            throw new ManyoyoException(
                $"{program} answered something that is not {Dialect.Name}'s",
                "check that this is the real program; another can be taken with --engine",
                ExitCode.EngineFailed);
        }
    }
}
