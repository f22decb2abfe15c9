using System.Runtime.Versioning;
using Event = Manyoyo.Engine.Terminals.RelaySignals.Event;
using Outcome = Manyoyo.Engine.Terminals.RelayBuffer.Outcome;

namespace Manyoyo.Engine.Terminals;

/// <summary>
/// Passes bytes between the terminal outside and the one a child has, both ways and unchanged, on one thread that never
/// waits for one side alone. Memory is two buffers, whatever passes.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed unsafe class TerminalRelay(PseudoTerminal inner, OuterTerminal outer, SafeSink sink, WakeUp wakeUp, RelaySignals signals)
    : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int RoundsWithoutPoll = 16;
    private const byte CtrlC = 3;

    // After the child has ended: for its last words to come through, and for a terminal that takes nothing any more.
    private const int LastWordsMilliseconds = 200;
    private const int BlockedMilliseconds = 2000;
    private const int RedrawMilliseconds = 50;

    private readonly RelayBuffer _shown = new(BufferSize);
    private readonly RelayBuffer _typed = new(BufferSize);
    private bool _isPaused;
    private bool _hasEnded;
    private bool _isInnerGone;
    private bool _isOuterGone;
    private bool _isInputGone;

    /// <summary>Whether Ctrl-C was typed before the child had taken the terminal over, and was a signal to it.</summary>
    public bool WasInterruptedEarly { get; private set; }

    /// <summary>Called once where the terminal outside has gone.</summary>
    public Action? HungUp { get; init; }

    /// <summary>Gives the terminal inside the size of the one outside.</summary>
    public void FollowSize()
    {
        if (outer.Size is { } size)
        {
            inner.SetSize(size);
            sink.Resize(size.Columns, size.Rows);
        }
    }

    /// <summary>Passes bytes until the child has ended and its last ones are shown.</summary>
    public void Run()
    {
        var ready = stackalloc Native.Polled[4];
        while (!(_hasEnded && _isInnerGone && _shown.IsEmpty))
        {
            Want(ready);
            var count = Native.Poll(ready, 4, _hasEnded ? _shown.IsEmpty ? LastWordsMilliseconds : BlockedMilliseconds : -1);
            if (count == 0)
            {
                return;
            }

            if (count < 0)
            {
                continue;
            }

            if (ready[0].Found != 0)
            {
                wakeUp.Take();
                Attend(signals.Take());
            }

            Pass(ready);
        }
    }

    public void Dispose()
    {
        _shown.Dispose();
        _typed.Dispose();
    }

    private void Want(Native.Polled* ready)
    {
        ready[0] = On(wakeUp.Descriptor, Native.Readable);
        ready[1] = On(outer.Input, !_isPaused && !_isInputGone && !_hasEnded && _typed.IsEmpty ? Native.Readable : (short)0);
        ready[2] = On(inner.Master, _isPaused || _isInnerGone ? (short)0
            : (short)((_shown.IsEmpty ? Native.Readable : 0) | (_typed.IsEmpty ? 0 : Native.Writable)));
        ready[3] = On(outer.Output, !_isPaused && !_shown.IsEmpty ? Native.Writable : (short)0);
    }

    // A negative descriptor is not looked at; one without wishes would still be asked whether it has gone.
    private static Native.Polled On(int descriptor, short wanted) => new() { Descriptor = wanted == 0 ? -1 : descriptor, Wanted = wanted };

    private void Pass(Native.Polled* ready)
    {
        if (_isPaused)
        {
            return;
        }

        if (ready[1].Found != 0)
        {
            ReadTyped();
        }

        WriteTyped();
        WriteShown();
        if (ready[2].Found != 0)
        {
            PassShown();
        }
    }

    private void ReadTyped()
    {
        if (_typed.Fill(outer.Input) == Outcome.Gone)
        {
            _isInputGone = true;
            HungUp?.Invoke();
        }
        else if (_typed.Waiting.Contains(CtrlC) && inner.MakesSignals())
        {
            WasInterruptedEarly = true;
        }
    }

    // The kernel gives 4 kB at most, and gets the next ones ready while these are written: much output needs no poll.
    private void PassShown()
    {
        for (var i = 0; i < RoundsWithoutPoll && _shown.IsEmpty; i++)
        {
            var outcome = _shown.Fill(inner.Master);
            _isInnerGone = outcome == Outcome.Gone;
            if (outcome != Outcome.More)
            {
                return;
            }

            sink.Output(_shown.Waiting);
            outer.Follower.Follow(_shown.Waiting);
            WriteShown();
        }
    }

    private void WriteTyped()
    {
        if (!_typed.IsEmpty && (_isInnerGone || _typed.Drain(inner.Master) == Outcome.Gone))
        {
            _typed.Clear();
        }
    }

    // A terminal that has gone takes no more; the child goes on until it is ended.
    private void WriteShown()
    {
        if (!_shown.IsEmpty && (_isOuterGone || _shown.Drain(outer.Output) == Outcome.Gone))
        {
            _isOuterGone = true;
            _shown.Clear();
        }
    }

    private void Attend(Event found)
    {
        _hasEnded |= found.HasFlag(Event.ChildEnded);
        if (found.HasFlag(Event.AskedToStop) && !_isPaused)
        {
            _isPaused = true;
            outer.GiveBack();
            _ = Native.Kill(Native.OwnId(), Platform.Stop);
        }
        else if (found.HasFlag(Event.Continued))
        {
            GoOn();
        }
        else if (found.HasFlag(Event.Resized))
        {
            FollowSize();
        }

        // Nobody would continue it any more.
        _isPaused &= !_hasEnded;
    }

    // In the background the terminal is the shell's, and so it stays until this process is continued in the foreground.
    private void GoOn()
    {
        _isPaused = !outer.IsForeground;
        if (_isPaused)
        {
            return;
        }

        outer.TakeAgain();
        if (outer.Size is { Rows: > 1 } size)
        {
            // What the shell has written over, a program draws again when its size changes.
            inner.SetSize(size with { Rows = (ushort)(size.Rows - 1) });
            Thread.Sleep(RedrawMilliseconds);
        }

        FollowSize();
    }
}
