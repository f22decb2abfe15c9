using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace Manyoyo.Engine.Config.Json;

/// <summary>
/// JSON5 text to a tree. Newtonsoft finds the tokens; where each begins, how a number is written and what JSON5 forbids
/// (Newtonsoft takes <c>[1,,2]</c>, <c>undefined</c>, <c>new Date(1)</c> and reads <c>010</c> as 8) is found here.
/// </summary>
internal sealed partial class Json5Reader : IDisposable
{
    // Deeper than any setting; shallow enough to walk by recursion.
    private const int MaxDepth = 64;

    private readonly SourceText _source;
    private readonly JsonTextReader _tokens;
    private int _start;
    private int _end;

    private Json5Reader(SourceText source)
    {
        _source = source;
        _tokens = new JsonTextReader(new StringReader(source.Text)) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
    }

    /// <summary>The tree of a whole text; <c>null</c>: it holds nothing but blanks and comments.</summary>
    /// <exception cref="ManyoyoException">The text is no JSON5, or says something twice.</exception>
    public static JsonNode? Read(SourceText source)
    {
        // Newtonsoft takes a NUL for white space.
        var nul = source.Text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            throw source.Fail(nul, "the file holds a NUL character", "take it out");
        }

        using var reader = new Json5Reader(source);
        var root = reader.Advance() ? reader.Value() : null;
        reader.Advance();
        return root;
    }

    public void Dispose() => ((IDisposable)_tokens).Dispose();

    /// <summary>To the next token that is not a comment; <c>false</c>: there is none.</summary>
    private bool Advance()
    {
        do
        {
            // After a token only blanks and commas can stand before the next one: so its start is known, though Newtonsoft
            // tells only where it ends.
            _start = _source.SkipGap(_end);
            if (!ReadToken())
            {
                return false;
            }

            _end = _source.OffsetOf(_tokens.LineNumber, _tokens.LinePosition);
        }
        while (_tokens.TokenType == JsonToken.Comment);
        return true;
    }

    private bool ReadToken()
    {
        try
        {
            return _tokens.Read();
        }
        catch (JsonReaderException fault)
        {
            throw Json5Faults.Explain(_source, _start, fault);
        }
    }

    // The reader stands behind a value that it has read.
    private JsonNode Value() => OfToken() with { End = _end };

    private JsonNode OfToken() => _tokens.TokenType switch
    {
        JsonToken.StartObject => Object(),
        JsonToken.StartArray => List(),
        JsonToken.String => new(JsonKind.Text, _start, Checked((string)_tokens.Value!)),
        JsonToken.Integer or JsonToken.Float => Number(),
        JsonToken.Boolean => new(JsonKind.Boolean, _start, Written),
        JsonToken.Null => new(JsonKind.Null, _start, Written),
        JsonToken.Undefined when _end <= _start =>
            throw _source.Fail(_source.SkipBlanks(_end), "a value is missing before the comma", "take the comma out, or put a value before it"),
        _ => throw _source.Fail(_start, "not a value of JSON5", "put texts in quotes"),
    };

    private JsonNode Object()
    {
        var at = _start;
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (Inside(at, JsonToken.EndObject))
        {
            var (name, nameAt) = (Checked((string)_tokens.Value!), _start);
            if (!names.Add(name))
            {
                throw _source.Fail(nameAt, $"\"{Printable.Escape(name)}\" is given twice in one object", "keep one of the two");
            }

            MustAdvance(at);
            members.Add(new JsonMember(name, nameAt, Value()));
        }

        return new(JsonKind.Object, at) { Members = members };
    }

    private JsonNode List()
    {
        var at = _start;
        var items = new List<JsonNode>();
        while (Inside(at, JsonToken.EndArray))
        {
            items.Add(Value());
        }

        return new(JsonKind.List, at) { Items = items };
    }

    private bool Inside(int openedAt, JsonToken end)
    {
        MustAdvance(openedAt);
        return _tokens.TokenType != end;
    }

    private void MustAdvance(int openedAt)
    {
        if (!Advance())
        {
            throw _source.Fail(openedAt, $"the {_source.Text[openedAt]} here is never closed", "close it, or take it out");
        }
    }

    // Numbers stay as written: the version 1.10 is not 1.1.
    private JsonNode Number() => NumberOfJson5().IsMatch(Written)
        ? new(JsonKind.Number, _start, Written)
        : throw _source.Fail(_start, "not a number of JSON5", "put it in quotes if it is a text");

    private string Written => _source.Text[_start.._end];

    private string Checked(string text)
    {
        // Newtonsoft silently makes U+FFFD of a lone surrogate that is written as an escape: so look at what is written, too.
        var fault = TextRules.Fault(text) ?? TextRules.Fault(Unescaped(Written));
        return fault is null ? text : throw _source.Fail(_start, $"the text holds {fault}", "take it out");
    }

    private static string Unescaped(string written)
    {
        if (!written.Contains('\\', StringComparison.Ordinal))
        {
            return written;
        }

        var units = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            var isEscape = written[i] == '\\' && i + 1 < written.Length;
            var isNumbered = isEscape && written[i + 1] == 'u' && i + 6 <= written.Length;
            units.Append(isNumbered ? (char)ushort.Parse(written.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : isEscape ? ' ' : written[i]);
            i += isNumbered ? 5 : isEscape ? 1 : 0;
        }

        return units.ToString();
    }

    [GeneratedRegex(@"\A-?(0[xX][0-9A-Fa-f]+|((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|Infinity|NaN)\z")]
    private static partial Regex NumberOfJson5();
}
