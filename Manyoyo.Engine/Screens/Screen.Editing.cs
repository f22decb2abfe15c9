using System.Text;

namespace Manyoyo.Engine.Screens;

/// <content>What changes text that is there.</content>
public sealed partial class Screen
{
    /// <summary>Empties the row from the cursor on.</summary>
    public void ClearRight()
    {
        if (Column == 0)
        {
            ClearLine();
        }
        else if (Column < Columns)
        {
            _grid[Row].Clear(Column, Columns - Column);
        }
    }

    /// <summary>Empties the row up to the cursor.</summary>
    public void ClearLeft()
    {
        if (Column >= Columns - 1)
        {
            ClearLine();
        }
        else
        {
            _grid[Row].Clear(0, Column + 1);
        }
    }

    public void ClearLine() => _grid.Clear(Row, Row + 1);

    /// <summary>Empties the screen from the cursor on.</summary>
    public void ClearBelow()
    {
        if (Row == 0 && Column == 0)
        {
            ClearAll();
            return;
        }

        ClearRight();
        _grid.Clear(Row + 1, Rows);
    }

    /// <summary>Empties the screen up to the cursor.</summary>
    public void ClearAbove()
    {
        _grid.Clear(0, Row);
        ClearLeft();
    }

    public void ClearAll() => _grid.ClearAll();

    /// <summary>Empties cells from the cursor on.</summary>
    public void Erase(int count)
    {
        if (Column < Columns)
        {
            _grid[Row].Clear(Column, Math.Min(count, Columns - Column));
        }
    }

    public void InsertCells(int count)
    {
        if (Column < Columns)
        {
            _grid[Row].Insert(Column, Math.Min(count, Columns - Column));
        }
    }

    public void DeleteCells(int count)
    {
        if (Column < Columns)
        {
            _grid[Row].Delete(Column, Math.Min(count, Columns - Column));
        }
    }

    public void InsertRows(int count)
    {
        var bottom = BottomFromHere;
        _grid.InsertRows(Row, bottom, Math.Min(count, bottom - Row + 1));
    }

    public void DeleteRows(int count)
    {
        var bottom = BottomFromHere;
        _grid.DeleteRows(Row, bottom, Math.Min(count, bottom - Row + 1));
    }

    public void ScrollUp(int count)
    {
        for (var i = Math.Min(count, _bottom - _top + 1); i > 0; i--)
        {
            _grid.ScrollUp(_top, _bottom);
        }
    }

    public void ScrollDown(int count) => _grid.InsertRows(_top, _bottom, Math.Min(count, _bottom - _top + 1));

    /// <summary>Fills the screen with E, to adjust it: programs test terminals with it.</summary>
    public void Align()
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                _grid[row].Put(column, new Rune('E'), 1);
            }
        }

        (_top, _bottom, Row, Column) = (0, Rows - 1, 0, 0);
    }

    private int BottomFromHere => Row < _top || Row > _bottom ? Rows - 1 : _bottom;
}
