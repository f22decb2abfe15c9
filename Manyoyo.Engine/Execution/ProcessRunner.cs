using System.IO.Pipes;
using System.Text;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Execution;

/// <summary>Runs processes for real.</summary>
/// <remarks>
/// Not by .NET's Process: to start one and read what it writes brings in sockets, an event loop and a thread pool, which
/// takes longer than all else that is done here.
/// </remarks>
/// <param name="signals">SIGTERM and SIGHUP are passed on to a process that runs on the terminal; Ctrl-C reaches it by itself.</param>
public sealed class ProcessRunner(Signals? signals = null) : IProcessRunner
{
    public CapturedOutput Capture(Invocation invocation, bool echoErrors = false)
    {
        using var output = new CapturePipe();
        using var errors = new CapturePipe(echoErrors);
        return Read(Start(invocation, new ChildStreams.Captured(output.Entrance, errors.Entrance)), output, errors);
    }

    public CapturedOutput Follow(Invocation invocation)
    {
        using var output = new CapturePipe(isEchoed: true);
        using var errors = new CapturePipe(isEchoed: true);
        var child = Start(invocation, new ChildStreams.Captured(output.Entrance, errors.Entrance));
        // Ctrl-C in a terminal reaches it by itself too. Twice does no harm, and a signal sent to us alone must not leave it running.
        return PassingOn(child.Signal, () => Read(child, output, errors));
    }

    public int Run(Invocation invocation)
    {
        var child = Start(invocation, new ChildStreams.Inherited());
        void PassOn(int signal)
        {
            if (signal != Signals.Interrupt)
            {
                child.Signal(signal);
            }
        }

        return PassingOn(PassOn, () =>
        {
            child.WaitForEnd();
            return child.End.Status;
        });
    }

    private T PassingOn<T>(Action<int> signal, Func<T> wait)
    {
        if (signals is null)
        {
            return wait();
        }

        signals.Caught += signal;
        var result = wait();
        signals.Caught -= signal;
        return result;
    }

    private static CapturedOutput Read(ChildProcess child, CapturePipe output, CapturePipe errors)
    {
        CapturePipe.ReadToEnd(output, errors);
        child.WaitForEnd();
        return new CapturedOutput(child.End.Status, output.Text, errors.Text);
    }

    private static ChildProcess Start(Invocation invocation, ChildStreams streams)
    {
        if (invocation.EnvironmentFile.Count == 0)
        {
            return ChildProcess.Start(invocation, streams);
        }

        var pipe = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var path = "/dev/fd/" + pipe.GetClientHandleAsString();
        var child = ChildProcess.Start(
            invocation with { Arguments = [.. invocation.Arguments.Select(word => word == Invocation.EnvironmentFilePath ? path : word)] },
            streams);
        Feed(pipe, invocation.EnvironmentFile);
        return child;
    }

    /// <summary>On a thread of its own: a pipe holds 64 kB, and the engine reads it when it gets there.</summary>
    private static void Feed(AnonymousPipeServerStream pipe, IReadOnlyDictionary<string, string> environment)
    {
        pipe.DisposeLocalCopyOfClientHandle();
        var lines = string.Concat(environment.Select(variable => $"{variable.Key}={variable.Value}\n"));
        var feeder = new Thread(() =>
        {
            try
            {
                using (pipe)
                {
                    pipe.Write(Encoding.UTF8.GetBytes(lines));
                }
            }
            catch (IOException)
            {
                // The engine ended without reading it; why, its own words say.
            }
        })
        { IsBackground = true };
        feeder.Start();
    }
}
