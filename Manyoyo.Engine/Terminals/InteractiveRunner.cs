using Manyoyo.Engine.Execution;

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
    public IEnteringClient Start(Invocation invocation, bool terminal, bool isRecorded)
    {
        if (!Platform.IsKnown)
        {
            return new InheritingRunner(runner, "this system has no terminal to record from").Start(invocation, terminal, isRecorded);
        }

        if (!terminal)
        {
            return isRecorded ? new PipeRelay(invocation) : new InheritedClient(invocation, null, null);
        }

        var outer = new OuterTerminal(input, output);
        return PseudoTerminal.TryOpen(out var whyNot) is { } inner
            ? new TerminalClient(invocation, inner, outer, signals)
            : new InheritedClient(invocation, outer, $"no terminal to record from can be had: {whyNot}");
    }
}
