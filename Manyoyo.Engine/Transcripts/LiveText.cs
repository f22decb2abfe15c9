using Manyoyo.Engine.Screens;

namespace Manyoyo.Engine.Transcripts;

/// <summary>
/// Follows a transcript while it is written, and tells each line when it seems to be done: it is above the cursor, and has not
/// changed for a moment. One that is changed afterwards is told again. What a program draws on the whole screen is not told.
/// </summary>
public sealed class LiveText : IDisposable
{
    private static readonly TimeSpan Settles = TimeSpan.FromMilliseconds(800);

    private readonly CastReader _reader;
    private readonly TranscriptText _text;
    private readonly DateTimeOffset _began;
    private readonly Action<string> _line;
    private readonly Dictionary<long, (string Text, DateTimeOffset Since)> _seen = [];
    private readonly Dictionary<long, string> _told = [];
    private long _settled;
    private DateTimeOffset _lastOutput;

    private LiveText(CastReader reader, TranscriptHeader header, DateTimeOffset? since, Action<string> line)
    {
        (_reader, _line, _began) = (reader, line, header.Began);
        _text = new TranscriptText(header, since, Settle);
    }

    /// <summary>Begins to follow.</summary>
    /// <returns><c>null</c>: the transcript has gone.</returns>
    public static LiveText? Of(TranscriptFile file, DateTimeOffset? since, Action<string> line) =>
        file.Open() is { } reader ? new LiveText(reader, file.Header!, since, line) : null;

    /// <summary>Tells what is new.</summary>
    public void Look(DateTimeOffset now)
    {
        while (_reader.TryRead(out var next))
        {
            _text.Take(next);
            _lastOutput = _began + next.Time;
        }

        Tell(now);
    }

    /// <summary>Tells what is left: nothing else comes.</summary>
    /// <returns>What is wrong with the transcript; <c>null</c>: nothing.</returns>
    public string? Finish()
    {
        while (_reader.TryReadLast(out var next))
        {
            _text.Take(next);
        }

        Tell(DateTimeOffset.MaxValue);
        _text.Finish();
        return TranscriptText.Fault(_reader);
    }

    public void Dispose() => _reader.Dispose();

    private void Tell(DateTimeOffset now)
    {
        if (_text.Screen is { IsAlternate: false } screen && _text.FirstShown != long.MaxValue)
        {
            Tell(screen, now);
        }
    }

    // Lines that will not change any more come in order; those that were told already are left out.
    private void Settle(string line)
    {
        if (_text.Screen is null)
        {
            _line(line);
            return;
        }

        var number = _text.FirstShown + _settled++;
        if (!_told.Remove(number, out var told) || told != line)
        {
            _line(line);
        }

        _seen.Remove(number);
    }

    private void Tell(Screen screen, DateTimeOffset now)
    {
        var above = screen.Above.ToList();
        var first = screen.Passed - above.Count;
        var isHeldUp = false;
        for (var number = Math.Max(first, _text.FirstShown); number < screen.Passed + screen.Row; number++)
        {
            var isAbove = number < screen.Passed;
            var line = isAbove ? above[(int)(number - first)] : screen.Line((int)(number - screen.Passed));
            // Lines are told in order: one that changes all the time holds up those below it.
            isHeldUp |= !isAbove && !HasSettled(number, line, now);
            if (!isHeldUp && !(_told.TryGetValue(number, out var told) && told == line))
            {
                _told[number] = line;
                _line(line);
            }
        }
    }

    private bool HasSettled(long number, string line, DateTimeOffset now)
    {
        // What was there when we came may have stood for long.
        if (now - _lastOutput >= Settles)
        {
            return true;
        }

        if (!_seen.TryGetValue(number, out var seen) || seen.Text != line)
        {
            _seen[number] = seen = (line, now);
        }

        return now - seen.Since >= Settles;
    }
}
