using System.Text;

namespace Manyoyo.Engine.Screens;

/// <summary>Does on a screen what the control characters and sequences say.</summary>
internal sealed class ScreenControls(Screen screen) : IVtActions
{
    public void Print(ReadOnlySpan<byte> ascii) => screen.Print(ascii);

    public void Print(Rune character) => screen.Print(character);

    public void Control(byte code)
    {
        screen.ForgetLast();
        switch (code)
        {
            case (byte)'\b':
                screen.Backspace();
                break;
            case (byte)'\t':
                screen.Tab(1);
                break;
            case (byte)'\n' or (byte)'\v' or (byte)'\f':
                screen.LineFeed();
                break;
            case (byte)'\r':
                screen.Return();
                break;
            case 0x0e or 0x0f:
                screen.UseCharset(isSecond: code == 0x0e);
                break;
        }
    }

    public void Escape(byte intermediate, byte final)
    {
        screen.ForgetLast();
        switch (((char)intermediate, (char)final))
        {
            case ('(' or ')', '0' or 'B'):
                screen.SetCharset(intermediate == ')', final == '0');
                break;
            case ('#', '8'):
                screen.Align();
                break;
            case ('\0', _):
                Short((char)final);
                break;
        }
    }

    public void Csi(CsiSequence sequence)
    {
        if (sequence.Mark == '?')
        {
            Modes(sequence, screen.SetPrivateMode);
        }
        else if (sequence.Mark == 0 && !Move(sequence) && !Edit(sequence))
        {
            Other(sequence);
        }

        screen.ForgetLast();
    }

    private void Short(char final)
    {
        switch (final)
        {
            case '7':
                screen.Save();
                break;
            case '8':
                screen.Restore();
                break;
            case 'D':
                screen.LineFeed();
                break;
            case 'E':
                screen.Return();
                screen.LineFeed();
                break;
            case 'H':
                screen.SetTab();
                break;
            case 'M':
                screen.ReverseLineFeed();
                break;
            case 'c':
                screen.Reset();
                break;
        }
    }

    private bool Move(CsiSequence sequence)
    {
        var count = sequence.Get(0, 1, 1);
        switch ((char)sequence.Final)
        {
            case 'A':
                screen.MoveUp(count);
                return true;
            case 'B' or 'e':
                screen.MoveDown(count);
                return true;
            case 'C' or 'a':
                screen.MoveRight(count);
                return true;
            case 'D':
                screen.MoveLeft(count);
                return true;
            case 'E':
                screen.Return();
                screen.MoveDown(count);
                return true;
            case 'F':
                screen.Return();
                screen.MoveUp(count);
                return true;
            case 'G' or '`':
                screen.MoveTo(count - 1, null);
                return true;
            case 'H' or 'f':
                screen.MoveTo(sequence.Get(1, 1, 1) - 1, count - 1);
                return true;
            case 'I':
                screen.Tab(count);
                return true;
            case 'Z':
                screen.TabBack(count);
                return true;
            case 'd':
                screen.MoveTo(null, count - 1);
                return true;
            default:
                return false;
        }
    }

    private bool Edit(CsiSequence sequence)
    {
        var count = sequence.Get(0, 1, 1);
        switch ((char)sequence.Final)
        {
            case '@':
                screen.InsertCells(count);
                return true;
            case 'J':
                ClearScreen(sequence.Get(0, 0, 0));
                return true;
            case 'K':
                ClearLine(sequence.Get(0, 0, 0));
                return true;
            case 'L':
                screen.InsertRows(count);
                return true;
            case 'M':
                screen.DeleteRows(count);
                return true;
            case 'P':
                screen.DeleteCells(count);
                return true;
            case 'S':
                screen.ScrollUp(count);
                return true;
            case 'T':
                screen.ScrollDown(count);
                return true;
            case 'X':
                screen.Erase(count);
                return true;
            case 'b':
                screen.Repeat(count);
                return true;
            default:
                return false;
        }
    }

    private void Other(CsiSequence sequence)
    {
        switch ((char)sequence.Final)
        {
            case 'g' when sequence.Get(0, 0, 0) == 0:
                screen.ClearTab();
                break;
            case 'g' when sequence.Get(0, 0, 0) == 3:
                screen.ClearTabs();
                break;
            case 'h' or 'l':
                Modes(sequence, screen.SetMode);
                break;
            case 'r':
                screen.SetRegion(sequence.Get(0, 1, 1) - 1, sequence.Get(1, screen.Rows, 1) - 1);
                break;
            case 's':
                screen.Save();
                break;
            case 'u':
                screen.Restore();
                break;
        }
    }

    private void ClearScreen(int what)
    {
        switch (what)
        {
            case 0:
                screen.ClearBelow();
                break;
            case 1:
                screen.ClearAbove();
                break;
            case 2:
                screen.ClearAll();
                break;
        }
    }

    private void ClearLine(int what)
    {
        switch (what)
        {
            case 0:
                screen.ClearRight();
                break;
            case 1:
                screen.ClearLeft();
                break;
            case 2:
                screen.ClearLine();
                break;
        }
    }

    private static void Modes(CsiSequence sequence, Action<int, bool> set)
    {
        for (var i = 0; sequence.Final is (byte)'h' or (byte)'l' && i < sequence.Count; i++)
        {
            set(sequence.Get(i, 0, 0), sequence.Final == 'h');
        }
    }
}
