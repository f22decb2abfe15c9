namespace Manyoyo.Engine.Transcripts;

/// <summary>Does with what happened all that is to be done: the transcript, the mark that somebody is inside, notifications.</summary>
/// <param name="encoder">Makes the lines.</param>
/// <param name="file">Where they go; <c>null</c>: nothing is recorded.</param>
/// <param name="mark">Says when there was output; <c>null</c>: it could not be set.</param>
/// <param name="watch">Tells the user when something has happened; <c>null</c>: nobody wants that.</param>
/// <param name="largest">The largest file, in bytes.</param>
internal sealed class RecordWriter(
    CastEncoder encoder, TranscriptOutput? file, LiveMark? mark, NotificationWatch? watch, long largest) : IDisposable
{
    // Nobody can see when a mark was touched by less than that.
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMilliseconds(500);

    private const int Granule = 128;
    private const int RoomForStatus = 64;

    private TimeSpan _touched = -TouchEvery;
    private bool _isOver = file is null;

    /// <summary>Why it ends early; <c>null</c>: it does not.</summary>
    public string? Failure { get; private set; }

    /// <summary>How long to wait, in milliseconds, where nothing happens.</summary>
    public int NextLook => watch is not null ? NotificationWatch.LookEveryMilliseconds
        : file is { IsSynced: false } ? (int)TranscriptOutput.SyncEvery.TotalMilliseconds
        : Timeout.Infinite;

    /// <summary>Writes that it has begun; where there is a terminal, its size says so.</summary>
    public void Begin()
    {
        if (!_isOver && encoder.BeginsAtOnce)
        {
            encoder.Begin();
            Save(TimeSpan.Zero);
        }
    }

    /// <summary>Writes what has happened since the last time.</summary>
    /// <param name="queue">What has happened.</param>
    /// <param name="lost">How many bytes of it were not kept, since the disk was too slow.</param>
    /// <param name="now">The time since the beginning.</param>
    public void Write(RecordQueue queue, long lost, TimeSpan now)
    {
        foreach (var piece in queue.Pieces)
        {
            var bytes = queue.Bytes(piece);
            watch?.Output(bytes, piece.Time);
            if (!_isOver)
            {
                Encode(piece, bytes);
            }
        }

        if (lost > 0 && !_isOver)
        {
            encoder.Mark(now, $"{lost} bytes are missing here: the disk was too slow");
            Save(now);
        }

        if (now >= TranscriptOutput.SyncEvery)
        {
            file?.KeepSynced();
        }

        Touch(queue, now);
        watch?.Look(now);
    }

    /// <summary>Nothing else happens.</summary>
    /// <param name="now">The time since the beginning.</param>
    /// <param name="exitStatus">The exit status; <c>null</c>: it is not known.</param>
    public void End(TimeSpan now, int? exitStatus)
    {
        if (file is null || (Failure is not null && file.Length == 0))
        {
            return;
        }

        if (!_isOver)
        {
            encoder.Flush(now);
            Save(now);
        }

        if (exitStatus is { } status)
        {
            encoder.Exit(now, status);
            TryToSave(encoder.Lines.Span);
            encoder.Clear();
        }
    }

    /// <summary>Says why nothing else is recorded.</summary>
    public void Fail(string why)
    {
        Failure ??= why;
        _isOver = true;
    }

    public void Dispose()
    {
        file?.Dispose();
    }

    private void Encode(RecordQueue.Piece piece, ReadOnlySpan<byte> bytes)
    {
        if (piece.Length == 0)
        {
            encoder.Resize(piece.Time, piece.Columns, piece.Rows);
        }
        else if (encoder.TakesNo(bytes))
        {
            Stop(piece.Time, "what follows is no text, and is not recorded");
        }
        else
        {
            encoder.Output(piece.Time, bytes, piece.IsError);
        }

        Save(piece.Time);
        if (!_isOver && file!.Length > largest)
        {
            Stop(piece.Time, $"the transcript is cut here: it has reached its largest size, {largest >> 20} MB");
            Save(piece.Time);
        }
    }

    private void Stop(TimeSpan time, string why)
    {
        encoder.Mark(time, why);
        _isOver = true;
    }

    private void Save(TimeSpan time)
    {
        try
        {
            file!.Write(encoder.Lines.Span);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure ??= e.Message;
            SaveWhatFits(time);
        }

        encoder.Clear();
    }

    // The disk is full: the beginning of what was to be saved, why there is no more, and room for the exit status.
    private void SaveWhatFits(TimeSpan time)
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        var lines = encoder.Lines.ToArray();
        encoder.Clear();
        encoder.Mark(time, $"the transcript is cut here: {Failure}");
        var mark = encoder.Lines.ToArray();
        var room = Room(lines.Length + mark.Length + RoomForStatus) - mark.Length - RoomForStatus;
        byte[] beginning = room > 0 ? CutEvent.Shorten(lines, Math.Min(room, lines.Length)) : [];
        encoder.Clear();
        // Not even a header: the file stays empty, and is none.
        if (file!.Length > 0 || beginning.Length > 0)
        {
            TryToSave([.. beginning, .. mark]);
        }
    }

    // How much of some bytes there is room for, not far too low.
    private int Room(int wanted)
    {
        var (known, tooMuch) = (0, wanted + 1);
        while (tooMuch - known > Granule)
        {
            var middle = known + ((tooMuch - known) / 2);
            (known, tooMuch) = file!.HasRoomFor(middle) ? (middle, tooMuch) : (known, middle);
        }

        return known;
    }

    private void TryToSave(ReadOnlySpan<byte> lines)
    {
        try
        {
            file!.Write(lines);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure ??= e.Message;
        }
    }

    private void Touch(RecordQueue queue, TimeSpan now)
    {
        if (!queue.IsEmpty && now - _touched >= TouchEvery)
        {
            _touched = now;
            mark?.Touch();
        }
    }
}
