using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Config.Json;

/// <summary>How a person has laid a text of JSON5 out, so that what is added looks like theirs.</summary>
/// <param name="text">All of the file.</param>
/// <param name="root">What is in it; <c>null</c>: nothing but blanks and comments.</param>
internal sealed class JsonLayout(string text, JsonNode? root)
{
    private const string UsualIndent = "  ";

    private readonly string _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    private readonly string _step = FirstIndent(text);
    private readonly bool _hasPlainNames = HasPlainNames(text, root);

    /// <summary>The white space that the line of a place begins with.</summary>
    private string IndentAt(int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], at - 1) + 1;
        return text[start..(start + Blanks(text[start..at]))];
    }

    /// <summary>The text with another value in the place of one.</summary>
    public string Replaced(JsonNode node, JToken value) =>
        text[..node.At] + Written(value, IndentAt(node.At), text[node.At] == '\'' ? '\'' : '"') + text[node.End..];

    /// <summary>The text with a root behind what is there: blanks and comments.</summary>
    public string WithRoot(JToken root) =>
        text + (text.Length == 0 || text[^1] is '\n' or '\r' ? "" : _newLine) + Written(root, "") + _newLine;

    /// <summary>The text with a member at the end of an object.</summary>
    public string WithMember(JsonNode node, string name, JToken value)
    {
        var from = node.Members.Count == 0 ? node.At + 1 : node.Members[^1].Value.End;
        var gap = JsonGap.Of(text, from, node.End - 1);
        var before = text[..from] + (node.Members.Count > 0 && !gap.HasComma ? "," : "") + text[from..gap.End];
        var isOneLine = !text[node.At..node.End].Any(c => c is '\n' or '\r') && value is JValue;
        return isOneLine
            ? $"{before} {Member(name, value, "")}{(node.Members.Count == 0 ? " " : "")}{text[gap.End..]}"
            : OnItsOwnLine(node, before, name, value, gap);
    }

    private string OnItsOwnLine(JsonNode node, string before, string name, JToken value, JsonGap gap)
    {
        var outer = IndentAt(node.At);
        var indent = node.Members.Select(member => member.At).Where(BeginsLine).Select(IndentAt).LastOrDefault() ?? outer + _step;
        var rest = text[gap.End..];
        var closes = rest.TrimStart(' ', '\t')[0] is '\n' or '\r' ? rest : _newLine + outer + rest.TrimStart(' ', '\t');
        return before + _newLine + indent + Member(name, value, indent) + (gap.HasComma ? "," : "") + closes;
    }

    private string Member(string name, JToken value, string indent) =>
        $"{(_hasPlainNames && IsPlain(name) ? name : JsonConvert.ToString(name))}: {Written(value, indent)}";

    private string Written(JToken value, string indent, char quote = '"')
    {
        using var writer = new StringWriter { NewLine = "\n" };
        // Newtonsoft indents by two blanks a level; no text it writes has a line break of its own.
        using var json = new JsonTextWriter(writer) { Formatting = Formatting.Indented, QuoteChar = quote, QuoteName = !_hasPlainNames || !AllPlain(value) };
        value.WriteTo(json);
        var lines = writer.ToString().ReplaceLineEndings("\n").Split('\n');
        return string.Join(_newLine, lines.Select((line, i) => i == 0 ? line : indent + Stepped(line)));
    }

    private static bool AllPlain(JToken value) => value is not JContainer container
        || container.DescendantsAndSelf().OfType<JProperty>().All(property => IsPlain(property.Name));

    private static bool IsPlain(string name) => EnvironmentMap.IsName(name);

    // The first name shows whether the author puts names in quotes.
    private static bool HasPlainNames(string text, JsonNode? root) =>
        root?.Members is [var first, ..] && text[first.At] is not ('"' or '\'');

    private bool BeginsLine(int at)
    {
        while (at > 0 && text[at - 1] is (' ' or '\t'))
        {
            at--;
        }

        return at > 0 && text[at - 1] is ('\n' or '\r');
    }

    private string Stepped(string line)
    {
        var depth = Blanks(line);
        return string.Concat(Enumerable.Repeat(_step, depth / UsualIndent.Length)) + line[depth..];
    }

    // The first line that is indented shows what the author indents by.
    private static string FirstIndent(string text) => text.Split('\n')
        .Select(line => line[..Blanks(line)])
        .FirstOrDefault(indent => indent.Length is > 0 and <= 8) ?? UsualIndent;

    private static int Blanks(IEnumerable<char> text) => text.TakeWhile(c => c is ' ' or '\t').Count();
}
