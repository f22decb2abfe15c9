namespace Manyoyo.Engine.Transcripts;

/// <summary>The file of a transcript as it is written: whole lines, no more than a limit, on the disk within a second.</summary>
internal sealed class TranscriptOutput : IDisposable
{
    private static readonly TimeSpan SyncEvery = TimeSpan.FromSeconds(1);

    private readonly FileStream _file;
    private readonly Timer _sync;
    private int _isDirty;
    private long _length;

    public TranscriptOutput(FileStream file)
    {
        _file = file;
        _sync = new Timer(_ => Sync(), null, SyncEvery, SyncEvery);
    }

    /// <summary>How much is in it, in bytes.</summary>
    public long Length => _length;

    /// <summary>Writes whole lines. Where that fails, no part of them stays.</summary>
    /// <exception cref="IOException">The disk is full, or broken.</exception>
    public void Write(ReadOnlySpan<byte> lines)
    {
        try
        {
            _file.Write(lines);
            _length += lines.Length;
            _isDirty = 1;
        }
        catch (IOException)
        {
            TakeBack();
            throw;
        }
    }

    /// <summary>Whether there is room for so many bytes.</summary>
    public bool HasRoomFor(int count)
    {
        try
        {
            _file.Write(new byte[count]);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        finally
        {
            TakeBack();
        }
    }

    public void Dispose()
    {
        _sync.Dispose();
        Sync();
        _file.Dispose();
    }

    private void TakeBack()
    {
        _file.SetLength(_length);
        _file.Position = _length;
    }

    // Beside the writing, so that a slow disk holds up nobody.
    private void Sync()
    {
        try
        {
            if (Interlocked.Exchange(ref _isDirty, 0) != 0)
            {
                RandomAccess.FlushToDisk(_file.SafeFileHandle);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The next write tells.
        }
    }
}
