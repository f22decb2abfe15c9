namespace Manyoyo.Engine.Config.Json;

/// <summary>The text of a file, by offset and by line, and the errors that point into it.</summary>
internal sealed class SourceText
{
    private readonly string _path;
    private readonly List<int> _lineStarts = [0];

    public SourceText(string path, string text)
    {
        _path = Printable.Escape(path);
        Text = text.StartsWith('\uFEFF') ? text[1..] : text;
        for (var i = 0; i < Text.Length; i++)
        {
            // The lines have to be those that the JSON reader counts: CR LF, LF and CR each end one.
            if (Text[i] == '\n' || (Text[i] == '\r' && !(i + 1 < Text.Length && Text[i + 1] == '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>All of it, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The offset of a place in a line.</summary>
    /// <param name="line">From 1; 0 counts as 1.</param>
    /// <param name="position">How many characters of the line are before it.</param>
    public int OffsetOf(int line, int position) =>
        Math.Min(_lineStarts[Math.Clamp(line, 1, _lineStarts.Count) - 1] + position, Text.Length);

    /// <summary>Past white space.</summary>
    public int SkipBlanks(int offset) => Skip(offset, char.IsWhiteSpace);

    /// <summary>Where the next token begins: past white space and commas.</summary>
    public int SkipGap(int offset) => Skip(offset, c => c == ',' || char.IsWhiteSpace(c));

    /// <summary>A line about a place: <c>path:line:column: what</c>, line and column from 1.</summary>
    public string Say(int offset, string what)
    {
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return $"{_path}:{line + 1}:{offset - _lineStarts[line] + 1}: {what}";
    }

    public ManyoyoException Fail(int offset, string what, string next) => new(Say(offset, what), next);

    private int Skip(int offset, Predicate<char> isSkipped)
    {
        while (offset < Text.Length && isSkipped(Text[offset]))
        {
            offset++;
        }

        return offset;
    }
}
