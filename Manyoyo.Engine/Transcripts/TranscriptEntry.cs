using System.Globalization;
using System.Text;

namespace Manyoyo.Engine.Transcripts;

/// <summary>One entry into a session, as <c>logs --list</c> shows it.</summary>
/// <param name="Began">When it began.</param>
/// <param name="Length">How long it took, or has taken so far.</param>
/// <param name="Command">What ran; empty: an interactive shell.</param>
/// <param name="ExitStatus">What it ended with; <c>null</c>: it goes on, or nobody was there to note it.</param>
/// <param name="IsLive">Whether it goes on.</param>
public sealed record TranscriptEntry(DateTimeOffset Began, TimeSpan Length, string Command, int? ExitStatus, bool IsLive)
{
    /// <summary>Looks at a transcript that has a header.</summary>
    /// <param name="file">The transcript.</param>
    /// <param name="live">Who is inside.</param>
    /// <param name="now">The time.</param>
    public static TranscriptEntry Of(TranscriptFile file, LiveSessions live, DateTimeOffset now)
    {
        var header = file.Header!;
        var isLive = live.Has(file);
        var last = file.LastEvent();
        var status = last is { Kind: CastFormat.Exited } end
            && int.TryParse(Encoding.UTF8.GetString(end.Text.Span), CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return new TranscriptEntry(header.Began, isLive ? now - header.Began : last?.Time ?? TimeSpan.Zero, header.Command, status, isLive);
    }
}
