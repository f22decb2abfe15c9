using System.Text;

namespace Manyoyo.Cli.Completion;

/// <summary>
/// A command line as it is being typed in bash, read by the rules of the shell as far as they are about words: blanks, quotes,
/// backslashes. Nothing is expanded, and nothing is run. Pure.
/// </summary>
public sealed class BashLine
{
    private const string EscapedInQuotes = "$`\"\\\n";
    private const string Plain = "_./:=@%+,-";

    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private readonly string _breaks;
    private bool _hasWord;
    private char _quote;
    private int _head;
    private int _headBeforeQuote;

    private BashLine(string breaks) => _breaks = breaks;

    /// <summary>Its words, the program first; the last is the one that is being typed, and may be empty.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Reads it.</summary>
    /// <param name="line">Up to the cursor.</param>
    /// <param name="breaks">What ends a word for readline, beside blanks: bash's <c>COMP_WORDBREAKS</c>.</param>
    public static BashLine Read(string line, string breaks)
    {
        var read = new BashLine(breaks);
        for (var i = 0; i < line.Length; i++)
        {
            i = read.Take(line, i);
        }

        read._words.Add(read._word.ToString());
        return read;
    }

    /// <summary>
    /// What readline is to put in place of what it takes for the word: that begins behind a quote that is still open, else
    /// behind the last break. What is before that stays as it was typed.
    /// </summary>
    /// <param name="candidate">The whole word.</param>
    public string Replacement(string candidate)
    {
        var rest = candidate.Length < _head ? "" : candidate[_head..];
        return _quote switch
        {
            '\'' => rest.Replace("'", "'\\''", StringComparison.Ordinal),
            '"' => string.Concat(rest.Select(c => c == '!' ? "\"'!'\"" : EscapedInQuotes.Contains(c) ? $"\\{c}" : $"{c}")),
            _ => string.Concat(rest.Select(c => c > '\u007f' || char.IsAsciiLetterOrDigit(c) || Plain.Contains(c) ? $"{c}" : $"\\{c}")),
        };
    }

    // Takes the character at a place; returns the place of the last one that it took.
    private int Take(string line, int i)
    {
        var c = line[i];
        if (c == '\\' && _quote != '\'' && i + 1 < line.Length && (_quote == '\0' || EscapedInQuotes.Contains(line[i + 1])))
        {
            Add(line[i + 1] == '\n' ? "" : line[i + 1].ToString());
            return i + 1;
        }

        if (c == _quote)
        {
            // A quote that is closed again is a part of the word like any other.
            (_quote, _head) = ('\0', _headBeforeQuote);
        }
        else if (_quote == '\0' && (c is '\'' or '"'))
        {
            (_quote, _hasWord, _headBeforeQuote, _head) = (c, true, _head, _word.Length);
        }
        else if (_quote == '\0' && (c is ' ' or '\t' or '\n'))
        {
            EndWord();
        }
        else
        {
            Add(c.ToString());
            _head = _quote == '\0' && _breaks.Contains(c) ? _word.Length : _head;
        }

        return i;
    }

    private void Add(string text)
    {
        _word.Append(text);
        _hasWord = true;
    }

    private void EndWord()
    {
        if (_hasWord)
        {
            _words.Add(_word.ToString());
            _word.Clear();
            (_hasWord, _head) = (false, 0);
        }
    }
}
