using Newtonsoft.Json;

namespace Manyoyo.Engine.Config.Json;

/// <summary>
/// Newtonsoft's complaints in our words. They never quote the file: an unquoted secret would be shown
/// (<c>Input string '12ab34' is not a valid number</c>).
/// </summary>
internal static class Json5Faults
{
    private const string QuoteTexts = "put texts in quotes";
    private const string QuoteNames = "put the name in quotes, or look for a comma too many";
    private const string WrongName = "a name without quotes may hold letters, digits, _ and $ only";

    private static readonly string[] EscapeFaults =
        ["Bad JSON escape sequence", "Invalid Unicode escape sequence", "Unexpected end while parsing Unicode escape sequence"];

    /// <param name="Says">What Newtonsoft's message begins with (13.0.4).</param>
    /// <param name="AtStart">Whether the token's start is the place to look at, not the character it stopped at.</param>
    /// <param name="What">What is wrong.</param>
    /// <param name="Next">What to do about it.</param>
    private sealed record Fault(string Says, bool AtStart, string What, string Next);

    private static readonly Fault[] Known =
    [
        new("Unterminated string", true, "the text that begins here is never closed", "close it with the quote that opened it"),
        new("Unexpected end", true, "this is never finished", "finish it, or take it out"),
        new("The reader's MaxDepth", true, "nested too deeply", "take out some of the brackets"),
        new("JsonToken End", true, "a bracket that does not fit the one it closes", "close [ with ] and { with }"),
        new("Input string", true, "not a number", QuoteTexts),
        new("JSON integer", true, "a number that is too long", QuoteTexts),
        new("Error parsing", true, "a text without quotes", QuoteTexts),
        new("Invalid character after parsing property name", false, "expected a colon after the name", "write name: value, with no comment between the name and the colon"),
        new("Invalid property identifier", false, WrongName, QuoteNames),
        new("Invalid JavaScript property identifier", false, WrongName, QuoteNames),
        new("After parsing a value", false, "expected a comma or a closing bracket", "put a comma before it, or quotes around the whole text"),
        new("Additional text", false, "there is more after the end of the configuration", "put everything into one pair of braces"),
    ];

    /// <summary>What the user is told of a text that Newtonsoft cannot read.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">The offset at which the token begins that could not be read.</param>
    /// <param name="fault">Newtonsoft's complaint.</param>
    public static ManyoyoException Explain(SourceText source, int start, JsonReaderException fault)
    {
        var stop = source.OffsetOf(fault.LineNumber, fault.LinePosition);
        if (EscapeFaults.Any(Begins))
        {
            return Escape(source, Math.Max(start, source.Text.LastIndexOf('\\', stop - 1)));
        }

        return Known.FirstOrDefault(known => Begins(known.Says)) is { } known
            ? source.Fail(known.AtStart ? start : stop, known.What, known.Next)
            : Unexpected(source, stop);

        bool Begins(string words) => fault.Message.StartsWith(words, StringComparison.Ordinal);
    }

    private static ManyoyoException Escape(SourceText source, int backslash) =>
        backslash + 1 < source.Text.Length && source.Text[backslash + 1] is '\n' or '\r'
            ? source.Fail(backslash, "a text cannot go on in the next line after a backslash", "write it in one line, or take the backslash out to keep the line break")
            : source.Fail(backslash, "an escape sequence that cannot be read", "write a backslash as \\\\; known are \\b \\f \\n \\r \\t \\uXXXX");

    private static ManyoyoException Unexpected(SourceText source, int stop) => (stop < source.Text.Length ? source.Text[stop] : ' ') switch
    {
        '+' => source.Fail(stop, "a number with a plus sign", "write it without the plus sign"),
        var c when char.IsPunctuation(c) || char.IsSymbol(c) =>
            source.Fail(stop, $"unexpected {c}", "look for a missing value, quote, comma or bracket before it"),
        _ => source.Fail(stop, "a text without quotes", QuoteTexts),
    };
}
