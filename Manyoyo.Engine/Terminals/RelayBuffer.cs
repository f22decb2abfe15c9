using System.Runtime.InteropServices;

namespace Manyoyo.Engine.Terminals;

/// <summary>Bytes on their way from one descriptor to another; used again and again, never grown.</summary>
internal sealed unsafe class RelayBuffer(int size) : IDisposable
{
    private byte* _memory = (byte*)NativeMemory.Alloc((nuint)size);
    private int _start;
    private int _end;

    /// <summary>What came of reading or writing.</summary>
    public enum Outcome
    {
        /// <summary>Done; there may be more at once.</summary>
        More,

        /// <summary>Not before the descriptor is ready again.</summary>
        Later,

        /// <summary>Never: the other side has gone.</summary>
        Gone,
    }

    public bool IsEmpty => _start == _end;

    /// <summary>What waits to be written.</summary>
    public ReadOnlySpan<byte> Waiting => new(_memory + _start, _end - _start);

    /// <summary>Reads once. It has to be empty.</summary>
    public Outcome Fill(int descriptor)
    {
        while (true)
        {
            var read = Native.Read(descriptor, _memory, size);
            if (read > 0)
            {
                _end = (int)read;
                return Outcome.More;
            }

            if (read == 0)
            {
                return Outcome.Gone;
            }

            if (Failure() is { } outcome)
            {
                return outcome;
            }
        }
    }

    /// <summary>Writes all, or as much as goes at once.</summary>
    public Outcome Drain(int descriptor)
    {
        while (!IsEmpty)
        {
            var written = Native.Write(descriptor, _memory + _start, _end - _start);
            if (written >= 0)
            {
                _start += (int)written;
            }
            else if (Failure() is { } outcome)
            {
                return outcome;
            }
        }

        Clear();
        return Outcome.More;
    }

    /// <summary>Forgets what waits.</summary>
    public void Clear() => _start = _end = 0;

    public void Dispose()
    {
        NativeMemory.Free(_memory);
        _memory = null;
    }

    private static Outcome? Failure()
    {
        var error = Marshal.GetLastPInvokeError();
        return error == Platform.Interrupted ? null : error == Platform.TryAgain ? Outcome.Later : Outcome.Gone;
    }
}
