using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Transcripts;

/// <summary>Who is inside which session, by the marks of the <c>manyoyo</c> that let them in. No engine is asked.</summary>
public sealed class LiveSessions
{
    private static readonly TimeSpan Leftover = TimeSpan.FromMinutes(10);

    private readonly List<Visitor> _visitors;

    private LiveSessions(List<Visitor> visitors) => _visitors = visitors;

    private sealed record Visitor(string ContainerId, string Stamp, DateTimeOffset LastOutput);

    /// <summary>Looks at the marks; deletes those that were left behind.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="now">The time.</param>
    public static LiveSessions Look(TranscriptFolder folder, DateTimeOffset now) => new(
        [.. PrivateFiles.List(folder.LiveMarks, "*").Select(path => Look(path, now)).OfType<Visitor>()]);

    /// <summary>What goes on in a session.</summary>
    /// <param name="containerId">Its container.</param>
    /// <param name="now">The time.</param>
    public Activity Of(string containerId, DateTimeOffset now)
    {
        var latest = _visitors.Where(visitor => visitor.ContainerId == containerId).Select(visitor => (DateTimeOffset?)visitor.LastOutput).Max();
        return new Activity(latest is { } time ? now - time : null);
    }

    /// <summary>Whether the entry of a transcript is still going on.</summary>
    public bool Has(TranscriptFile file) =>
        _visitors.Exists(visitor => visitor.Stamp == file.Stamp && visitor.ContainerId == file.Header?.ContainerId);

    private static Visitor? Look(string path, DateTimeOffset now)
    {
        // Of one that has gone: the year 1601.
        var last = new DateTimeOffset(File.GetLastWriteTimeUtc(path));
        var name = Path.GetFileName(path);
        // The container, then the stamp, which has a dot in it, then the process.
        var (from, to) = (name.IndexOf('.', StringComparison.Ordinal), name.LastIndexOf('.'));
        if (from > 0 && to > from && PrivateFiles.IsLocked(path))
        {
            return new Visitor(name[..from], name[(from + 1)..to], last);
        }

        // One that is new may be about to be locked.
        if (now - last > Leftover)
        {
            PrivateFiles.Delete(path);
        }

        return null;
    }
}
