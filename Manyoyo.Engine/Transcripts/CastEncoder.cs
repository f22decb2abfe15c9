using System.Buffers;
using System.Globalization;

namespace Manyoyo.Engine.Transcripts;

/// <summary>Makes the lines of a transcript from what happens: masks secrets, mends characters that are cut, and puts the header first.</summary>
/// <param name="header">What is recorded; its size is that of the first <see cref="Resize"/>.</param>
/// <param name="secrets">The values that must not be in it.</param>
internal sealed class CastEncoder(TranscriptHeader header, IEnumerable<string> secrets)
{
    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly CleanText _output = new(secrets);
    private readonly CleanText _errors = new(secrets);
    private bool _hasHeader;

    /// <summary>The lines that were made; whole ones.</summary>
    public ReadOnlyMemory<byte> Lines => _lines.WrittenMemory;

    /// <summary>Forgets the lines.</summary>
    public void Clear() => _lines.ResetWrittenCount();

    /// <summary>Whether bytes are no text: the output of a command without a terminal may be anything, an archive say.</summary>
    public bool TakesNo(ReadOnlySpan<byte> bytes) => !header.HasTerminal && bytes.Contains((byte)0);

    /// <summary>Whether the header is known before anything happens: with a terminal, its size is waited for.</summary>
    public bool BeginsAtOnce => !header.HasTerminal;

    /// <summary>Writes the header, if it is not written yet.</summary>
    public void Begin()
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            _lines.Write(System.Text.Encoding.UTF8.GetBytes(header.ToLine()));
        }
    }

    public void Output(TimeSpan time, ReadOnlySpan<byte> bytes, bool isError = false)
    {
        Begin();
        (isError ? _errors : _output).Pass(bytes, _text);
        WriteText(time);
    }

    public void Resize(TimeSpan time, int columns, int rows)
    {
        if (!_hasHeader)
        {
            header = header with { Columns = columns, Rows = rows };
            Begin();
            return;
        }

        Begin();
        CastFormat.WriteEvent(_lines, time, CastFormat.Resized, string.Create(CultureInfo.InvariantCulture, $"{columns}x{rows}"));
    }

    /// <summary>Says on the screen, and as a mark to jump to, that something is missing.</summary>
    public void Mark(TimeSpan time, string what)
    {
        Flush(time);
        // CAN ends a sequence that was cut.
        CastFormat.WriteEvent(_lines, time, CastFormat.Output, $"\u0018\r\n[manyoyo: {what}]\r\n");
        CastFormat.WriteEvent(_lines, time, CastFormat.Marker, what);
    }

    /// <summary>Gives on what was held back: nothing else comes.</summary>
    public void Flush(TimeSpan time)
    {
        Begin();
        _output.Finish(_text);
        _errors.Finish(_text);
        WriteText(time);
    }

    public void Exit(TimeSpan time, int status)
    {
        Begin();
        CastFormat.WriteEvent(_lines, time, CastFormat.Exited, status.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteText(TimeSpan time)
    {
        if (_text.WrittenCount > 0)
        {
            CastFormat.WriteEvent(_lines, time, CastFormat.Output, header.HasTerminal ? _text.WrittenSpan : LineFeeds.ForTerminal(_text.WrittenSpan));
        }

        _text.ResetWrittenCount();
    }
}
