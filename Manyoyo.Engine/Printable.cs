using System.Globalization;
using System.Text;

namespace Manyoyo.Engine;

/// <summary>Text from files, engines and arguments, made safe to show on a terminal.</summary>
public static class Printable
{
    /// <summary>
    /// The text with every character that moves the cursor, starts a terminal sequence, breaks the line, changes the reading
    /// direction or cannot be seen shown escaped: <c>\n</c>, <c>\e</c>, <c>\u200B</c>. All else stays as it is.
    /// </summary>
    public static string Escape(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            // A lone surrogate is no rune; it is shown by its number.
            var isRune = Rune.TryGetRuneAt(text, i, out var rune);
            shown.Append(!isRune ? Number(text[i]) : IsHidden(rune) ? Escaped(rune) : rune.ToString());
            i += isRune ? rune.Utf16SequenceLength : 1;
        }

        return shown.ToString();
    }

    /// <summary>JSON that means the same, with those characters as JSON's own escapes: <c>\u202e</c>. Its line breaks stay.</summary>
    public static string EscapeJson(string json) => string.Concat(json.EnumerateRunes().Select(rune =>
        rune.Value != '\n' && IsHidden(rune) ? string.Concat(rune.ToString().Select(unit => $"\\u{(int)unit:x4}")) : rune.ToString()));

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\e' => "\\e",
        _ => Number(rune.Value),
    };

    private static string Number(int value) => value > 0xFFFF ? $"\\U{value:X8}" : $"\\u{value:X4}";
}
