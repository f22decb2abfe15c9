using System.Text;
using System.Text.RegularExpressions;

namespace Manyoyo.Engine.Setup;

/// <summary>One <c>key = value</c> of a text of TOML, as written.</summary>
/// <param name="Table">The table that it is in, without brackets; empty: none.</param>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value, without comments.</param>
internal sealed record TomlEntry(string Table, string Key, string Value);

/// <summary>
/// Parts a text of TOML into its entries, which says at once of most broken files that they are. Values are not read. Pure.
/// </summary>
internal sealed partial class TomlText
{
    private readonly string _text;
    private readonly StringBuilder _statement = new();
    private int _at;

    private TomlText(string text) => _text = text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The entries, in their order.</summary>
    /// <exception cref="FormatException">It is no TOML. The message quotes nothing of it.</exception>
    public static IReadOnlyList<TomlEntry> Read(string text) => new TomlText(text).Read();

    private List<TomlEntry> Read()
    {
        var entries = new List<TomlEntry>();
        var table = "";
        while (_at < _text.Length)
        {
            var start = _at;
            var statement = Statement(start);
            if (statement.StartsWith('['))
            {
                table = statement.EndsWith(']') ? statement.Trim('[', ']', ' ', '\t') : throw Broken(start);
            }
            else if (statement.Length > 0)
            {
                var match = Entry().Match(statement);
                entries.Add(match.Success ? new(table, match.Groups["key"].Value, match.Groups["value"].Value) : throw Broken(start));
            }
        }

        return entries;
    }

    /// <summary>All up to a line's end that is in no bracket and no text.</summary>
    private string Statement(int start)
    {
        _statement.Clear();
        var depth = 0;
        for (; _at < _text.Length && (_text[_at] != '\n' || depth > 0); _at++)
        {
            var c = _text[_at];
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            var end = c switch
            {
                '#' => EndOfLine(_at) - 1,
                '"' or '\'' => EndOfText(c),
                _ => _at,
            };
            _statement.Append(c == '#' ? "" : _text.AsSpan(_at, end + 1 - _at));
            _at = end;
        }

        // The line's end itself.
        _at++;
        return depth == 0 ? _statement.ToString().Trim() : throw Broken(start);
    }

    private int EndOfLine(int at) => _text.IndexOf('\n', at) is var end and >= 0 ? end : _text.Length;

    /// <summary>Where the last quote is of the text that begins here.</summary>
    private int EndOfText(char quote)
    {
        var three = new string(quote, 3);
        var isLong = string.CompareOrdinal(_text, _at, three, 0, 3) == 0;
        var limit = isLong ? _text.Length : EndOfLine(_at);
        for (var i = _at + (isLong ? 3 : 1); i < limit; i++)
        {
            if (quote == '"' && _text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == quote && (!isLong || string.CompareOrdinal(_text, i, three, 0, 3) == 0))
            {
                // A long text may end with quotes of its own: """He said "no"""".
                return isLong ? LastInRow(i + 2) : i;
            }
        }

        throw Broken(_at);
    }

    private int LastInRow(int at)
    {
        while (at + 1 < _text.Length && _text[at + 1] == _text[at])
        {
            at++;
        }

        return at;
    }

    private FormatException Broken(int at) => new($"is not TOML: line {1 + _text.AsSpan(0, at).Count('\n')}");

    [GeneratedRegex(
        """\A(?<key>(?:[^\s"'=#\[\]{},.]|"(?:\\.|[^"\\])*"|'[^']*'|[ \t]*\.[ \t]*)+)[ \t]*=[ \t]*(?<value>["'\[{0-9+-].*|true|false|inf|nan)\z""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
