namespace Manyoyo.Engine.Screens;

/// <content>The size, the modes and the alternate screen.</content>
public sealed partial class Screen
{
    private ScreenGrid? _main;
    private (int Column, int Row)? _savedForAlternate;

    /// <summary>Whether a program has the screen for itself, on which nothing is kept.</summary>
    public bool IsAlternate => _main is not null;

    /// <summary>Gives the screen another size.</summary>
    public void Resize(int columns, int rows)
    {
        (columns, rows) = (Limited(columns), Limited(rows));
        if (columns == Columns && rows == Rows)
        {
            return;
        }

        _tabs = columns == Columns ? _tabs : TabsEvery8(columns);
        (Row, Column) = Fit(_grid, columns, rows, Row, Column);
        (_top, _bottom) = (0, Rows - 1);
    }

    /// <summary>Gives the screen to a program.</summary>
    /// <param name="savesCursor">Whether the cursor comes back to its place with the other screen.</param>
    public void EnterAlternate(bool savesCursor)
    {
        if (_main is not null)
        {
            return;
        }

        _savedForAlternate = savesCursor ? (Column, Row) : _savedForAlternate;
        _main = _grid;
        _grid = new ScreenGrid(Columns, Rows, history: null);
    }

    /// <summary>Brings the other screen back.</summary>
    /// <param name="restoresCursor">Whether the cursor goes back to where it was.</param>
    public void LeaveAlternate(bool restoresCursor)
    {
        if (restoresCursor && _savedForAlternate is { } place)
        {
            (Column, Row) = place;
        }

        if (_main is not { } main)
        {
            (Column, Row) = (Math.Min(Column, Columns - 1), Math.Min(Row, Rows - 1));
            return;
        }

        var (columns, rows) = (Columns, Rows);
        (_grid, _main) = (main, null);
        (Column, Row) = (Math.Min(Column, main.Columns), Math.Min(Row, main.Rows - 1));
        (Row, Column) = Fit(main, columns, rows, Row, Column);
    }

    /// <summary>A mode of the standard: inserting, a return with each line feed.</summary>
    public void SetMode(int mode, bool on)
    {
        _inserts = mode == 4 ? on : _inserts;
        _returnsOnLineFeed = mode == 20 ? on : _returnsOnLineFeed;
    }

    /// <summary>A mode of DEC's and xterm's.</summary>
    public void SetPrivateMode(int mode, bool on)
    {
        switch (mode)
        {
            case 3:
                (Row, Column) = (0, 0);
                ClearAll();
                break;
            case 6:
                _hasOrigin = on;
                (Row, Column) = (on ? _top : 0, 0);
                break;
            case 7:
                _wraps = on;
                break;
            case 47 or 1047 or 1049 when on:
                EnterAlternate(mode == 1049);
                break;
            case 47 or 1047 or 1049:
                LeaveAlternate(mode == 1049);
                break;
        }
    }

    /// <summary>As at the beginning; what was on the screen goes to the history.</summary>
    public void Reset()
    {
        _tabs = TabsEvery8(Columns);
        (_top, _bottom) = (0, Rows - 1);
        (_wraps, _inserts, _hasOrigin, _returnsOnLineFeed) = (true, false, false, false);
        (_charsets, _saved) = (default, default);
        ClearAll();
        (Row, Column) = (0, 0);
    }

    private static (int Row, int Column) Fit(ScreenGrid grid, int columns, int rows, int row, int column)
    {
        grid.SetRows(rows, ref row);
        if (columns != grid.Columns && grid.HasHistory)
        {
            grid.SetColumns(columns, ref row, ref column);
        }
        else if (columns != grid.Columns)
        {
            grid.CutColumns(columns);
        }

        return (Math.Clamp(row, 0, rows - 1), Math.Min(column, columns));
    }
}
