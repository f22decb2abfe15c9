namespace Manyoyo.Engine.Transcripts;

/// <summary>
/// The file of a transcript as it is written: whole lines, no more than a limit, and on the disk but for its last second. So one
/// that is no longer than that is left to the system: to wait for a disk takes longer than most short commands.
/// </summary>
internal sealed class TranscriptOutput : IDisposable
{
    /// <summary>How much of a transcript may be lost where the power fails.</summary>
    public static readonly TimeSpan SyncEvery = TimeSpan.FromSeconds(1);

    private readonly FileStream _file;
    private Timer? _sync;
    private int _isDirty;
    private int _isSyncing;
    private long _length;

    public TranscriptOutput(FileStream file) => _file = file;

    /// <summary>Whether it is brought to the disk every second.</summary>
    public bool IsSynced => _sync is not null;

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

    /// <summary>From now on, it is brought to the disk every second.</summary>
    public void KeepSynced() => _sync ??= new Timer(_ => SyncUnlessOneGoesOn(), null, TimeSpan.Zero, SyncEvery);

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
        if (_sync is not null)
        {
            _sync.Dispose();
            Sync();
        }

        _file.Dispose();
    }

    private void TakeBack()
    {
        _file.SetLength(_length);
        _file.Position = _length;
    }

    // Beside the writing, so that a slow disk holds up nobody; and once at a time, so that it does not hold up ever more threads.
    private void SyncUnlessOneGoesOn()
    {
        if (Interlocked.Exchange(ref _isSyncing, 1) == 0)
        {
            Sync();
            Volatile.Write(ref _isSyncing, 0);
        }
    }

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
