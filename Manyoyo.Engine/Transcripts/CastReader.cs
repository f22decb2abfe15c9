using System.Text.Json;

namespace Manyoyo.Engine.Transcripts;

/// <summary>One event of a transcript.</summary>
/// <param name="Time">Since the beginning.</param>
/// <param name="Kind">See <see cref="CastFormat"/>.</param>
/// <param name="Text">UTF-8; used again when the next event is read.</param>
internal readonly record struct CastEvent(TimeSpan Time, char Kind, ReadOnlyMemory<byte> Text);

/// <summary>Reads an asciicast, version 2, that may still be written. Where nothing more is there, it can be asked again later.</summary>
internal sealed class CastReader(Stream stream) : IDisposable
{
    // What is longer is none of ours; the buffer must not grow with a foreign file.
    private const int LongestLine = 4 * 1024 * 1024;
    private const double LongestTime = 1e9;

    private byte[] _buffer = new byte[64 * 1024];
    private byte[] _text = new byte[1024];
    private int _start;
    private int _end;
    private int _searched;
    private bool _hasReadCut;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _end == 0;

    /// <summary>Whether it ends in the middle of a line.</summary>
    public bool IsCut => _end > _start;

    /// <summary>Whether a line is an event.</summary>
    public static bool IsEvent(ReadOnlySpan<byte> line)
    {
        var text = new byte[line.Length];
        return TryParse(line, ref text, out _);
    }

    /// <summary>Whether there is a line that is no event: nothing after it is read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads the first line.</summary>
    /// <returns><c>null</c>: it is no header, or not whole.</returns>
    public TranscriptHeader? ReadHeader() => TryReadLine(out var line) ? TranscriptHeader.Parse(line) : null;

    /// <summary>Passes over a line.</summary>
    public void SkipLine() => TryReadLine(out _);

    /// <summary>Reads the next event.</summary>
    /// <returns><c>false</c>: there is none, or not yet.</returns>
    public bool TryRead(out CastEvent found)
    {
        found = default;
        if (IsBroken || !TryReadLine(out var line))
        {
            return false;
        }

        IsBroken = !TryParse(line, ref _text, out found);
        return !IsBroken;
    }

    /// <summary>Reads the next event, where nothing else comes: of one that is cut, what is there of it.</summary>
    public bool TryReadLast(out CastEvent found)
    {
        if (TryRead(out found))
        {
            return true;
        }

        var hadCut = _hasReadCut;
        _hasReadCut = true;
        return !hadCut && !IsBroken && CutEvent.Close(_buffer.AsSpan(_start, _end - _start)) is { } line && TryParse(line, ref _text, out found);
    }

    public void Dispose() => stream.Dispose();

    private static bool TryParse(ReadOnlySpan<byte> line, ref byte[] text, out CastEvent found)
    {
        try
        {
            found = Parse(line, ref text);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            found = default;
            return false;
        }
    }

    private static CastEvent Parse(ReadOnlySpan<byte> line, ref byte[] text)
    {
        var json = new Utf8JsonReader(line);
        Expect(ref json, JsonTokenType.StartArray);
        Expect(ref json, JsonTokenType.Number);
        var time = json.GetDouble();
        Expect(ref json, JsonTokenType.String);
        var kind = json.ValueSpan is [var letter] ? (char)letter : '?';
        Expect(ref json, JsonTokenType.String);
        if (text.Length < json.ValueSpan.Length)
        {
            text = new byte[json.ValueSpan.Length * 2];
        }

        var length = json.CopyString(text);
        Expect(ref json, JsonTokenType.EndArray);
        return time is >= 0 and < LongestTime
            ? new CastEvent(TimeSpan.FromSeconds(time), kind, text.AsMemory(0, length))
            : throw new FormatException();
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
        {
            throw new FormatException();
        }
    }

    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = _buffer.AsSpan(_start, _searched + length - _start);
                _start = _searched = _searched + length + 1;
                return true;
            }

            _searched = _end;
            if (!Fill())
            {
                line = default;
                return false;
            }
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_searched, _end, _start) = (_searched - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestLine)
            {
                IsBroken = true;
                return false;
            }

            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
