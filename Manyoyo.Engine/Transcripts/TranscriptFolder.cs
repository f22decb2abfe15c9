using System.Globalization;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Transcripts;

/// <summary>Where transcripts are: <c>sessions/NAME/TIME.cast</c> in MANYOYO's own folder.</summary>
/// <param name="manyoyoHome">MANYOYO's own folder, absolute.</param>
public sealed class TranscriptFolder(string manyoyoHome)
{
    private const string Extension = ".cast";
    private const string StampFormat = "yyyyMMdd'T'HHmmss.fff'Z'";
    private const int Attempts = 1000;

    private readonly string _sessions = Path.Combine(manyoyoHome, "sessions");

    /// <summary>Where it is marked who is inside; no session can be called that.</summary>
    internal string LiveMarks => Path.Combine(_sessions, ".live");

    /// <summary>The transcripts under a name, oldest first; of one container, or of all that had the name.</summary>
    public IReadOnlyList<TranscriptFile> List(string session, string? containerId = null) =>
    [
        .. PrivateFiles.List(Of(session), "*" + Extension)
            .Select(TranscriptFile.Look)
            .Where(file => file is not null && (containerId is null || file.Header?.ContainerId == containerId))!,
    ];

    /// <summary>Deletes the transcripts of one container.</summary>
    public void Delete(string session, string containerId)
    {
        foreach (var file in List(session, containerId))
        {
            PrivateFiles.Delete(file.Path);
        }

        PrivateFiles.DeleteEmptyFolder(Of(session));
    }

    /// <summary>Makes the file of an entry.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="began">When it began.</param>
    /// <param name="stamp">The time as the file's name has it.</param>
    /// <exception cref="IOException">It can not be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    internal FileStream Create(string session, DateTimeOffset began, out string stamp)
    {
        PrivateFiles.MakeFolder(Of(session));
        for (var attempt = 0; ; attempt++)
        {
            // Two may begin in one millisecond.
            stamp = Stamp(began.AddMilliseconds(attempt));
            var path = Path.Combine(Of(session), stamp + Extension);
            if (attempt == Attempts || !File.Exists(path))
            {
                try
                {
                    return PrivateFiles.Create(path);
                }
                catch (IOException) when (attempt < Attempts && File.Exists(path))
                {
                }
            }
        }
    }

    /// <summary>A time as the names of files have it: sorted by name they are sorted by time.</summary>
    internal static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture);

    private string Of(string session) => Path.Combine(_sessions, session);
}
