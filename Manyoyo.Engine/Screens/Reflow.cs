using System.Text;

namespace Manyoyo.Engine.Screens;

/// <summary>Breaks text anew for another width, and keeps the cursor where it is in the text.</summary>
/// <param name="columns">The new width.</param>
/// <param name="row">The row of the cursor among the rows that will be added.</param>
/// <param name="column">The column of the cursor.</param>
internal sealed class Reflow(int columns, int row, int column)
{
    private readonly List<PastLine> _lines = [];
    private readonly StringBuilder _part = new();
    private int _width;
    private int _added;

    /// <summary>The rows as they are now.</summary>
    public IReadOnlyList<PastLine> Lines => _lines;

    public int Row { get; private set; }

    public int Column { get; private set; }

    /// <summary>Adds the next row.</summary>
    public void Add(PastLine line)
    {
        var isCursors = _added++ == row;
        var at = 0;
        foreach (var rune in line.Text.EnumerateRunes())
        {
            var width = CharacterWidth.Of(rune);
            BreakIfFull(width);
            Mark(isCursors && at <= column);
            _part.Append(rune.ToString());
            _width += width;
            at += width;
        }

        // To the right of the text, or at its end.
        if (isCursors && at <= column)
        {
            (Row, Column) = (_lines.Count, Math.Min(_width + column - at, columns - 1));
        }

        if (!line.IsWrapped)
        {
            Close(isWrapped: false);
        }
    }

    /// <summary>No more rows follow.</summary>
    public void Finish()
    {
        if (_part.Length > 0)
        {
            Close(isWrapped: false);
        }
    }

    private void BreakIfFull(int width)
    {
        if (_width + width > columns && _width > 0)
        {
            Close(isWrapped: true);
        }
    }

    private void Mark(bool isHere)
    {
        if (isHere)
        {
            (Row, Column) = (_lines.Count, _width);
        }
    }

    private void Close(bool isWrapped)
    {
        _lines.Add(new PastLine(_part.ToString(), isWrapped));
        _part.Clear();
        _width = 0;
    }
}
