using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Transcripts;

/// <summary>A transcript on the disk.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Header">What was recorded; <c>null</c>: it is nothing that MANYOYO wrote.</param>
public sealed record TranscriptFile(string Path, TranscriptHeader? Header)
{
    // More than any one event takes.
    private const int LongestEnd = 512 * 1024;

    /// <summary>When it began, as its name says it.</summary>
    internal string Stamp => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Looks at the beginning of a file.</summary>
    /// <returns><c>null</c>: it has gone, may not be read, or nothing is in it yet.</returns>
    internal static TranscriptFile? Look(string path)
    {
        using var stream = PrivateFiles.Open(path);
        if (stream is null)
        {
            return null;
        }

        var reader = new CastReader(stream);
        var header = reader.ReadHeader();
        return header is null && reader.IsEmpty ? null : new TranscriptFile(path, header);
    }

    /// <summary>Its last event: reads no more than the end of it.</summary>
    /// <returns><c>null</c>: there is none.</returns>
    internal CastEvent? LastEvent()
    {
        using var stream = PrivateFiles.Open(Path);
        if (stream is null)
        {
            return null;
        }

        if (stream.Length > LongestEnd)
        {
            stream.Seek(-LongestEnd, SeekOrigin.End);
        }

        // The first line is the header, or cut.
        using var reader = new CastReader(stream);
        reader.SkipLine();
        CastEvent? last = null;
        while (reader.TryRead(out var found))
        {
            last = found with { Text = found.Text.ToArray() };
        }

        return last;
    }

    /// <summary>Opens it to read its events.</summary>
    /// <returns><c>null</c>: it has gone meanwhile.</returns>
    internal CastReader? Open()
    {
        if (PrivateFiles.Open(Path) is not { } stream)
        {
            return null;
        }

        var reader = new CastReader(stream);
        _ = reader.ReadHeader();
        return reader;
    }
}
