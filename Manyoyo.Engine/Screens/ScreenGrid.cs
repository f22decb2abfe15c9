namespace Manyoyo.Engine.Screens;

/// <summary>The rows of a screen, without a cursor.</summary>
internal sealed class ScreenGrid
{
    private readonly History? _history;
    private ScreenLine[] _lines;

    /// <param name="columns">Its width.</param>
    /// <param name="rows">Its height.</param>
    /// <param name="history">Where rows go that leave it at the top; <c>null</c>: they are lost, as on an alternate screen.</param>
    public ScreenGrid(int columns, int rows, History? history)
    {
        (Columns, _history) = (columns, history);
        _lines = NewLines(rows);
    }

    public int Columns { get; private set; }

    public int Rows => _lines.Length;

    public bool HasHistory => _history is not null;

    public ScreenLine this[int row] => _lines[row];

    /// <summary>Moves the rows of a region up by one; the one at its top goes to the history.</summary>
    public void ScrollUp(int top, int bottom)
    {
        var line = _lines[top];
        _history?.Add(line);
        Array.Copy(_lines, top + 1, _lines, top, bottom - top);
        line.Clear();
        _lines[bottom] = line;
    }

    /// <summary>Moves the rows of a region down.</summary>
    public void InsertRows(int top, int bottom, int count)
    {
        EndBefore(top);
        for (; count > 0; count--)
        {
            var line = _lines[bottom];
            Array.Copy(_lines, top, _lines, top + 1, bottom - top);
            line.Clear();
            _lines[top] = line;
        }
    }

    /// <summary>Takes rows out; those below move up.</summary>
    public void DeleteRows(int top, int bottom, int count)
    {
        EndBefore(top);
        for (; count > 0; count--)
        {
            var line = _lines[top];
            Array.Copy(_lines, top + 1, _lines, top, bottom - top);
            line.Clear();
            _lines[bottom] = line;
        }
    }

    public void Clear(int firstRow, int endRow)
    {
        EndBefore(firstRow);
        for (var row = firstRow; row < endRow; row++)
        {
            _lines[row].Clear();
        }
    }

    /// <summary>Clears all of it. What was to be read goes to the history first.</summary>
    public void ClearAll()
    {
        for (var used = _history is null ? 0 : Used(); used > 0; used--)
        {
            ScrollUp(0, Rows - 1);
        }

        _history?.KeepAll();
        Clear(0, Rows);
    }

    /// <summary>Makes it higher or lower; see <see cref="Reflow"/> for the width.</summary>
    /// <param name="rows">The new height.</param>
    /// <param name="cursor">The cursor's row, moved with the text.</param>
    public void SetRows(int rows, ref int cursor)
    {
        if (rows < Rows)
        {
            Shrink(Rows - rows, ref cursor);
        }
        else if (rows > Rows)
        {
            Grow(rows - Rows, ref cursor);
        }
    }

    /// <summary>Makes it wider or narrower and cuts what does not fit.</summary>
    public void CutColumns(int columns)
    {
        Columns = columns;
        Array.ForEach(_lines, line => line.Resize(columns));
    }

    /// <summary>Makes it wider or narrower; rows that were broken because they were full are broken anew.</summary>
    /// <param name="columns">The new width.</param>
    /// <param name="row">The cursor's row, moved with the text.</param>
    /// <param name="column">The cursor's column, moved with the text.</param>
    public void SetColumns(int columns, ref int row, ref int column)
    {
        var before = _history!.TakeAll();
        var reflow = new Reflow(columns, before.Count + row, column);
        foreach (var line in before.Concat(_lines.Select(line => line.ToPast())))
        {
            reflow.Add(line);
        }

        reflow.Finish();
        var lines = reflow.Lines;
        var first = Math.Max(0, lines.Count - Rows);
        _history.Return(lines.Take(first));
        Columns = columns;
        _lines = NewLines(Rows);
        for (var i = first; i < lines.Count; i++)
        {
            Restore(i - first, lines[i]);
        }

        (row, column) = reflow.Row < first ? (0, 0) : (reflow.Row - first, reflow.Column);
    }

    // What went on in a row that is now another one goes on no more.
    private void EndBefore(int row)
    {
        if (row > 0)
        {
            _lines[row - 1].IsWrapped = false;
        }
    }

    private int Used() => Array.FindLastIndex(_lines, line => !line.IsUnused) + 1;

    // As tmux does it: first the rows below the cursor go, then those at the top.
    private void Shrink(int count, ref int cursor)
    {
        var below = Math.Min(count, Rows - 1 - cursor);
        _lines = _lines[..^below];
        for (var above = count - below; above > 0; above--)
        {
            _history?.Add(_lines[0]);
            _lines = _lines[1..];
            cursor--;
        }
    }

    private void Grow(int count, ref int cursor)
    {
        var back = Math.Min(count, _history?.Returnable ?? 0);
        _lines = [.. NewLines(back), .. _lines, .. NewLines(count - back)];
        for (var row = back - 1; row >= 0; row--)
        {
            Restore(row, _history!.TakeLast());
        }

        cursor += back;
    }

    private void Restore(int row, PastLine line)
    {
        _lines[row].Write(line.Text);
        _lines[row].IsWrapped = line.IsWrapped;
    }

    private ScreenLine[] NewLines(int count)
    {
        var lines = new ScreenLine[count];
        for (var i = 0; i < count; i++)
        {
            lines[i] = new ScreenLine(Columns);
        }

        return lines;
    }
}
