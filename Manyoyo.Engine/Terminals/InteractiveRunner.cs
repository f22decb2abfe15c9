using System.Runtime.Versioning;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Transcripts;
using Event = Manyoyo.Engine.Terminals.RelaySignals.Event;

namespace Manyoyo.Engine.Terminals;

/// <summary>
/// Runs the client in a terminal of its own where it needs one, and passes bytes; so what is shown can be recorded, and
/// the terminal outside be given back whatever happens to the client.
/// </summary>
/// <param name="runner">Runs the client where there are no pseudo-terminals.</param>
/// <param name="signals">Told of a terminal that has gone.</param>
/// <param name="input">The descriptor of what is typed.</param>
/// <param name="output">The descriptor of what is shown.</param>
public sealed class InteractiveRunner(IProcessRunner runner, Signals? signals = null, int input = 0, int output = 1) : IInteractiveRunner
{
    public ClientEnd Run(Invocation invocation, bool terminal, ITranscriptSink? sink = null, CancellationToken halt = default)
    {
        if (!Platform.IsKnown)
        {
            return Unrecorded(new InheritingRunner(runner).Run(invocation, terminal, sink, halt), sink, "this system has no terminal to record from");
        }

        if (!terminal)
        {
            return sink is null ? Inherit(invocation, halt) : PipeRelay.Run(invocation, sink, halt);
        }

        using var outer = new OuterTerminal(input, output);
        using var inner = PseudoTerminal.TryOpen(out var whyNot);
        if (inner is null)
        {
            outer.GiveBackLater();
            return Unrecorded(Inherit(invocation, halt), sink, $"no terminal to record from can be had: {whyNot}");
        }

        return Relay(invocation, inner, outer, new SafeSink(sink), halt);
    }

    [UnsupportedOSPlatform("windows")]
    private ClientEnd Relay(Invocation invocation, PseudoTerminal inner, OuterTerminal outer, SafeSink sink, CancellationToken halt)
    {
        using var wakeUp = new WakeUp();
        using var events = new RelaySignals(wakeUp);
        using var relay = new TerminalRelay(inner, outer, sink, wakeUp, events) { HungUp = () => signals?.Raise(Signals.HangUp) };
        relay.FollowSize();
        outer.MakeRaw();
        var child = ChildProcess.Start(invocation, new ChildStreams.Terminal(inner.Path), () => events.Note(Event.ChildEnded));
        using (halt.Register(child.Stop))
        {
            relay.Run();
        }

        child.WaitForEnd();
        return child.End with { IsKilled = child.End.IsKilled || relay.WasInterruptedEarly, Unrecorded = sink.Failure };
    }

    private static ClientEnd Inherit(Invocation invocation, CancellationToken halt)
    {
        var child = ChildProcess.Start(invocation, new ChildStreams.Inherited { OwnGroup = !NativeMethods.IsTerminal(0) });
        using (halt.Register(child.Stop))
        {
            child.WaitForEnd();
        }

        return child.End;
    }

    private static ClientEnd Unrecorded(ClientEnd end, ITranscriptSink? sink, string why) => sink is null ? end : end with { Unrecorded = why };
}
