using System.Buffers;

namespace Manyoyo.Engine.Transcripts;

/// <summary>
/// A command without a terminal ends its lines by a line feed, and a player needs a return before it, as a terminal adds one.
/// Since each line feed gets one, they can all be taken out again, and the output is what it was.
/// </summary>
internal static class LineFeeds
{
    private static readonly byte[] Both = "\r\n"u8.ToArray();

    public static ReadOnlySpan<byte> ForTerminal(ReadOnlySpan<byte> text)
    {
        var lines = text.Count((byte)'\n');
        if (lines == 0)
        {
            return text;
        }

        var output = new ArrayBufferWriter<byte>(text.Length + lines);
        for (int end; (end = text.IndexOf((byte)'\n')) >= 0; text = text[(end + 1)..])
        {
            output.Write(text[..end]);
            output.Write(Both);
        }

        output.Write(text);
        return output.WrittenSpan;
    }

    /// <summary>The text as the command wrote it.</summary>
    public static ReadOnlySpan<byte> FromTerminal(ReadOnlySpan<byte> text)
    {
        var output = new ArrayBufferWriter<byte>(text.Length + 1);
        for (int end; (end = text.IndexOf(Both)) >= 0; text = text[(end + 2)..])
        {
            output.Write(text[..end]);
            output.Write("\n"u8);
        }

        output.Write(text);
        return output.WrittenSpan;
    }
}
