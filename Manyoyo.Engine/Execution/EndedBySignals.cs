using Manyoyo.Engine.Host;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Execution;

/// <summary>Ends a process when a signal comes, or has come already. Of Ctrl-C in a terminal it has heard by itself, which does no harm.</summary>
internal sealed class EndedBySignals : IDisposable
{
    private const int Terminate = 15;
    private const int KillNow = 9;

    private readonly ChildProcess _process;
    private readonly Signals? _signals;
    private IReadOnlyList<ProcessTree.Member> _below = [];

    public EndedBySignals(ChildProcess process, Signals? signals)
    {
        _process = process;
        _signals = signals;
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
        _below = [.. _below, .. ProcessTree.Below(_process.Id)];
        _process.Signal(Terminate);
    }
}
