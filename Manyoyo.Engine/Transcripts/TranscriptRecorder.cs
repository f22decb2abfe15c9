using System.Diagnostics;

namespace Manyoyo.Engine.Transcripts;

/// <summary>
/// Records an entry on a thread of its own: who passes output on only leaves a copy here. Whatever the disk does, the session
/// does not notice.
/// </summary>
internal sealed class TranscriptRecorder : ITranscriptSink
{
    /// <summary>The largest transcript, in bytes.</summary>
    public const long LargestFile = 100L * 1024 * 1024;

    private const int LargestBacklog = 16 * 1024 * 1024;

    // So much is written at once: it would only fill memory meanwhile.
    private const int Much = 256 * 1024;
    private const int BatchMilliseconds = 50;
    private const int EndWithinMilliseconds = 3000;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ManualResetEventSlim _arrived = new();
    private readonly ManualResetEventSlim _hurry = new();
    private readonly Lock _gate = new();
    private readonly RecordWriter _writer;
    private readonly Thread _thread;
    private RecordQueue _queue = new();
    private RecordQueue _spare = new();
    private long _lost;
    private int? _exitStatus;
    private volatile bool _isClosing;

    public TranscriptRecorder(RecordWriter writer)
    {
        _writer = writer;
        _thread = new Thread(Work) { IsBackground = true, Name = "transcript" };
        _thread.Start();
    }

    public void Output(ReadOnlySpan<byte> bytes, bool isError = false)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        lock (_gate)
        {
            if (_queue.Size + bytes.Length > LargestBacklog)
            {
                _lost += bytes.Length;
                return;
            }

            _queue.Add(_clock.Elapsed, bytes, isError);
            if (_queue.Size >= Much)
            {
                _hurry.Set();
            }
        }

        _arrived.Set();
    }

    public void Resize(int columns, int rows)
    {
        lock (_gate)
        {
            _queue.Add(_clock.Elapsed, columns, rows);
        }

        _arrived.Set();
    }

    /// <exception cref="IOException">Not all of it could be recorded.</exception>
    public void End(int exitStatus)
    {
        _exitStatus = exitStatus;
        Dispose();
        if (_writer.Failure is { } failure)
        {
            throw new IOException(failure);
        }
    }

    public void Dispose()
    {
        _isClosing = true;
        _hurry.Set();
        _arrived.Set();
        // A disk that hangs keeps its thread, and nobody else.
        _ = _thread.Join(EndWithinMilliseconds);
    }

    private void Work()
    {
        try
        {
            Record();
        }
        catch (Exception e)
        {
            // Whatever is wrong with the record, the session does not suffer.
            _writer.Fail(e.Message);
        }
    }

    private void Record()
    {
        using (_writer)
        {
            _writer.Begin();
            while (!_isClosing)
            {
                _arrived.Wait(_writer.NextLook);
                _hurry.Wait(BatchMilliseconds);
                _arrived.Reset();
                _hurry.Reset();
                WriteAll();
            }

            WriteAll();
            _writer.End(_clock.Elapsed, _exitStatus);
        }
    }

    private void WriteAll()
    {
        RecordQueue taken;
        long lost;
        lock (_gate)
        {
            (taken, _queue, _spare) = (_queue, _spare, _queue);
            (lost, _lost) = (_lost, 0);
        }

        _writer.Write(taken, lost, _clock.Elapsed);
        taken.Clear();
    }
}
