namespace Manyoyo.Engine.Terminals;

/// <summary>What whole control sequences do to the state of a terminal.</summary>
internal static class SequenceActions
{
    /// <summary><c>CSI prefix numbers between final</c>.</summary>
    public static void Apply(TerminalState terminal, ReadOnlySpan<int> numbers, byte prefix, byte between, byte final)
    {
        switch ((char)prefix, (char)between, (char)final)
        {
            case ('?', '\0', 'h' or 'l'):
                foreach (var mode in numbers)
                {
                    terminal.SetPrivate(mode, final == 'h');
                }

                break;
            case ('\0', '\0', 'h' or 'l') when numbers.Contains(4):
                terminal.SetInsert(final == 'h');
                break;
            case ('\0', '\0', 'm'):
                terminal.SetStyle(plain: numbers.IndexOfAnyExcept(0) < 0);
                break;
            case ('>', '\0', 'm') when numbers[0] is 4:
                terminal.SetKeyModifiers(numbers.Length > 1 && numbers[1] != 0);
                break;
            case ('>', '\0', 'n') when numbers[0] is 4:
                terminal.SetKeyModifiers(false);
                break;
            case ('\0', '\0', 'r'):
                terminal.SetMargins(numbers.IndexOfAnyExcept(0) >= 0);
                break;
            case ('\0', ' ', 'q'):
                terminal.SetCursorShape(numbers[0]);
                break;
            case ('\0', '!', 'p'):
                terminal.SoftReset();
                break;
            case ('\0', '\0', 't') when numbers[0] is 22 or 23:
                terminal.PushTitle(numbers[0] == 22 ? 1 : -1);
                break;
            case (_, '\0', 'u'):
                Keyboard(terminal, numbers[0], prefix);
                break;
        }
    }

    /// <summary><c>OSC number ; text</c>.</summary>
    /// <param name="terminal">Its state.</param>
    /// <param name="number">What it is about.</param>
    /// <param name="isSet">Whether the text gives something, rather than asking or taking it back.</param>
    public static void ApplyCommand(TerminalState terminal, int number, bool isSet)
    {
        switch (number)
        {
            case 8:
                terminal.SetLink(isSet);
                break;
            case 4 or 10 or 11 or 12 when isSet:
                terminal.SetColor(number, on: true);
                break;
            case 104 or 110 or 111 or 112:
                terminal.SetColor(number - 100, on: false);
                break;
        }
    }

    private static void Keyboard(TerminalState terminal, int number, byte prefix)
    {
        switch ((char)prefix)
        {
            case '>':
                terminal.PushKeyboard(1);
                break;
            case '<':
                terminal.PushKeyboard(-Math.Max(1, number));
                break;
            case '=':
                terminal.SetKeyboard(number != 0);
                break;
        }
    }
}
