using System.IO.Pipes;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Transcripts;
using Outcome = Manyoyo.Engine.Terminals.RelayBuffer.Outcome;

namespace Manyoyo.Engine.Terminals;

/// <summary>Runs a client without a terminal and passes on what it writes, to a sink too. Its input is this process's.</summary>
internal sealed unsafe class PipeRelay : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int LastWordsMilliseconds = 200;

    private readonly RelayBuffer _buffer = new(BufferSize);
    private readonly SafeSink _sink;
    private readonly AnonymousPipeServerStream[] _pipes =
        [new(PipeDirection.In, HandleInheritability.None), new(PipeDirection.In, HandleInheritability.None)];

    private PipeRelay(SafeSink sink) => _sink = sink;

    /// <summary>Runs it to its end.</summary>
    public static ClientEnd Run(Invocation invocation, ITranscriptSink sink, CancellationToken halt)
    {
        using var relay = new PipeRelay(new SafeSink(sink));
        using var wakeUp = new WakeUp();
        var child = ChildProcess.Start(invocation, relay.Streams(), wakeUp.Call);
        using (halt.Register(child.Stop))
        {
            relay.Pass(wakeUp);
            child.WaitForEnd();
        }

        return child.End with { Unrecorded = relay._sink.Failure };
    }

    public void Dispose()
    {
        Array.ForEach(_pipes, pipe => pipe.Dispose());
        _buffer.Dispose();
    }

    private ChildStreams.Pipes Streams() =>
        new(Descriptor(_pipes[0].ClientSafePipeHandle), Descriptor(_pipes[1].ClientSafePipeHandle)) { OwnGroup = !NativeMethods.IsTerminal(0) };

    private static int Descriptor(Microsoft.Win32.SafeHandles.SafePipeHandle handle) => (int)handle.DangerousGetHandle();

    private void Pass(WakeUp wakeUp)
    {
        Array.ForEach(_pipes, pipe => pipe.DisposeLocalCopyOfClientHandle());
        var ready = stackalloc Native.Polled[3];
        ready[2] = new() { Descriptor = wakeUp.Descriptor, Wanted = Native.Readable };
        for (var i = 0; i < 2; i++)
        {
            ready[i] = new() { Descriptor = Descriptor(_pipes[i].SafePipeHandle), Wanted = Native.Readable };
        }

        var hasEnded = false;
        while (ready[0].Descriptor >= 0 || ready[1].Descriptor >= 0)
        {
            // What the child has left running may hold the pipes for ever.
            if (Native.Poll(ready, 3, hasEnded ? LastWordsMilliseconds : -1) == 0)
            {
                return;
            }

            if (ready[2].Found != 0)
            {
                hasEnded = true;
                ready[2].Descriptor = -1;
                ready[2].Found = 0;
            }

            PassOn(ref ready[0], 1, _pipes[0]);
            PassOn(ref ready[1], 2, _pipes[1]);
        }
    }

    private void PassOn(ref Native.Polled from, int to, AnonymousPipeServerStream pipe)
    {
        if (from.Descriptor < 0 || from.Found == 0)
        {
            return;
        }

        var isOver = _buffer.Fill(from.Descriptor) == Outcome.Gone;
        _sink.Output(_buffer.Waiting, isError: to == 2);
        if (isOver || !Write(to))
        {
            // Where nobody reads what we write (`| head`), the client learns it in the same way.
            pipe.Dispose();
            from.Descriptor = -1;
        }
    }

    private bool Write(int to)
    {
        Outcome outcome;
        while ((outcome = _buffer.Drain(to)) == Outcome.Later)
        {
            var ready = new Native.Polled { Descriptor = to, Wanted = Native.Writable };
            _ = Native.Poll(&ready, 1, -1);
        }

        _buffer.Clear();
        return outcome != Outcome.Gone;
    }
}
