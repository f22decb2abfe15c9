using System.Buffers;
using System.Text;

namespace Manyoyo.Engine.Transcripts;

/// <summary>Makes valid UTF-8 of bytes that are cut anywhere: a character is held back until it is whole.</summary>
internal sealed class Utf8Carry
{
    private static readonly byte[] Replacement = Encoding.UTF8.GetBytes("\uFFFD");

    private readonly byte[] _partial = new byte[4];
    private int _length;

    /// <summary>Takes the next bytes and gives on whole characters; what is none becomes U+FFFD.</summary>
    public void Pass(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        while (_length > 0 && !bytes.IsEmpty)
        {
            _partial[_length++] = bytes[0];
            var status = Rune.DecodeFromUtf8(_partial.AsSpan(0, _length), out var rune, out var used);
            if (status == OperationStatus.NeedMoreData)
            {
                bytes = bytes[1..];
                continue;
            }

            output.Write(status == OperationStatus.Done ? _partial.AsSpan(0, _length) : Replacement);
            // The byte that broke a character off begins another.
            bytes = status == OperationStatus.Done || used == _length ? bytes[1..] : bytes;
            _length = 0;
        }

        PassWhole(bytes, output);
    }

    /// <summary>Nothing else comes: half a character stays half.</summary>
    public void Finish(IBufferWriter<byte> output)
    {
        output.Write(_length > 0 ? Replacement : []);
        _length = 0;
    }

    private void PassWhole(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        while (!bytes.IsEmpty)
        {
            var bad = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : FirstBad(bytes);
            output.Write(bytes[..bad]);
            bytes = bytes[bad..];
            if (bytes.IsEmpty)
            {
                return;
            }

            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == OperationStatus.NeedMoreData)
            {
                bytes.CopyTo(_partial);
                _length = bytes.Length;
                return;
            }

            output.Write(Replacement);
            bytes = bytes[used..];
        }
    }

    private static int FirstBad(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var ascii = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xff);
            at = ascii < 0 ? bytes.Length : at + ascii;
            if (at == bytes.Length || Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != OperationStatus.Done)
            {
                return at;
            }

            at += used;
        }

        return at;
    }
}
