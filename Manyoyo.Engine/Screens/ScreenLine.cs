using System.Text;

namespace Manyoyo.Engine.Screens;

/// <summary>One row of the screen. Both halves of a wide character are there, or none.</summary>
internal sealed class ScreenLine
{
    // A cell keeps as many marks as any language needs; a stream of nothing else must not fill the memory.
    private const int MaxMarks = 16;

    private Cell[] _cells;

    // Most rows have none, and need no care for halves.
    private bool _hasWide;

    public ScreenLine(int columns)
    {
        _cells = new Cell[columns];
        Clear();
    }

    /// <summary>Whether the text goes on in the next row, only because the row was full.</summary>
    public bool IsWrapped { get; set; }

    /// <summary>Whether nothing was ever written in it.</summary>
    public bool IsUnused => !Array.Exists(_cells, cell => cell.Rune != 0);

    public void Clear()
    {
        Array.Fill(_cells, Cell.Empty);
        (IsWrapped, _hasWide) = (false, false);
    }

    /// <summary>Empties cells.</summary>
    public void Clear(int from, int count)
    {
        _cells.AsSpan(from, count).Fill(Cell.Empty);
        DropHalves();
    }

    public void Resize(int columns)
    {
        var old = _cells.Length;
        Array.Resize(ref _cells, columns);
        if (columns > old)
        {
            _cells.AsSpan(old).Fill(Cell.Empty);
        }

        DropHalves();
    }

    /// <summary>Writes characters of one cell each.</summary>
    public void Put(int column, ReadOnlySpan<byte> ascii)
    {
        Overwrite(column, ascii.Length);
        var cells = _cells.AsSpan(column, ascii.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new Cell { Rune = ascii[i], Width = 1 };
        }
    }

    /// <summary>Writes one character, which has to fit.</summary>
    public void Put(int column, Rune character, int width)
    {
        Overwrite(column, width);
        _cells[column] = new Cell { Rune = character.Value, Width = (byte)width };
        if (width == 2)
        {
            _cells[column + 1] = new Cell { Rune = character.Value, Width = 0 };
            _hasWide = true;
        }
    }

    /// <summary>Joins a mark to the character that ends before a column.</summary>
    public void Join(int column, Rune mark)
    {
        var at = column - 1;
        while (at > 0 && _cells[at].Width == 0)
        {
            at--;
        }

        ref var cell = ref _cells[at];
        if (cell.Marks is null || cell.Marks.Length < MaxMarks)
        {
            cell.Rune = cell.Rune == 0 ? ' ' : cell.Rune;
            cell.Marks += mark.ToString();
        }
    }

    /// <summary>Makes room; what is pushed over the end is lost.</summary>
    public void Insert(int column, int count)
    {
        var cells = _cells.AsSpan(column);
        cells[..^count].CopyTo(cells[count..]);
        cells[..count].Fill(Cell.Empty);
        DropHalves();
    }

    /// <summary>Takes cells out; the rest moves left.</summary>
    public void Delete(int column, int count)
    {
        var cells = _cells.AsSpan(column);
        cells[count..].CopyTo(cells);
        cells[^count..].Fill(Cell.Empty);
        DropHalves();
    }

    /// <summary>Puts a text into an empty row, as far as it fits.</summary>
    public void Write(string text)
    {
        var column = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var width = CharacterWidth.Of(rune);
            if (column + width > _cells.Length)
            {
                return;
            }

            if (width > 0)
            {
                Put(column, rune, width);
            }
            else if (column > 0)
            {
                Join(column, rune);
            }

            column += width;
        }
    }

    /// <summary>What a person reads, without blanks at the end.</summary>
    public string Text() => Text(cell => cell.Rune == 0 || IsBlank(cell));

    /// <summary>What is needed to write the row again: blanks at the end count where it goes on in the next one.</summary>
    public PastLine ToPast() => new(IsWrapped ? Text(cell => cell.Rune == 0) : Text(), IsWrapped);

    private string Text(Predicate<Cell> isNothing)
    {
        var end = Array.FindLastIndex(_cells, cell => !isNothing(cell)) + 1;

        var text = new StringBuilder(end);
        foreach (ref readonly var cell in _cells.AsSpan(0, end))
        {
            Append(text, cell);
        }

        return text.ToString();
    }

    private static bool IsBlank(in Cell cell) => cell is { Rune: ' ', Marks: null };

    private static void Append(StringBuilder text, in Cell cell)
    {
        if (cell.Width == 0)
        {
            return;
        }

        if (cell.Rune < 0x80)
        {
            text.Append(cell.Rune == 0 ? ' ' : (char)cell.Rune);
        }
        else
        {
            text.Append(new Rune(cell.Rune).ToString());
        }

        text.Append(cell.Marks);
    }

    // Of a wide character that loses one half, the other goes too.
    private void Overwrite(int column, int width)
    {
        if (!_hasWide)
        {
            return;
        }

        if (_cells[column].Width == 0)
        {
            _cells[column - 1] = Cell.Empty;
        }

        if (column + width < _cells.Length && _cells[column + width].Width == 0)
        {
            _cells[column + width] = Cell.Empty;
        }
    }

    private void DropHalves()
    {
        for (var i = 0; _hasWide && i < _cells.Length; i++)
        {
            var isLeft = _cells[i].Width == 2;
            if (isLeft && i + 1 < _cells.Length && _cells[i + 1].Width == 0)
            {
                i++;
            }
            else if (isLeft || _cells[i].Width == 0)
            {
                _cells[i] = Cell.Empty;
            }
        }
    }
}
