using System.Buffers;
using System.Globalization;
using System.Text;

namespace Manyoyo.Engine.Transcripts;

/// <summary>Writes the lines of an asciicast, version 2: https://docs.asciinema.org/manual/asciicast/v2/</summary>
internal static class CastFormat
{
    public const char Output = 'o';
    public const char Resized = 'r';
    public const char Marker = 'm';

    /// <summary>Version 3 has this one; players of version 2 pass over what they do not know.</summary>
    public const char Exited = 'x';

    /// <summary>Writes one event as a line.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="time">Since the beginning.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="text">Valid UTF-8.</param>
    public static void WriteEvent(IBufferWriter<byte> to, TimeSpan time, char kind, ReadOnlySpan<byte> text)
    {
        Ascii(to, string.Create(CultureInfo.InvariantCulture, $"[{time.TotalSeconds:F6}, \"{kind}\", "));
        WriteText(to, text);
        Ascii(to, "]\n");
    }

    /// <inheritdoc cref="WriteEvent(IBufferWriter{byte},TimeSpan,char,ReadOnlySpan{byte})"/>
    public static void WriteEvent(IBufferWriter<byte> to, TimeSpan time, char kind, string text) =>
        WriteEvent(to, time, kind, Encoding.UTF8.GetBytes(text));

    private static void WriteText(IBufferWriter<byte> to, ReadOnlySpan<byte> text)
    {
        to.Write("\""u8);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Escaped);
            to.Write(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                break;
            }

            Escape(to, text[plain]);
            text = text[(plain + 1)..];
        }

        to.Write("\""u8);
    }

    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\', 0x7f]);

    private static void Escape(IBufferWriter<byte> to, byte character)
    {
        switch (character)
        {
            case (byte)'\n':
                to.Write("\\n"u8);
                break;
            case (byte)'\r':
                to.Write("\\r"u8);
                break;
            case (byte)'"':
                to.Write("\\\""u8);
                break;
            case (byte)'\\':
                to.Write("\\\\"u8);
                break;
            default:
                var code = to.GetSpan(6);
                "\\u00"u8.CopyTo(code);
                code[4] = Digit(character >> 4);
                code[5] = Digit(character & 15);
                to.Advance(6);
                break;
        }
    }

    private static byte Digit(int value) => (byte)"0123456789abcdef"[value];

    private static void Ascii(IBufferWriter<byte> to, string text) => to.Advance(Encoding.ASCII.GetBytes(text, to.GetSpan(text.Length)));
}
