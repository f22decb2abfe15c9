using System.Runtime.Versioning;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Transcripts;
using Event = Manyoyo.Engine.Terminals.RelaySignals.Event;

namespace Manyoyo.Engine.Terminals;

/// <summary>A client in a terminal of its own, whose bytes are passed to and from the one outside.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class TerminalClient : IEnteringClient
{
    private readonly PseudoTerminal _inner;
    private readonly OuterTerminal _outer;
    private readonly Signals? _signals;
    private readonly WakeUp _wakeUp = new();
    private readonly RelaySignals _events;
    private readonly ChildProcess _child;
    private bool _hasRun;

    /// <summary>Starts it. Both terminals are its own from now on.</summary>
    /// <param name="invocation">The client.</param>
    /// <param name="inner">The terminal that it gets.</param>
    /// <param name="outer">The terminal where it is shown.</param>
    /// <param name="signals">Told of a terminal that has gone.</param>
    public TerminalClient(Invocation invocation, PseudoTerminal inner, OuterTerminal outer, Signals? signals)
    {
        (_inner, _outer, _signals) = (inner, outer, signals);
        _events = new RelaySignals(_wakeUp);
        if (outer.Size is { } size)
        {
            inner.SetSize(size);
        }

        _child = ChildProcess.Start(invocation, new ChildStreams.Terminal(inner.Path), () => _events.Note(Event.ChildEnded));
    }

    public ClientEnd Run(IReadOnlyDictionary<string, string> environment, ITranscriptSink? sink = null, CancellationToken halt = default)
    {
        _hasRun = true;
        var safeSink = new SafeSink(sink);
        using var relay = new TerminalRelay(_inner, _outer, safeSink, _wakeUp, _events) { HungUp = () => _signals?.Raise(Signals.HangUp) };
        relay.FollowSize();
        _outer.MakeRaw();
        _child.HandIn(environment);
        using (halt.Register(_child.Stop))
        {
            relay.Run();
        }

        _child.WaitForEnd();
        return _child.End with { IsKilled = _child.End.IsKilled || relay.WasInterruptedEarly, Unrecorded = safeSink.Failure };
    }

    public void Dispose()
    {
        if (!_hasRun)
        {
            _child.Drop();
        }

        _events.Dispose();
        _wakeUp.Dispose();
        _inner.Dispose();
        _outer.Dispose();
    }
}
