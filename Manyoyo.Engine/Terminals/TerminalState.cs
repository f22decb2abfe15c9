using System.Globalization;
using System.Text;

namespace Manyoyo.Engine.Terminals;

/// <summary>
/// What a program has switched on in the terminal that shows it, as far as that stays behind when the program dies. It
/// is told each control sequence by <see cref="ModeFollower"/>, and gives the bytes that take everything back, or bring
/// it again.
/// </summary>
internal sealed class TerminalState
{
    private const int AltScreenWithCursor = 1049;
    private const int MostPushes = 16;

    // Arrow keys of a program's own, reverse video, origin; mouse in all its kinds; focus; paste; synchronised output; reports of colours, of size and
    // of keys as Windows has them.
    private static readonly int[] OffAtFirst = [1, 5, 6, 9, 66, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2004, 2026, 2031, 2048, 9001];

    // Wrap at the edge; a cursor.
    private static readonly int[] OnAtFirst = [7, 25];

    private readonly SortedSet<int> _changed = [];
    private readonly SortedSet<int> _colors = [];
    private readonly int[] _keyboardPushes = new int[2];
    private readonly bool[] _keyboardSet = new bool[2];
    private int _altScreen;
    private int _cursorShape;
    private int _titlePushes;
    private bool _hasMargins;
    private bool _hasStyle;
    private bool _hasInsertMode;
    private bool _hasKeyModifiers;
    private bool _hasLink;

    /// <summary>Whether the keypad sends its own codes.</summary>
    public bool HasKeypad { get; set; }

    /// <summary>Whether the first character set is another one than letters.</summary>
    public bool HasDrawing { get; set; }

    /// <summary>Whether the second character set is in use.</summary>
    public bool IsShifted { get; set; }

    private int Screen => _altScreen == 0 ? 0 : 1;

    /// <summary><c>CSI ? … h</c> and <c>l</c>.</summary>
    public void SetPrivate(int mode, bool on)
    {
        if (mode is 47 or 1047 or AltScreenWithCursor)
        {
            _altScreen = on ? mode : 0;
        }
        else if (OffAtFirst.Contains(mode) || OnAtFirst.Contains(mode))
        {
            _ = on == OnAtFirst.Contains(mode) ? _changed.Remove(mode) : _changed.Add(mode);
        }
    }

    /// <summary><c>CSI 4 h</c> and <c>l</c>: typed characters push others on.</summary>
    public void SetInsert(bool on) => _hasInsertMode = on;

    /// <summary><c>CSI … m</c>. Whatever does not end with a reset counts as colour.</summary>
    public void SetStyle(bool plain) => _hasStyle = !plain;

    /// <summary><c>CSI top ; bottom r</c>.</summary>
    public void SetMargins(bool any) => _hasMargins = any;

    /// <summary><c>CSI … SP q</c>; 0 is the user's own.</summary>
    public void SetCursorShape(int shape) => _cursorShape = shape;

    /// <summary><c>CSI &gt; 4 ; … m</c>: modified keys have codes of their own.</summary>
    public void SetKeyModifiers(bool on) => _hasKeyModifiers = on;

    /// <summary><c>CSI &gt; … u</c> and <c>CSI &lt; n u</c>: the keyboard's protocol, a stack for each screen.</summary>
    public void PushKeyboard(int count) => _keyboardPushes[Screen] = Math.Clamp(_keyboardPushes[Screen] + count, 0, MostPushes);

    /// <summary><c>CSI = … u</c>.</summary>
    public void SetKeyboard(bool on) => _keyboardSet[Screen] = on;

    /// <summary><c>CSI 22 t</c> and <c>CSI 23 t</c>: the window's title put aside, and taken back.</summary>
    public void PushTitle(int count) => _titlePushes = Math.Clamp(_titlePushes + count, 0, MostPushes);

    /// <summary><c>OSC 4, 10, 11, 12</c> and what takes them back, 100 more.</summary>
    public void SetColor(int number, bool on) => _ = on ? _colors.Add(number) : _colors.Remove(number);

    /// <summary><c>OSC 8</c>: text is a link.</summary>
    public void SetLink(bool on) => _hasLink = on;

    /// <summary><c>CSI ! p</c>.</summary>
    public void SoftReset()
    {
        foreach (var mode in (int[])[1, 6, 7, 25])
        {
            SetPrivate(mode, OnAtFirst.Contains(mode));
        }

        HasKeypad = HasDrawing = IsShifted = false;
        _hasMargins = _hasStyle = _hasInsertMode = false;
    }

    /// <summary><c>ESC c</c>: all as at first.</summary>
    public void Reset()
    {
        SoftReset();
        _changed.Clear();
        _colors.Clear();
        Array.Clear(_keyboardPushes);
        Array.Clear(_keyboardSet);
        _altScreen = _cursorShape = _titlePushes = 0;
        _hasKeyModifiers = _hasLink = false;
    }

    /// <summary>What takes everything back; empty: nothing has to be.</summary>
    public string Undo()
    {
        var bytes = new StringBuilder();
        Add(bytes, _hasLink, "\e]8;;\e\\");
        if (_altScreen != 0)
        {
            UndoKeyboard(bytes, 1);
            Add(bytes, true, Invariant($"\e[?{_altScreen}l"));
        }

        UndoKeyboard(bytes, 0);
        Add(bytes, _hasKeyModifiers, "\e[>4m");
        foreach (var mode in _changed)
        {
            Add(bytes, true, Invariant($"\e[?{mode}{(OnAtFirst.Contains(mode) ? 'h' : 'l')}"));
        }

        // It moves the cursor: put aside before, taken back after.
        Add(bytes, _hasMargins, "\e7\e[r\e8");
        Add(bytes, _hasInsertMode, "\e[4l");
        Add(bytes, HasKeypad, "\e>");
        Add(bytes, HasDrawing, "\e(B");
        Add(bytes, IsShifted, "\u000f");
        Add(bytes, _hasStyle, "\e[0m");
        Add(bytes, _cursorShape != 0, "\e[0 q");
        foreach (var color in _colors)
        {
            Add(bytes, true, Invariant($"\e]{100 + color}\e\\"));
        }

        for (var i = 0; i < _titlePushes; i++)
        {
            Add(bytes, true, "\e[23;0t");
        }

        return bytes.ToString();
    }

    /// <summary>What brings the modes again after <see cref="Undo"/>; what was drawn the program has to draw itself.</summary>
    public string Redo()
    {
        var bytes = new StringBuilder();
        Add(bytes, _altScreen != 0, Invariant($"\e[?{_altScreen}h"));
        foreach (var mode in _changed)
        {
            Add(bytes, true, Invariant($"\e[?{mode}{(OnAtFirst.Contains(mode) ? 'l' : 'h')}"));
        }

        Add(bytes, HasKeypad, "\e=");
        Add(bytes, _hasInsertMode, "\e[4h");
        Add(bytes, _hasKeyModifiers, "\e[>4;2m");
        Add(bytes, _cursorShape != 0, Invariant($"\e[{_cursorShape} q"));
        return bytes.ToString();
    }

    private void UndoKeyboard(StringBuilder bytes, int screen)
    {
        Add(bytes, _keyboardPushes[screen] > 0, Invariant($"\e[<{_keyboardPushes[screen]}u"));
        Add(bytes, _keyboardSet[screen], "\e[=0u");
    }

    private static void Add(StringBuilder bytes, bool needed, string sequence) => bytes.Append(needed ? sequence : "");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
