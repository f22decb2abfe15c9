using Manyoyo.Engine.Sessions;

namespace Manyoyo.Engine.Transcripts;

/// <summary>Begins the record of each entry into a session.</summary>
/// <param name="folder">Where transcripts are.</param>
/// <param name="clock">Tells the time.</param>
public sealed class EntryRecords(TranscriptFolder folder, TimeProvider clock)
{
    /// <summary>Begins one.</summary>
    /// <param name="session">What is entered.</param>
    /// <param name="spec">How it was asked for.</param>
    /// <param name="command">What runs, a shell line; empty: an interactive shell.</param>
    /// <param name="terminal">What the terminal calls itself, empty where it does not; <c>null</c>: there is none.</param>
    /// <param name="notify">Tells the user that the command wants something.</param>
    public EntryRecord Begin(OpenSession session, SessionSpec spec, string command, string? terminal, Action<string> notify)
    {
        var began = clock.GetUtcNow();
        string[] secrets = [.. session.SecretValues.Concat(SecretValues.Of(spec.Env.Concat(spec.FirstRunEnv))).Distinct()];
        var header = new TranscriptHeader
        {
            ContainerId = session.Id,
            Session = session.Name,
            Command = SecretValues.Mask(Secrets.MaskText(command), secrets),
            Began = began,
            Term = terminal is { Length: > 0 } ? terminal : null,
            HasTerminal = terminal is not null,
        };
        var (file, stamp, fault) = spec.IsRecorded ? Create(header) : (null, TranscriptFolder.Stamp(began), null);
        var mark = Mark(session.Id, stamp);
        var watch = spec.Notifies && terminal is not null ? new NotificationWatch(notify) : null;
        // Without a terminal its output is only led through here to be recorded.
        if (file is null && terminal is null)
        {
            return new EntryRecord(null, mark, fault);
        }

        var writer = new RecordWriter(
            new CastEncoder(header, secrets), file is null ? null : new TranscriptOutput(file), mark, watch, TranscriptRecorder.LargestFile);
        return new EntryRecord(new TranscriptRecorder(writer), mark, fault);
    }

    private (FileStream? File, string Stamp, string? Fault) Create(TranscriptHeader header)
    {
        try
        {
            var file = folder.Create(header.Session, header.Began, out var stamp);
            return (file, stamp, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, TranscriptFolder.Stamp(header.Began), e.Message);
        }
    }

    private LiveMark? Mark(string containerId, string stamp)
    {
        try
        {
            return LiveMark.Set(folder, containerId, stamp);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Only `ps` suffers.
            return null;
        }
    }
}

/// <summary>The record of one entry.</summary>
public sealed class EntryRecord : IDisposable
{
    private readonly LiveMark? _mark;

    internal EntryRecord(ITranscriptSink? sink, LiveMark? mark, string? fault) => (Sink, _mark, Fault) = (sink, mark, fault);

    /// <summary>What is to be told of all that is shown; <c>null</c>: nothing is.</summary>
    public ITranscriptSink? Sink { get; }

    /// <summary>Why there is no transcript; <c>null</c>: there is one, or nobody asked for it.</summary>
    public string? Fault { get; }

    public void Dispose()
    {
        Sink?.Dispose();
        _mark?.Dispose();
    }
}
