using System.Globalization;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Output;

/// <summary>Writes the lines of transcripts: the last ones only, and no empty ones at the end of an entry.</summary>
/// <param name="output">Where to.</param>
/// <param name="tail">How many; <c>null</c>: all.</param>
/// <param name="hasTitles">Whether the lines of an entry have its time and command above them.</param>
public sealed class LineWriter(TextWriter output, int? tail, bool hasTitles) : IDisposable
{
    private readonly Queue<string> _kept = new();
    private string? _title;
    private bool _hasWritten;
    private bool _isReleased = tail is null;
    private int _empty;

    /// <summary>The number of lines that was asked for; <c>null</c>: all.</summary>
    public static int? Tail(string? given) => given is null or "all" ? null : int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>What follows is of another entry.</summary>
    public void Begin(TranscriptHeader header)
    {
        _empty = 0;
        _title = hasTitles ? $"==> {EntryTable.Time(header.Began)} {EntryTable.Command(header.Command)} <==" : null;
    }

    /// <summary>Writes a line.</summary>
    public void Write(string line)
    {
        if (line.Length == 0)
        {
            _empty++;
            return;
        }

        if (_title is { } title)
        {
            _title = null;
            // As tail writes the names of several files.
            Put(_hasWritten || _kept.Count > 0 ? "\n" + title : title);
        }

        for (; _empty > 0; _empty--)
        {
            Put("");
        }

        Put(line);
    }

    /// <summary>Writes what was kept back to find the last lines; what follows is written at once.</summary>
    public void Release()
    {
        _isReleased = true;
        while (_kept.TryDequeue(out var line))
        {
            Print(line);
        }

        output.Flush();
    }

    public void Dispose() => Release();

    private void Put(string line)
    {
        if (_isReleased)
        {
            Print(line);
            return;
        }

        _kept.Enqueue(line);
        if (_kept.Count > tail)
        {
            _kept.Dequeue();
        }
    }

    private void Print(string line)
    {
        _hasWritten = true;
        output.Write(line + "\n");
    }
}
