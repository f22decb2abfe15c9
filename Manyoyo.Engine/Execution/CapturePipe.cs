using System.IO.Pipes;
using System.Text;
using Manyoyo.Engine.Terminals;
using Outcome = Manyoyo.Engine.Terminals.RelayBuffer.Outcome;

namespace Manyoyo.Engine.Execution;

/// <summary>A pipe that a process writes into, and what has come out of it.</summary>
/// <param name="isEchoed">Whether it is also passed on to this process's standard error as it comes.</param>
internal sealed unsafe class CapturePipe(bool isEchoed = false) : IDisposable
{
    private const int BufferSize = 16 * 1024;
    private const int StandardError = 2;
    private const int LookEveryMilliseconds = 100;

    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.In, HandleInheritability.None);
    private readonly RelayBuffer _buffer = new(BufferSize);
    private readonly MemoryStream _bytes = new();

    /// <summary>The descriptor for the process.</summary>
    public int Entrance => (int)_pipe.ClientSafePipeHandle.DangerousGetHandle();

    /// <summary>All that was written, as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(_bytes.GetBuffer(), 0, (int)_bytes.Length);

    /// <summary>Reads two pipes, whichever has something, until nobody can write into them any more.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <param name="end">Tells when to stop before; <c>null</c>: never.</param>
    public static void ReadToEnd(CapturePipe first, CapturePipe second, CaptureEnd? end = null)
    {
        var patience = end is null ? -1 : LookEveryMilliseconds;
        var ready = stackalloc Native.Polled[2] { first.Awaited(), second.Awaited() };
        while ((ready[0].Descriptor >= 0 || ready[1].Descriptor >= 0) && end is not { IsOver: true })
        {
            if (Native.Poll(ready, 2, patience) > 0)
            {
                first.Take(ref ready[0]);
                second.Take(ref ready[1]);
            }
        }
    }

    public void Dispose()
    {
        _pipe.Dispose();
        _buffer.Dispose();
    }

    private Native.Polled Awaited()
    {
        _pipe.DisposeLocalCopyOfClientHandle();
        return new() { Descriptor = (int)_pipe.SafePipeHandle.DangerousGetHandle(), Wanted = Native.Readable };
    }

    private void Take(ref Native.Polled from)
    {
        if (from.Descriptor < 0 || from.Found == 0)
        {
            return;
        }

        if (_buffer.Fill(from.Descriptor) == Outcome.Gone)
        {
            from.Descriptor = -1;
        }

        _bytes.Write(_buffer.Waiting);
        if (isEchoed)
        {
            _ = _buffer.Drain(StandardError);
        }

        _buffer.Clear();
    }
}
