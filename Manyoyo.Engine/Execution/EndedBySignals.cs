using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Execution;

/// <summary>Ends a process when a signal comes, or has come already. Of Ctrl-C in a terminal it has heard by itself, which does no harm.</summary>
internal sealed class EndedBySignals : IDisposable
{
    private const int Terminate = 15;

    private readonly ChildProcess _process;
    private readonly Signals? _signals;

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

    private void End(int signal) => _process.Signal(Terminate);
}
