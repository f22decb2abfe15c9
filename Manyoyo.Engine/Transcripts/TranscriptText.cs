using System.Globalization;
using System.Text;
using Manyoyo.Engine.Screens;

namespace Manyoyo.Engine.Transcripts;

/// <summary>Makes the text of a transcript that a person would have read.</summary>
public sealed class TranscriptText
{
    /// <summary>The fault of a transcript that was there a moment ago.</summary>
    internal const string Gone = "has gone";

    private readonly TranscriptHeader _header;
    private readonly Action<string> _line;
    private readonly TimeSpan _from;
    private readonly ScreenFollower? _follower;
    private readonly StringBuilder _open = new();
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private long _count;
    private long _first = long.MaxValue;

    /// <param name="header">Its header.</param>
    /// <param name="since">Leave out what was shown before.</param>
    /// <param name="line">Told each line.</param>
    public TranscriptText(TranscriptHeader header, DateTimeOffset? since, Action<string> line)
    {
        (_header, _line) = (header, line);
        _from = since is { } time ? time - header.Began : TimeSpan.MinValue;
        _follower = header.HasTerminal ? new ScreenFollower(header.Columns, header.Rows, Settled) : null;
    }

    /// <summary>The screen, where there was a terminal.</summary>
    internal Screen? Screen => _follower?.Screen;

    /// <summary>The number of the first line that is shown; none yet: the largest there is.</summary>
    internal long FirstShown => _first;

    /// <summary>Tells all lines of a transcript.</summary>
    /// <returns>What is wrong with it; <c>null</c>: nothing.</returns>
    public static string? Read(TranscriptFile file, DateTimeOffset? since, Action<string> line)
    {
        using var reader = file.Open();
        if (reader is null)
        {
            return Gone;
        }

        var text = new TranscriptText(file.Header!, since, line);
        while (reader.TryReadLast(out var next))
        {
            text.Take(next);
        }

        text.Finish();
        return Fault(reader);
    }

    /// <summary>Hands on what was put out, as it was.</summary>
    /// <returns>What is wrong with the transcript; <c>null</c>: nothing.</returns>
    public static string? ReadRaw(TranscriptFile file, DateTimeOffset? since, Action<ReadOnlySpan<byte>> output)
    {
        using var bytes = LiveBytes.Of(file, since, output);
        return bytes is null ? Gone : bytes.Finish();
    }

    /// <summary>Tells what has not been told: nothing else comes.</summary>
    public void Finish()
    {
        _follower?.Finish();
        if (_open.Length > 0)
        {
            Settled(_open.ToString());
            _open.Clear();
        }
    }

    /// <summary>What an output was before it was written down.</summary>
    internal static ReadOnlySpan<byte> Raw(TranscriptHeader header, CastEvent output) =>
        header.HasTerminal ? output.Text.Span : LineFeeds.FromTerminal(output.Text.Span);

    /// <summary>What is wrong with a transcript that was read to its end.</summary>
    internal static string? Fault(CastReader reader) =>
        reader.IsBroken ? "is broken: what follows in it is no transcript" : reader.IsCut ? "is cut: its end is missing" : null;

    internal void Take(CastEvent next)
    {
        if (next.Time >= _from && _first == long.MaxValue && next.Kind == CastFormat.Output)
        {
            _first = _from == TimeSpan.MinValue ? 0 : _follower is null ? _count : Screen!.Passed + Screen.Row;
        }

        switch (next.Kind)
        {
            case CastFormat.Output when _follower is not null:
                _follower.Output(next.Text.Span);
                break;
            case CastFormat.Output:
                Lines(Raw(_header, next));
                break;
            case CastFormat.Resized when _follower is not null:
                Resize(Encoding.UTF8.GetString(next.Text.Span).Split('x'));
                break;
        }
    }

    private void Resize(string[] size)
    {
        if (size is [var wide, var high]
            && int.TryParse(wide, NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
            && int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var rows))
        {
            _follower!.Resize(columns, rows);
        }
    }

    private void Lines(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[bytes.Length + 4];
        var text = characters.AsSpan(0, _decoder.GetChars(bytes, characters, flush: false));
        for (int end; (end = text.IndexOf('\n')) >= 0; text = text[(end + 1)..])
        {
            Settled(_open.Append(text[..end]).ToString());
            _open.Clear();
        }

        _open.Append(text);
    }

    private void Settled(string line)
    {
        if (_count++ >= _first)
        {
            _line(line);
        }
    }
}
