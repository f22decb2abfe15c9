namespace Manyoyo.Engine.Screens;

/// <content>The cursor.</content>
public sealed partial class Screen
{
    private Charsets _charsets;
    private SavedCursor _saved;

    private record struct SavedCursor(int Column, int Row, bool HasOrigin, Charsets Charsets);

    /// <summary>Moves the cursor to a place, from 0; <c>null</c>: it stays in this column or row.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">The row; in the region where the origin is there.</param>
    /// <param name="ignoreOrigin">Count from the top of the screen in any case.</param>
    public void MoveTo(int? column, int? row, bool ignoreOrigin = false)
    {
        if (row is { } wanted && _hasOrigin && !ignoreOrigin)
        {
            row = wanted > _bottom - _top ? _bottom : wanted + _top;
        }

        Column = column is { } place ? Math.Min(place, Columns - 1) : Column;
        Row = Math.Min(row ?? Row, Rows - 1);
    }

    /// <summary>Moves the cursor up, not out of the region at its top.</summary>
    public void MoveUp(int count)
    {
        Row -= Math.Min(count, Row < _top ? Row : Row - _top);
        Column = Math.Min(Column, Columns - 1);
    }

    /// <summary>Moves the cursor down, not out of the region at its bottom.</summary>
    public void MoveDown(int count)
    {
        Row += Math.Min(count, Row > _bottom ? Rows - 1 - Row : _bottom - Row);
        Column = Math.Min(Column, Columns - 1);
    }

    public void MoveRight(int count) => Column = Math.Min(Column + count, Columns - 1);

    public void MoveLeft(int count) => Column -= Math.Min(count, Column);

    public void Return() => Column = 0;

    /// <summary>One to the left; from the first column to the end of the row above, where that goes on in this one.</summary>
    public void Backspace()
    {
        if (Column > 0)
        {
            Column--;
        }
        else if (Row > 0 && _grid[Row - 1].IsWrapped)
        {
            (Row, Column) = (Row - 1, Columns - 1);
        }
    }

    public void LineFeed()
    {
        Down();
        if (_returnsOnLineFeed)
        {
            Column = 0;
        }
    }

    /// <summary>A line feed, backwards.</summary>
    public void ReverseLineFeed()
    {
        if (Row == _top)
        {
            _grid.InsertRows(_top, _bottom, 1);
        }
        else if (Row > 0)
        {
            Row--;
        }
    }

    /// <summary>To the next stops.</summary>
    public void Tab(int count)
    {
        for (; count > 0 && Column < Columns - 1; count--)
        {
            do
            {
                Column++;
            }
            while (Column < Columns - 1 && !_tabs[Column]);
        }
    }

    /// <summary>To the stops before.</summary>
    public void TabBack(int count)
    {
        Column = Math.Min(Column, Columns - 1);
        for (; count > 0 && Column > 0; count--)
        {
            do
            {
                Column--;
            }
            while (Column > 0 && !_tabs[Column]);
        }
    }

    public void SetTab() => _tabs[Math.Min(Column, Columns - 1)] = true;

    public void ClearTab() => _tabs[Math.Min(Column, Columns - 1)] = false;

    public void ClearTabs() => Array.Clear(_tabs);

    /// <summary>Sets the rows between which text scrolls, from 0.</summary>
    public void SetRegion(int top, int bottom)
    {
        top = Math.Min(top, Rows - 1);
        bottom = Math.Min(bottom, Rows - 1);
        if (top < bottom)
        {
            (_top, _bottom) = (top, bottom);
            (Row, Column) = (0, 0);
        }
    }

    public void Save() => _saved = new SavedCursor(Column, Row, _hasOrigin, _charsets);

    public void Restore()
    {
        (_hasOrigin, _charsets) = (_saved.HasOrigin, _saved.Charsets);
        MoveTo(_saved.Column, _saved.Row, ignoreOrigin: true);
    }

    /// <summary>Says of one of the two alphabets whether it draws lines.</summary>
    public void SetCharset(bool isSecond, bool draws)
    {
        if (isSecond)
        {
            _charsets.SecondDraws = draws;
        }
        else
        {
            _charsets.FirstDraws = draws;
        }
    }

    public void UseCharset(bool isSecond) => _charsets.IsSecond = isSecond;

    private void Down()
    {
        if (Row == _bottom)
        {
            _grid.ScrollUp(_top, _bottom);
        }
        else if (Row < Rows - 1)
        {
            Row++;
        }
    }
}
