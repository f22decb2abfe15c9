namespace Manyoyo.Engine.Transcripts;

/// <summary>The line of an event that ends too early: a power cut, a full disk.</summary>
internal static class CutEvent
{
    // Two escapes of a character that takes two, the last one cut.
    private const int LongestCharacter = 12;

    private static readonly byte[] End = "\"]\n"u8.ToArray();

    /// <summary>Makes a whole event of what is there.</summary>
    /// <returns>With its line feed; <c>null</c>: there is nothing of its text.</returns>
    public static byte[]? Close(ReadOnlySpan<byte> cut)
    {
        for (var lost = 0; lost <= Math.Min(LongestCharacter, cut.Length); lost++)
        {
            byte[] line = [.. cut[..^lost], .. End];
            if (CastReader.IsEvent(line))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The first lines of some, and what goes of the next one, so that no more than a number of bytes are taken.</summary>
    public static byte[] Shorten(ReadOnlySpan<byte> lines, int length)
    {
        var whole = lines[..length].LastIndexOf((byte)'\n') + 1;
        var rest = lines[whole..length];
        var next = rest.Length > End.Length ? Close(rest[..^End.Length]) : null;
        return [.. lines[..whole], .. next ?? []];
    }
}
