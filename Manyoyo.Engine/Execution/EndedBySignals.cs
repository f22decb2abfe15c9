using Manyoyo.Engine.Host;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Execution;

/// <summary>Ends a process when a signal comes, or has come already. Of Ctrl-C in a terminal it may have heard by itself, which does no harm.</summary>
internal sealed class EndedBySignals : IDisposable
{
    private const int Terminate = 15;
    private const int KillNow = 9;

    private readonly ChildProcess _process;
    private readonly Signals? _signals;
    private readonly TimeSpan _patience;
    private readonly Timer _timer;
    private IReadOnlyList<ProcessTree.Member> _below = [];

    /// <param name="process">The process.</param>
    /// <param name="signals">Tell of signals; <c>null</c>: nobody does.</param>
    /// <param name="patience">How long it may go on after the first one.</param>
    public EndedBySignals(ChildProcess process, Signals? signals, TimeSpan patience = default)
    {
        _process = process;
        _signals = signals;
        _patience = patience;
        _timer = new Timer(_ => _process.Signal(Terminate));
        if (signals is not null)
        {
            signals.Caught += End;
            if (signals.Last != 0)
            {
                End(signals.Last);
            }
        }
    }

    public void Dispose()
    {
        if (_signals is not null)
        {
            _signals.Caught -= End;
        }

        _timer.Dispose();
    }

    /// <summary>Once the process has ended: ends what it had started. Podman's build leaves the container of its step running.</summary>
    public void EndRest()
    {
        foreach (var member in _below.Where(ProcessTree.IsRunning))
        {
            _ = Native.Kill(member.Id, KillNow);
        }
    }

    private void End(int signal)
    {
        if (_patience != default)
        {
            _timer.Change(_patience, Timeout.InfiniteTimeSpan);
            return;
        }

        _below = [.. _below, .. ProcessTree.Below(_process.Id)];
        _process.Signal(Terminate);
    }
}
