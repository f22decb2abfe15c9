using System.IO.Pipes;

namespace Manyoyo.Engine.Terminals;

/// <summary>Wakes a thread that waits for descriptors.</summary>
internal sealed unsafe class WakeUp : IDisposable
{
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.In, HandleInheritability.None);
    private int _isCalled;

    /// <summary>Readable once somebody called.</summary>
    public int Descriptor => (int)_pipe.SafePipeHandle.DangerousGetHandle();

    /// <summary>Wakes it, from any thread.</summary>
    public void Call()
    {
        // One byte at most is under way: a pipe that is full would keep the caller waiting.
        if (Interlocked.Exchange(ref _isCalled, 1) == 0)
        {
            byte one = 1;
            _ = Native.Write((int)_pipe.ClientSafePipeHandle.DangerousGetHandle(), &one, 1);
        }
    }

    /// <summary>Takes the call, before what was called for is looked at.</summary>
    public void Take()
    {
        byte one;
        _ = Native.Read(Descriptor, &one, 1);
        Volatile.Write(ref _isCalled, 0);
    }

    public void Dispose() => _pipe.Dispose();
}
