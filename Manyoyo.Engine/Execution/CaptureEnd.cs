using Manyoyo.Engine.Host;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Execution;

/// <summary>
/// Ends a process whose output is read, and all that it has started: at its time limit, and when a signal comes. Then nothing
/// more is read, whoever still holds the other end of the pipe: a helper that the process has left behind does so for ever.
/// </summary>
internal sealed class CaptureEnd : IDisposable
{
    private const int Terminate = 15;
    private const int KillNow = 9;
    private const int LowestOfSignals = 128;

    // What a process that is asked to end may take for it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    // Ctrl-C reaches all of the terminal's processes at once: a client may have died of it before this process knows.
    private static readonly TimeSpan SignalDelay = TimeSpan.FromMilliseconds(300);

    private readonly Signals? _signals;
    private readonly object _gate = new();
    private ChildProcess? _process;
    private Timer? _limit;
    private Timer? _grace;
    private volatile bool _isOver;
    private volatile int _caught;

    /// <summary>Made before the process is: of a signal that comes while that starts it hears too.</summary>
    /// <param name="signals">Tell of signals; <c>null</c>: none ends it.</param>
    public CaptureEnd(Signals? signals)
    {
        _signals = signals;
        if (signals is not null)
        {
            signals.Caught += Ask;
        }
    }

    /// <summary>Whether nothing more is to be read.</summary>
    public bool IsOver => _isOver;

    /// <summary>Whether the time limit was reached.</summary>
    public bool IsTimedOut { get; private set; }

    /// <summary>Begins.</summary>
    /// <param name="process">The process, which has just been started.</param>
    /// <param name="limit">How long it may take; <c>null</c>: as long as it likes.</param>
    public void Watch(ChildProcess process, TimeSpan? limit)
    {
        lock (_gate)
        {
            _process = process;
            _limit = limit is { } time ? new Timer(_ => TimeOut(), null, time, Timeout.InfiniteTimeSpan) : null;
        }

        if (_caught != 0)
        {
            Ask(_caught);
        }
    }

    /// <summary>Once it has ended: whether that was due to a signal.</summary>
    /// <exception cref="InterruptedException">It was.</exception>
    public void ThrowIfCaught(CapturedOutput answer)
    {
        if (_signals is null || IsTimedOut)
        {
            return;
        }

        if (answer.ExitCode > LowestOfSignals || answer is { ExitCode: not 0, Errors.Length: 0 })
        {
            SpinWait.SpinUntil(() => _caught != 0, SignalDelay);
        }

        if (_caught != 0)
        {
            throw new InterruptedException(_caught);
        }
    }

    public void Dispose()
    {
        if (_signals is not null)
        {
            _signals.Caught -= Ask;
        }

        lock (_gate)
        {
            _process = null;
            _limit?.Dispose();
            _grace?.Dispose();
        }
    }

    private void TimeOut()
    {
        IsTimedOut = true;
        Kill();
    }

    private void Ask(int signal)
    {
        lock (_gate)
        {
            _caught = signal;
            SendAll(Terminate);
            _grace ??= _process is null ? null : new Timer(_ => Kill(), null, Grace, Timeout.InfiniteTimeSpan);
        }
    }

    private void Kill()
    {
        lock (_gate)
        {
            SendAll(KillNow);
            _isOver = true;
        }
    }

    // What it has started is looked up first: once it has ended, nobody can tell whose that was.
    private void SendAll(int signal)
    {
        if (_process is not { } process)
        {
            return;
        }

        var below = ProcessTree.Below(process.Id);
        process.Signal(signal);
        foreach (var member in below.Where(ProcessTree.IsRunning))
        {
            _ = Native.Kill(member.Id, signal);
        }
    }
}
