using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Execution;

/// <summary>Runs processes for real.</summary>
/// <remarks>
/// Not by .NET's Process: to start one and read what it writes brings in sockets, an event loop and a thread pool, which
/// takes longer than all else that is done here.
/// </remarks>
/// <param name="signals">Those that come end the process, unless it is <see cref="Invocation.IsUndisturbed"/>.</param>
public sealed class ProcessRunner(Signals? signals = null) : IProcessRunner
{
    // More than an engine takes for anything that may not be cut short, also on a machine that is busy.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public CapturedOutput Capture(Invocation invocation, bool echoErrors = false)
    {
        using var output = new CapturePipe();
        using var errors = new CapturePipe(echoErrors);
        using var end = new CaptureEnd(echoErrors || invocation.IsUndisturbed ? null : signals);
        var child = Start(invocation, new ChildStreams.Captured(output.Entrance, errors.Entrance) { OwnGroup = invocation.IsUndisturbed });
        end.Watch(child, invocation.TimeLimit);
        using var ends = echoErrors ? new EndedBySignals(child, signals)
            : invocation.IsUndisturbed ? new EndedBySignals(child, signals, Patience)
            : null;
        var answer = Read(child, output, errors, end) with { IsTimedOut = end.IsTimedOut };
        end.ThrowIfCaught(answer);
        return answer;
    }

    public CapturedOutput Follow(Invocation invocation)
    {
        using var output = new CapturePipe(isEchoed: true);
        using var errors = new CapturePipe(isEchoed: true);
        // As in Run: a client that has heard of Ctrl-C by itself may be gone before it is seen what it has started.
        var child = Start(invocation, new ChildStreams.Captured(output.Entrance, errors.Entrance) { OwnGroup = true });
        using var ends = new EndedBySignals(child, signals);
        var answer = Read(child, output, errors);
        ends.EndRest();
        return answer;
    }

    public int Run(Invocation invocation)
    {
        // Ctrl-C comes from here, once it has been noted: a client that hears of it first can end with any status, 0 too.
        var child = Start(invocation, new ChildStreams.Inherited { OwnGroup = true });
        using var ends = new EndedBySignals(child, signals);
        child.WaitForEnd();
        return child.End.Status;
    }

    private static CapturedOutput Read(ChildProcess child, CapturePipe output, CapturePipe errors, CaptureEnd? end = null)
    {
        CapturePipe.ReadToEnd(output, errors, end);
        child.WaitForEnd();
        return new CapturedOutput(child.End.Status, output.Text, errors.Text);
    }

    private static ChildProcess Start(Invocation invocation, ChildStreams streams)
    {
        var child = ChildProcess.Start(invocation, streams);
        child.HandIn(invocation.EnvironmentFile);
        return child;
    }
}
