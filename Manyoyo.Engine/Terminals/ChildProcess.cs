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

    private readonly int _id;
    private readonly Lock _gate = new();
    private readonly Thread _waiter;
    private bool _hasEnded;
    private int _status;

    private ChildProcess(int id, Action? ended)
    {
        _id = id;
        _waiter = new Thread(() => Await(ended), WaiterStack) { IsBackground = true };
        _waiter.Start();
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
    public static ChildProcess Start(Invocation invocation, ChildStreams streams, Action? ended = null) =>
        new(Spawn(invocation, streams), ended);

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Whether it has.</returns>
    public bool WaitForEnd(int milliseconds = Timeout.Infinite) => _waiter.Join(milliseconds);

    /// <summary>Ends it: kindly, and after two seconds at once.</summary>
    public void Stop()
    {
        Signal(Terminate);
        if (!WaitForEnd(2000))
        {
            Signal(KillNow);
        }
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
