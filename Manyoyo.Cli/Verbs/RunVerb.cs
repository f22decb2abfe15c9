using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>run</c>: makes or opens a session, and hands over to <see cref="SessionVisit"/>.</summary>
public sealed class RunVerb(VerbContext context)
{
    public int Run(RunOptions options)
    {
        var file = context.ReadConfig();
        var request = options.ToRequest(context.Host.Environment);
        var choice = SessionEngine.Choose(request, file, context.Host);
        var spec = new SessionResolver(context.Host, context.Disk, choice.Name).Resolve(request, file);
        var notes = context.Notes(spec.Quiet);
        var engine = context.Engine(choice);
        var manager = new SessionManager(engine, context.Signals, context.Disk, context.Known);
        using var early = EarlyEntry.TryStart(spec, context.Known, engine, context.Host.IsInteractive);
        var session = new MissingImage(context, file, choice).Open(manager, spec);
        Introduce(spec, session, notes);
        if (session.IsMade && spec.FirstRun is not null && FirstRun(spec, session, engine, manager, notes) is not 0 and var status)
        {
            context.Known.Forget(session.Name);
            return status;
        }

        context.Known.Remember(session.Name, session.Id);
        var shownEngine = choice.IsAskedFor ? choice.Name : null;
        return new SessionVisit(context, spec, session, engine, manager, notes, shownEngine, early).Run();
    }

    private static void Introduce(SessionSpec spec, OpenSession session, Notes notes)
    {
        if (session.IsMade)
        {
            notes.Say(QuietItem.Created, $"Session {session.Name} made from {spec.Image}, with {Printable.Escape(spec.HostPath)} at {Printable.Escape(spec.ContainerPath)}");
            if (spec.Mode == ContainerMode.Sock)
            {
                notes.WarnOfDanger("mode sock: whatever runs in this container owns the host's container engine, and with it the host");
            }
        }

        if (session.Differences.Count > 0)
        {
            notes.Warn($"session {session.Name} is there already and stays as it was made, so these do not count: "
                + Printable.Escape(string.Join(", ", session.Differences)));
        }
    }

    private int FirstRun(SessionSpec spec, OpenSession session, ContainerEngine engine, SessionManager manager, Notes notes)
    {
        notes.Say(QuietItem.Command, $"$ {Printable.Escape(Secrets.MaskText(spec.FirstRun!))}");
        var status = engine.EnterFirst(session.Id, spec.FirstRun!, spec.FirstRunEnv);
        if (context.Signals is { Last: not 0 } signals)
        {
            manager.Remove(session);
            signals.ThrowIfCaught();
        }

        if (status == 0)
        {
            return 0;
        }

        if (manager.Look(session) is { EndedAtOnce: true } ended)
        {
            throw manager.RemoveEnded(session, ended);
        }

        manager.Remove(session);
        notes.Fail(new ManyoyoException(
            $"the first-run command ended with status {status}; session {session.Name} was removed",
            "mend the command, then run this again: it starts afresh"));
        return status;
    }
}
