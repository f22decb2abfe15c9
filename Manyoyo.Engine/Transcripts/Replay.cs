using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Transcripts;

/// <summary>How fast a transcript is played.</summary>
/// <param name="Speed">How many times as fast as it was.</param>
/// <param name="IdleLimit">The longest pause, before it is sped up; <c>null</c>: as long as it was.</param>
public sealed record ReplayPace(double Speed = 1, TimeSpan? IdleLimit = null)
{
    /// <summary>How long to wait between two events.</summary>
    public TimeSpan Between(TimeSpan earlier, TimeSpan later)
    {
        var pause = later > earlier ? later - earlier : TimeSpan.Zero;
        return (IdleLimit is { } limit && pause > limit ? limit : pause) / Speed;
    }
}

/// <summary>Plays a transcript on the terminal, in time.</summary>
/// <param name="pace">How fast.</param>
/// <param name="signals">What ends it early.</param>
/// <param name="input">The descriptor of the keys.</param>
/// <param name="output">The descriptor of the screen.</param>
public sealed unsafe class Replay(ReplayPace pace, Signals? signals, int input = 0, int output = 1)
{
    private const int LookMilliseconds = 100;
    private const byte CtrlC = 3;

    private bool _isPaused;
    private bool _isOver;

    /// <summary>Plays it to its end, or until the user has seen enough. The terminal is then as it was.</summary>
    /// <returns>What is wrong with it; <c>null</c>: nothing.</returns>
    public string? Play(TranscriptFile file)
    {
        using var reader = file.Open();
        if (reader is null)
        {
            return TranscriptText.Gone;
        }

        using var terminal = new OuterTerminal(input, output);
        terminal.MakeRaw();
        var last = TimeSpan.Zero;
        var due = Environment.TickCount64;
        while (!_isOver && reader.TryReadLast(out var next))
        {
            due += (long)pace.Between(last, next.Time).TotalMilliseconds;
            last = next.Time;
            due = AwaitUntil(due);
            if (!_isOver && next.Kind == CastFormat.Output)
            {
                Show(terminal, next.Text.Span);
            }
        }

        return _isOver ? null : TranscriptText.Fault(reader);
    }

    // While it is paused, the time it plays at moves on.
    private long AwaitUntil(long due)
    {
        Keys(0);
        while (!_isOver)
        {
            var left = due - Environment.TickCount64;
            if (left <= 0 && !_isPaused)
            {
                // Too late by more than a moment: it was stopped (Ctrl-Z), or the terminal is slow.
                return left < -LookMilliseconds ? due - left : due;
            }

            var before = Environment.TickCount64;
            var wasPaused = _isPaused;
            Keys((int)(_isPaused ? LookMilliseconds : Math.Min(left, LookMilliseconds)));
            due += wasPaused ? Environment.TickCount64 - before : 0;
        }

        return due;
    }

    private void Keys(int milliseconds)
    {
        var ready = new Native.Polled { Descriptor = input, Wanted = Native.Readable };
        if (Native.Poll(&ready, 1, milliseconds) > 0)
        {
            var keys = stackalloc byte[64];
            var count = (int)Native.Read(input, keys, 64);
            // The terminal has gone.
            _isOver |= count <= 0;
            for (var i = 0; i < count; i++)
            {
                _isPaused ^= keys[i] == ' ';
                _isOver |= keys[i] is (byte)'q' or (byte)'Q' or CtrlC;
            }
        }

        _isOver |= signals is { Last: not 0 };
    }

    private static void Show(OuterTerminal terminal, ReadOnlySpan<byte> bytes)
    {
        terminal.Follower.Follow(bytes);
        terminal.Show(bytes);
    }
}
