using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Transcripts;

/// <summary>
/// Says that somebody is inside a session: a file that is locked as long as they are, and as old as the last output. The lock ends
/// with the process, however that ends.
/// </summary>
internal sealed class LiveMark : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;

    private LiveMark(string path)
    {
        _path = path;
        _file = PrivateFiles.Create(path, isLocked: true);
    }

    /// <summary>Sets the mark.</summary>
    /// <param name="folder">Where marks are.</param>
    /// <param name="containerId">The session's container.</param>
    /// <param name="stamp">When the entry began, as its transcript's name has it.</param>
    /// <exception cref="IOException">It can not be set.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be set.</exception>
    public static LiveMark Set(TranscriptFolder folder, string containerId, string stamp)
    {
        PrivateFiles.MakeFolder(folder.LiveMarks);
        var path = Path.Combine(folder.LiveMarks, $"{containerId}.{stamp}.{Environment.ProcessId}");
        try
        {
            return new LiveMark(path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody has looked at it between its making and its locking.
            PrivateFiles.Delete(path);
            return new LiveMark(path);
        }
    }

    /// <summary>There was output just now.</summary>
    public void Touch()
    {
        try
        {
            File.SetLastWriteTimeUtc(_file.SafeFileHandle, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Somebody has deleted the file, say; only `ps` suffers.
        }
    }

    public void Dispose()
    {
        PrivateFiles.Delete(_path);
        _file.Dispose();
    }
}
