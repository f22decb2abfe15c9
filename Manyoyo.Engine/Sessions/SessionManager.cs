using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Sessions;

/// <summary>Makes, opens and deletes sessions: what has to be done in which order.</summary>
/// <param name="engine">The engine.</param>
/// <param name="signals">Where a signal that came while a session is made is found.</param>
/// <param name="disk">Where a folder that is mounted may have to be made.</param>
/// <param name="known">Where auto-made names are taken; <c>null</c>: only the engine knows of them.</param>
public sealed class SessionManager(ContainerEngine engine, Signals? signals, IDisk disk, KnownSessions? known = null)
{
    private const int Attempts = 200;

    private readonly SessionMaker _maker = new(engine, signals, disk);

    /// <summary>All sessions, running ones first, then the newest first.</summary>
    public IReadOnlyList<Session> List() => engine.List();

    /// <summary>
    /// Opens a session: makes it if it is not there, else starts or unpauses it if need be. An auto-made name that is
    /// taken is counted on; two calls for one name at one time end in one session.
    /// </summary>
    /// <param name="spec">What is asked for.</param>
    /// <param name="isLikelyFree">Whether to make it without asking whether it is there, see <see cref="FreeName"/>.</param>
    /// <exception cref="ManyoyoException">It cannot be had. What this call made is removed.</exception>
    /// <exception cref="InterruptedException">A signal came. What this call made is removed.</exception>
    public OpenSession Open(SessionSpec spec, bool isLikelyFree = false)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var isTrial = isLikelyFree && (attempt == 1 || spec.IsAutoNamed);
            if ((spec.IsAutoNamed ? TakeNumber(spec, attempt, isTrial) : TryToOpen(spec, isTrial)) is { } session)
            {
                return session;
            }
        }

        throw new ManyoyoException(
            $"session {spec.Name} comes and goes: other programs make and remove it all the time", "try again, or take another name");
    }

    // Of twenty calls in one moment each takes another number at once: to find that out from the engine would take each of them twenty calls.
    private OpenSession? TakeNumber(SessionSpec spec, int number, bool isTrial)
    {
        var wanted = spec with { Name = SessionName.Numbered(spec.Name, number) };
        if (known?.Reserve(wanted.Name) == false)
        {
            return null;
        }

        OpenSession? made = null;
        try
        {
            made = TryToOpen(wanted, isTrial);
        }
        finally
        {
            if (made is null)
            {
                known?.Forget(wanted.Name);
            }
        }

        return made;
    }

    // `null`: the name is another's, or has just been taken.
    private OpenSession? TryToOpen(SessionSpec spec, bool isTrial)
    {
        var container = isTrial ? null : Find(spec.Name);
        signals?.ThrowIfCaught();
        return container is null ? _maker.Make(spec) : spec.IsAutoNamed ? null : Join(spec, container);
    }

    /// <summary>Deletes sessions. All names are looked at first; one that is wrong refuses all.</summary>
    /// <returns>The names of those deleted, each once.</returns>
    /// <exception cref="ManyoyoException">A name is no session's, or the engine refused.</exception>
    public IReadOnlyList<string> Remove(IReadOnlyList<string> names) => [.. RemoveAll(names).Select(removed => removed.Name)];

    /// <summary>Deletes sessions. All names are looked at first; one that is wrong refuses all.</summary>
    /// <returns>The containers and names of those deleted, each once.</returns>
    /// <exception cref="ManyoyoException">A name is no session's, or the engine refused.</exception>
    public IReadOnlyList<(string Id, string Name)> RemoveAll(IReadOnlyList<string> names)
    {
        var wanted = names.Distinct().ToList();
        var valid = wanted.Where(SessionName.IsValid).ToList();
        var found = valid.Count == 0 ? [] : engine.Inspect(valid);
        foreach (var name in wanted)
        {
            if (found.FirstOrDefault(container => container.Name == name) is not { } container)
            {
                throw new ManyoyoException(
                    $"there is no session {Printable.Escape(name)}{(names.Count > 1 ? "; none was removed" : "")}",
                    "see `manyoyo ps` for those that there are");
            }

            ThrowIfForeign(container);
        }

        var answer = engine.Remove([.. found.Select(container => container.Id)]);
        if (answer.ExitCode != 0)
        {
            throw engine.Failure(answer, $"cannot remove {string.Join(", ", wanted)}");
        }

        return [.. wanted.Select(name => (found.First(container => container.Name == name).Id, name))];
    }

    /// <summary>Removes one open session.</summary>
    public void Remove(OpenSession session)
    {
        var answer = engine.Remove(session.Id);
        if (answer.ExitCode != 0 && !EngineWords.SayMissing(answer.Errors))
        {
            throw engine.Failure(answer, $"cannot remove session {session.Name}");
        }
    }

    /// <summary>
    /// What the engine says of an open session now; <c>null</c>: it was removed. Whether a session that was made goes away
    /// hangs on the answer: no signal cuts it short.
    /// </summary>
    public ContainerFacts? Look(OpenSession session) => engine.InspectUndisturbed(session.Id);

    /// <summary>Removes a session whose container could not stay.</summary>
    /// <returns>The error that tells why.</returns>
    public ManyoyoException RemoveEnded(OpenSession session, ContainerFacts container)
    {
        var log = engine.LastLogLines(session.Id).Trim();
        Remove(session);
        return new ManyoyoException(
            $"the container of session {session.Name} ended at once with status {container.ExitCode}"
                + (log.Length == 0 ? "" : $"; its last words: {Printable.Escape(log)}"),
            "check that the image has a working /bin/sh, or take another with --in and --iv",
            ExitCode.EngineFailed);
    }

    /// <summary>Makes the container ready to run a command in again.</summary>
    /// <exception cref="ManyoyoException">It cannot be entered.</exception>
    public void Prepare(ContainerFacts container)
    {
        switch (SessionPlan.For(container))
        {
            case Preparation.Start:
                engine.Start(container);
                break;
            case Preparation.Unpause:
                engine.Unpause(container);
                break;
            case Preparation.Impossible:
                throw new ManyoyoException(
                    $"session {container.Name} is {container.State.Word()} and can not be entered",
                    $"delete it with `manyoyo rm {container.Name}`, then try again");
        }
    }

    private ContainerFacts? Find(string name)
    {
        try
        {
            return engine.Inspect(name) is [var there, ..] ? there : null;
        }
        catch (ManyoyoException)
        {
            // Ctrl-C ends the engine's client as well: that is no fault of the engine's.
            signals?.ThrowIfCaught();
            throw;
        }
    }

    private OpenSession Join(SessionSpec spec, ContainerFacts container)
    {
        ThrowIfForeign(container);
        // Before anything is started: a command line that cannot work changes nothing.
        _ = CommandComposer.ForExisting(spec, FirstCommand.Of(container.Labels));
        Prepare(container);
        signals?.ThrowIfCaught();
        return OpenSession.Of(container) with { Differences = DifferenceFinder.Find(spec.Asked, container) };
    }

    private static void ThrowIfForeign(ContainerFacts container)
    {
        if (!container.IsSession)
        {
            throw new ManyoyoException(
                $"the container {Printable.Escape(container.Name)} is not a session of manyoyo's, and is left alone",
                "take another name; `manyoyo ps` lists the sessions");
        }
    }
}
