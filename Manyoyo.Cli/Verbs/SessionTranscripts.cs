using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Verbs;

/// <summary>
/// The transcripts of the session of a name. The name may have been another session's before, on either engine, so the engine is
/// asked which container has it now; where there is none, or no engine, they are those of the last that had it.
/// </summary>
public sealed class SessionTranscripts
{
    private readonly VerbContext _context;
    private readonly string _name;
    private readonly string _containerId;
    private readonly HashSet<string> _foreign = [];

    private SessionTranscripts(VerbContext context, string name, string containerId) =>
        (_context, _name, _containerId) = (context, name, containerId);

    /// <summary>Finds them.</summary>
    /// <exception cref="ManyoyoException">There is no such session, and nothing is left of one.</exception>
    public static SessionTranscripts Find(VerbContext context, string name, string? engineName)
    {
        var kept = SessionName.IsValid(name) ? context.Transcripts.List(name) : [];
        var containerId = Ask(context, name, engineName, hasKept: kept.Count > 0)?.Id
            ?? kept.LastOrDefault(file => file.Header is not null)?.Header?.ContainerId
            ?? throw Missing(name, kept);
        return new SessionTranscripts(context, name, containerId);
    }

    /// <summary>The transcripts, oldest first; one that is none of ours is named in a warning.</summary>
    public IReadOnlyList<TranscriptFile> List()
    {
        var all = _context.Transcripts.List(_name);
        foreach (var foreign in all.Where(file => file.Header is null && _foreign.Add(file.Path)))
        {
            _context.Notes().Warn($"{Printable.Escape(foreign.Path)} is no transcript of manyoyo's, and is left out");
        }

        return [.. all.Where(file => file.Header?.ContainerId == _containerId)];
    }

    /// <summary>The transcripts, or one of them.</summary>
    /// <param name="number">From 1 on; <c>null</c>: all.</param>
    /// <exception cref="ManyoyoException">There are not so many.</exception>
    public IReadOnlyList<TranscriptFile> List(int? number)
    {
        var all = List();
        return number is not { } wanted ? all : wanted <= all.Count ? [all[wanted - 1]] : throw new ManyoyoException(
            $"session {_name} has {all.Count} recorded entr{(all.Count == 1 ? "y" : "ies")}, and no number {wanted}",
            $"see `manyoyo logs --list {_name}`");
    }

    /// <summary>Says what is wrong with a transcript that was read.</summary>
    /// <param name="file">The transcript.</param>
    /// <param name="fault">What is wrong; <c>null</c>: nothing.</param>
    public void Report(TranscriptFile file, string? fault)
    {
        // Of one that is being written, the last line may not be there yet.
        if (fault is not null && !LiveSessions.Look(_context.Transcripts, DateTimeOffset.UtcNow).Has(file))
        {
            _context.Notes().Warn($"{Printable.Escape(file.Path)} {fault}");
        }
    }

    private static ContainerFacts? Ask(VerbContext context, string name, string? engineName, bool hasKept)
    {
        try
        {
            var engine = context.Engine(context.ChooseEngine(engineName));
            return SessionName.IsValid(name) && engine.Inspect(name) is [{ IsSession: true } found, ..] ? found : null;
        }
        catch (ManyoyoException e) when (hasKept && e.ExitCode == ExitCode.EngineFailed)
        {
            context.Notes().Warn($"{e.Message}; these are the last transcripts under this name");
            return null;
        }
    }

    private static ManyoyoException Missing(string name, IReadOnlyList<TranscriptFile> kept) => kept.Count == 0
        ? new($"there is no session {Printable.Escape(name)}, and no transcript of one", "see `manyoyo ps` for those that there are")
        : new(
            $"there is no session {Printable.Escape(name)}, and {Printable.Escape(kept[^1].Path)} is no transcript of manyoyo's",
            "see `manyoyo ps` for the sessions that there are");
}
