using System.Runtime.InteropServices;
using Manyoyo.Engine;

namespace Manyoyo.Cli.Output;

/// <summary>Writes to a file descriptor. Unlike a file stream it takes pipes, terminals and closed descriptors alike.</summary>
public sealed partial class DescriptorStream(int descriptor) : Stream
{
    private const int StandardError = 2;
    private const int Interrupted = 4;
    private const int TryAgain = 11;
    private const int NobodyReads = 32;
    private const int Closed = 9;

    /// <summary>Whether nobody reads any more.</summary>
    public bool IsGone { get; private set; }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes all of it. Where nobody reads any more (<c>| head</c>, <c>&gt;&amp;-</c>), the rest is dropped.</summary>
    /// <exception cref="ManyoyoException">It can not be written: the disk is full, and it is not the error stream, which would tell of it.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = WriteRaw(descriptor, buffer, buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            switch (Marshal.GetLastPInvokeError())
            {
                case Interrupted:
                    break;
                case TryAgain:
                    // A terminal that a client has left non-blocking.
                    Thread.Sleep(1);
                    break;
                case NobodyReads or Closed:
                case var _ when descriptor == StandardError:
                    IsGone = true;
                    return;
                default:
                    throw new ManyoyoException(
                        $"cannot write the output: {Marshal.GetLastPInvokeErrorMessage()}",
                        "make room, or write it elsewhere",
                        ExitCode.OutputFailed);
            }
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteRaw(int descriptor, ReadOnlySpan<byte> buffer, nint count);
}
