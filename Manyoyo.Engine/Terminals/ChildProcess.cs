using System.Runtime.InteropServices;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Terminals;

/// <summary>A child started by <c>posix_spawn</c>; .NET's own can not be given a session and a terminal.</summary>
internal sealed unsafe class ChildProcess
{
    // .NET ignores it, and what is ignored stays so in children. Signals that the caller ignores (nohup) stay ignored.
    private const int BrokenPipe = 13;
    private const int Terminate = 15;
    private const int KillNow = 9;
    private const int WaiterStack = 256 * 1024;
    private const int GraceMilliseconds = 2000;

    private readonly int _id;
    private readonly EnvironmentPipe? _environment;
    private readonly object _gate = new();
    private readonly Thread? _waiter;
    private bool _hasEnded;
    private int _status;

    // Most callers have nothing else to do than to wait: a thread that waits for them would take a millisecond.
    private ChildProcess(int id, EnvironmentPipe? environment, Action? ended)
    {
        _id = id;
        _environment = environment;
        if (ended is not null)
        {
            _waiter = new Thread(() => Await(ended), WaiterStack) { IsBackground = true };
            _waiter.Start();
        }
    }

    /// <summary>Its number.</summary>
    public int Id => _id;

    /// <summary>Its exit status, or 128 + the signal that ended it; counts once it has ended.</summary>
    public ClientEnd End => (_status & 0x7f) is not 0 and var signal
        ? new ClientEnd(128 + signal) { IsKilled = true }
        : new ClientEnd((_status >> 8) & 0xff);

    /// <summary>Starts a child.</summary>
    /// <param name="invocation">What to run.</param>
    /// <param name="streams">Where its streams go.</param>
    /// <param name="ended">Called on a thread of its own when it has ended.</param>
    /// <remarks>Where its arguments name an environment file, it waits for <see cref="HandIn"/> when it gets there.</remarks>
    public static ChildProcess Start(Invocation invocation, ChildStreams streams, Action? ended = null)
    {
        if (!invocation.Arguments.Contains(Invocation.EnvironmentFilePath))
        {
            return new ChildProcess(Spawn(invocation, streams), null, ended);
        }

        var environment = new EnvironmentPipe();
        var child = new ChildProcess(Spawn(environment.In(invocation), streams), environment, ended);
        environment.IsInherited();
        return child;
    }

    /// <summary>What its environment file says; where it has none, nothing.</summary>
    public void HandIn(IReadOnlyDictionary<string, string> environment) => _environment?.Send(environment);

    /// <summary>Waits until it has ended; called once, by the thread that has started it.</summary>
    public void WaitForEnd()
    {
        if (_waiter is null)
        {
            Await(ended: null);
        }
        else
        {
            _waiter.Join();
        }
    }

    /// <summary>Ends it: kindly, and after two seconds at once. Called by another thread than the one that waits for it.</summary>
    public void Stop()
    {
        Signal(Terminate);
        lock (_gate)
        {
            if (!_hasEnded)
            {
                Monitor.Wait(_gate, GraceMilliseconds);
            }
        }

        Signal(KillNow);
    }

    /// <summary>Ends it at once, before it has got its environment file.</summary>
    public void Drop()
    {
        Signal(KillNow);
        WaitForEnd();
        _environment?.Dispose();
    }

    /// <summary>Sends it a signal, unless it has ended.</summary>
    public void Signal(int signal)
    {
        // Under the lock, so that its number can not have become another process's.
        lock (_gate)
        {
            if (!_hasEnded)
            {
                _ = Native.Kill(_id, signal);
            }
        }
    }

    private void Await(Action? ended)
    {
        // Looks first and reaps under the lock: until then the number stays the child's.
        Native.AwaitEnd(_id);
        lock (_gate)
        {
            if (Native.Wait(_id, out _status, 0) != _id)
            {
                // Reaped by somebody else (the caller ignores SIGCHLD): how it ended nobody knows.
                _status = ExitCode.EngineFailed << 8;
            }

            _hasEnded = true;
            Monitor.PulseAll(_gate);
        }

        ended?.Invoke();
    }

    private static int Spawn(Invocation invocation, ChildStreams streams)
    {
        using var memory = new NativeScratch();
        var actions = memory.Allocate(NativeSpawn.OpaqueSize);
        var attributes = memory.Allocate(NativeSpawn.OpaqueSize);
        _ = NativeSpawn.InitActions(actions);
        _ = NativeSpawn.InitAttributes(attributes);
        Describe(streams, actions, attributes, memory);
        var error = NativeSpawn.Spawn(
            out var id,
            invocation.File,
            actions,
            attributes,
            memory.Texts([invocation.File, .. invocation.Arguments]),
            memory.Texts(OwnEnvironment.With(invocation.Environment)));
        _ = NativeSpawn.DestroyActions(actions);
        _ = NativeSpawn.DestroyAttributes(attributes);
        return error == 0 ? id : throw new ManyoyoException(
            $"cannot run {Printable.Escape(invocation.File)}: {Marshal.GetPInvokeErrorMessage(error)}",
            "check that this program works when you run it yourself",
            ExitCode.EngineFailed);
    }

    // With its standard input closed, podman's client takes something of its own for it, and waits for ever.
    private static void OpenClosed(ChildStreams streams, byte* actions)
    {
        int[] inherited = streams switch
        {
            ChildStreams.Inherited => [0, 1, 2],
            ChildStreams.Pipes => [0],
            _ => [],
        };
        foreach (var descriptor in inherited.Where(descriptor => !Native.IsInherited(descriptor)))
        {
            _ = NativeSpawn.AddOpen(actions, descriptor, "/dev/null", Platform.OpenNothing, 0);
        }
    }

    private static void Describe(ChildStreams streams, byte* actions, byte* attributes, NativeScratch memory)
    {
        var signals = memory.Allocate(NativeSpawn.OpaqueSize);
        _ = NativeSpawn.EmptySignals(signals);
        _ = NativeSpawn.SetBlockedSignals(attributes, signals);
        _ = NativeSpawn.AddSignal(signals, BrokenPipe);
        _ = NativeSpawn.SetDefaultSignals(attributes, signals);
        _ = NativeSpawn.SetFlags(attributes, Platform.SpawnFlags(streams is ChildStreams.Terminal, streams.OwnGroup));
        OpenClosed(streams, actions);
        switch (streams)
        {
            case ChildStreams.Terminal(var path):
                _ = NativeSpawn.AddOpen(actions, 0, path, Platform.OpenAsControlling, 0);
                _ = NativeSpawn.AddDuplicate(actions, 0, 1);
                _ = NativeSpawn.AddDuplicate(actions, 0, 2);
                break;
            case ChildStreams.Pipes { Output: var output, Errors: var errors }:
                _ = NativeSpawn.AddDuplicate(actions, output, 1);
                _ = NativeSpawn.AddDuplicate(actions, errors, 2);
                break;
            case ChildStreams.Captured(var output, var errors):
                _ = NativeSpawn.AddDuplicate(actions, output, 1);
                _ = NativeSpawn.AddDuplicate(actions, errors, 2);
                break;
        }

        // Where our input is closed, its number may be a file of the runtime's own by now, and the engine's client would
        // read from whatever it opens first. What we were given does not close on exec. Last, since a pipe may have that number.
        if (streams is ChildStreams.Captured || (streams is not ChildStreams.Terminal && !NativeMethods.StaysOpenOnExec(0)))
        {
            _ = NativeSpawn.AddOpen(actions, 0, "/dev/null", Platform.OpenForReading, 0);
        }
    }
}
