using System.Text;

namespace Manyoyo.Engine.Screens;

/// <summary>
/// A screen with a cursor, as a terminal has it, without colours: what a person would have seen. Where terminals differ it does what
/// tmux does, but that what has left the screen at its top is never taken back by <c>ESC [ 3 J</c>: a transcript is to be read.
/// </summary>
public sealed partial class Screen
{
    /// <summary>The most columns, and the most rows. A foreign file may ask for any size.</summary>
    public const int MaxSize = 1000;

    private readonly History _history;
    private ScreenGrid _grid;
    private bool[] _tabs;
    private int _top;
    private int _bottom;
    private bool _wraps = true;
    private bool _inserts;
    private bool _hasOrigin;
    private bool _returnsOnLineFeed;
    private Rune? _last;

    /// <summary>An empty screen.</summary>
    /// <param name="columns">Its width.</param>
    /// <param name="rows">Its height.</param>
    /// <param name="settled">Told each line that has left the screen for good, oldest first.</param>
    public Screen(int columns, int rows, Action<string> settled)
    {
        _history = new History(settled);
        _grid = new ScreenGrid(Limited(columns), Limited(rows), _history);
        _tabs = TabsEvery8(Columns);
        _bottom = Rows - 1;
    }

    public int Columns => _grid.Columns;

    public int Rows => _grid.Rows;

    /// <summary>The cursor's row, from 0.</summary>
    public int Row { get; private set; }

    /// <summary>The cursor's column, from 0; <see cref="Columns"/> where the row is full and the next character begins a new one.</summary>
    public int Column { get; private set; }

    /// <summary>How many lines have left the screen at its top: with a row, the number of a line since the beginning.</summary>
    public long Passed => _history.Passed;

    /// <summary>The lines above the screen that were not told of as settled yet, oldest first.</summary>
    public IEnumerable<string> Above => _history.Latest;

    /// <summary>What stands in a row, without blanks at its end.</summary>
    public string Line(int row) => _grid[row].Text();

    /// <summary>Writes ASCII characters.</summary>
    public void Print(ReadOnlySpan<byte> ascii)
    {
        if (!_wraps || _inserts || _charsets.DrawsLines)
        {
            foreach (var character in ascii)
            {
                Print(_charsets.Translate(character));
            }

            return;
        }

        while (!ascii.IsEmpty)
        {
            WrapIfFull(1);
            var run = ascii[..Math.Min(ascii.Length, Columns - Column)];
            _grid[Row].Put(Column, run);
            Column += run.Length;
            _last = new Rune(run[^1]);
            ascii = ascii[run.Length..];
        }
    }

    /// <summary>Writes one character, or joins it to the one before.</summary>
    public void Print(Rune character)
    {
        var width = CharacterWidth.Of(character);
        if (width == 0)
        {
            Join(character);
            return;
        }

        if (width > Columns)
        {
            return;
        }

        WrapIfFull(width);
        if (Column > Columns - width)
        {
            return;
        }

        if (_inserts)
        {
            _grid[Row].Insert(Column, width);
        }

        _grid[Row].Put(Column, character, width);
        // Without wrapping the cursor stays on the last column.
        Column = _wraps ? Column + width : Math.Min(Column + width, Columns - 1);
        _last = character;
    }

    /// <summary>Writes the last character again.</summary>
    public void Repeat(int count)
    {
        for (var i = Math.Min(count, Columns - Column); _last is { } character && i > 0; i--)
        {
            Print(character);
        }
    }

    /// <summary>Another sequence came: there is no last character to write again.</summary>
    public void ForgetLast() => _last = null;

    private void Join(Rune mark)
    {
        if (Column > 0)
        {
            _grid[Row].Join(Column, mark);
        }
    }

    private void WrapIfFull(int width)
    {
        if (_wraps && Column > Columns - width)
        {
            _grid[Row].IsWrapped = true;
            Down();
            Column = 0;
        }
    }

    private static int Limited(int size) => Math.Clamp(size, 1, MaxSize);

    private static bool[] TabsEvery8(int columns) => [.. Enumerable.Range(0, columns).Select(column => column > 0 && column % 8 == 0)];
}
