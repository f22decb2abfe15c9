using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Verbs;

/// <summary>One visit to an open session: its command, and what the user wants afterwards.</summary>
/// <param name="context">What every verb works with.</param>
/// <param name="spec">What was asked for.</param>
/// <param name="session">The session.</param>
/// <param name="engine">Its engine.</param>
/// <param name="manager">Deletes it and looks at it.</param>
/// <param name="notes">What is said to people.</param>
/// <param name="shownEngine">The engine's name where commands that are shown have to name it.</param>
/// <param name="early">A client that was started for its first command already; <c>null</c>: none was.</param>
public sealed class SessionVisit(
    VerbContext context,
    SessionSpec spec,
    OpenSession session,
    ContainerEngine engine,
    SessionManager manager,
    Notes notes,
    string? shownEngine,
    EarlyEntry? early)
{
    private const int KilledStatus = 137;
    private const int LooksForRemoval = 8;
    private const int LookAgainAfterMilliseconds = 200;

    private readonly SessionEntry _entry = new(engine, context.Signals, spec.Limits);
    private readonly EntryRecords _records = new(context.Transcripts, TimeProvider.System);
    private readonly DesktopNotice _notice = new(context, session.Name);
    private readonly IReadOnlyDictionary<string, string> _variables = TerminalVariables.For(context.Host, session.OwnTerminalVariables);

    /// <summary>Runs the command, then asks what to do, until the user leaves.</summary>
    /// <returns>The status of the last command.</returns>
    public int Run()
    {
        var command = session.IsMade ? session.First : CommandComposer.ForExisting(spec, session.First);
        var visit = Enter(command.Text);
        if (spec.RemoveOnExit && visit is { IsGone: false, IsDetached: false })
        {
            RemoveIfOurs();
            ThrowIfCaught(visit);
            return visit.Status;
        }

        while (!visit.IsGone)
        {
            Tell();
            if (!context.Host.IsInteractive || visit.IsEnded || Ask() is not { } next)
            {
                break;
            }

            visit = next;
        }

        ThrowIfCaught(visit);
        return visit.Status;
    }

    // A signal that came after the command, while the session was removed, say: that is done, and then it counts.
    private void ThrowIfCaught(Visit visit)
    {
        if (!visit.IsEnded)
        {
            context.Signals?.ThrowIfCaught();
        }
    }

    /// <summary>How one command ended.</summary>
    /// <param name="Status">Its exit status.</param>
    /// <param name="IsGone">The session was removed meanwhile.</param>
    /// <param name="IsEnded">It was ended from outside, and so is the program.</param>
    /// <param name="IsDetached">It runs on without a terminal.</param>
    private sealed record Visit(int Status, bool IsGone = false, bool IsEnded = false, bool IsDetached = false);

    private Visit Enter(string command)
    {
        notes.Say(QuietItem.Command, $"$ {(command.Length == 0 ? "(interactive shell)" : Printable.Escape(Secrets.MaskText(command)))}");
        var end = Recorded(command);
        Report(end);
        if (end.IsForced)
        {
            return new Visit(end.Status, IsEnded: true, IsDetached: end.IsDetached);
        }

        // One that came in the last moment was for the command inside, which had ended.
        context.Signals?.ForgetInterrupt();
        return engine.Dialect.DoubtfulExecStatuses.Contains(end.Status) ? LookCloser(end.Status) : new Visit(end.Status);
    }

    private EntryEnd Recorded(string command)
    {
        var terminal = context.Host.IsInteractive ? _variables.GetValueOrDefault("TERM", "") : null;
        using var record = _records.Begin(session, spec, command, terminal, _notice.Tell);
        if (record.Fault is { } fault)
        {
            notes.Warn($"this visit to session {session.Name} is not recorded: {Printable.Escape(fault)}");
        }

        return _entry.Run(session.Id, command, context.Host.IsInteractive, _variables, record.Sink, early);
    }

    private void Report(EntryEnd end)
    {
        if (end.Left is { } why)
        {
            notes.Warn($"what ran in session {session.Name} could not be ended, and may still run: {why}");
        }

        if (end.Unrecorded is { } fault)
        {
            notes.Warn($"this visit to session {session.Name} is not recorded, or not all of it: {Printable.Escape(fault)}");
        }

        if (end.Status == ExitCode.TimedOut && end.IsForced)
        {
            notes.Warn("the command was ended: its --timeout is over");
        }
    }

    // These statuses may be the command's own, or the engine's for a container that has gone.
    private Visit LookCloser(int status)
    {
        var found = manager.Look(session);
        for (var look = 1; look < LooksForRemoval && status == KilledStatus && IsThere(found); look++)
        {
            // A container that is being removed is told of as running until its last process has ended.
            Thread.Sleep(LookAgainAfterMilliseconds);
            found = manager.Look(session);
        }

        if (!IsThere(found))
        {
            notes.Warn($"session {session.Name} was removed while you were inside");
            return new Visit(status, IsGone: true);
        }

        return session.IsMade && found!.EndedAtOnce
            ? throw manager.RemoveEnded(session, found)
            : new Visit(status);
    }

    private static bool IsThere(ContainerFacts? container) =>
        container is { State: not (ContainerState.Removing or ContainerState.Dead) };

    private void RemoveIfOurs()
    {
        var why = !session.IsMade ? "it was there before"
            : manager.Look(session) is { ExecCount: > 0 } ? "somebody else is inside"
            : null;
        if (why is null)
        {
            Remove();
        }
        else
        {
            notes.Warn($"session {session.Name} is kept: {why}. Delete it with: manyoyo rm {session.Name}");
        }
    }

    private void Remove()
    {
        manager.Remove(session);
        context.Transcripts.Delete(session.Name, session.Id);
        context.Known.Forget(session.Name);
        notes.Say(QuietItem.Removed, $"Session {session.Name} removed");
    }

    private void Tell()
    {
        if (notes.Leaves(QuietItem.Tip))
        {
            return;
        }

        notes.Say(QuietItem.Tip, $"Session {session.Name} is kept. To return to it:");
        foreach (var line in Tips.For(session.Name, session.First, shownEngine))
        {
            notes.Say(QuietItem.Tip, line);
        }
    }

    /// <summary>Asks what to do, and does it.</summary>
    /// <returns>How the command that was chosen ended; <c>null</c>: the user leaves.</returns>
    private Visit? Ask()
    {
        var next = new ExitQuestion(context, session, manager, notes).Ask();
        if (next.IsRemoval)
        {
            Remove();
        }

        return next.Command is { } command ? Again(command) : null;
    }

    // A session may have been stopped since: what enters it starts it.
    private Visit Again(string command)
    {
        if (manager.Look(session) is not { } container)
        {
            notes.Warn($"session {session.Name} was removed meanwhile");
            return new Visit(ExitCode.Refused, IsGone: true);
        }

        manager.Prepare(container);
        return Enter(command);
    }
}
