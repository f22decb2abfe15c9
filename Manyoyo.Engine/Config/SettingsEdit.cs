using Manyoyo.Engine.Config.Json;

namespace Manyoyo.Engine.Config;

/// <summary>
/// Changes one value in the text of a configuration. Only the characters of that value change: comments, layout, quotes and line
/// ends are the user's.
/// </summary>
public static class SettingsEdit
{
    /// <summary>The text with a key of the top level set.</summary>
    /// <param name="text">All of the file.</param>
    /// <param name="path">What to call the file in messages.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Its new value: letters, digits and punctuation that need no escape.</param>
    /// <exception cref="ManyoyoException">It is no JSON5, or the key has a value that is no text.</exception>
    public static string SetText(string text, string path, string key, string value)
    {
        var source = new SourceText(path, text);
        var mark = text.Length - source.Text.Length;
        var edited = Json5Reader.Read(source) is not { } root ? Appended(source.Text, key, value)
            : root.Members.FirstOrDefault(member => member.Name == key) is { } member ? Replaced(source, member, value)
            : Inserted(source.Text, root, key, value);
        return text[..mark] + edited;
    }

    /// <summary>The text of a new file.</summary>
    public static string New(string key, string value) => $"{{\n  {key}: \"{value}\",\n}}\n";

    private static string Replaced(SourceText source, JsonMember member, string value)
    {
        var (text, at) = (source.Text, member.Value.At);
        if (member.Value.Kind != JsonKind.Text)
        {
            throw source.Fail(at, $"{member.Name}: expected a text, found {member.Value.Description}", $"Write {member.Name}: \"{value}\".");
        }

        var end = at + 1;
        while (text[end] != text[at])
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        return text[..(at + 1)] + value + text[end..];
    }

    // Before the first member, on a line of its own where that is on one.
    private static string Inserted(string text, JsonNode root, string key, string value)
    {
        var after = root.At + 1;
        if (root.Members.Count == 0)
        {
            return $"{text[..after]} {key}: \"{value}\" {text[after..]}";
        }

        var first = root.Members[0].At;
        var lineStart = text.LastIndexOf('\n', first - 1) + 1;
        var indent = text[lineStart..first];
        var name = text[first] is '"' or '\'' ? $"{text[first]}{key}{text[first]}" : key;
        var quote = text[first] == '\'' ? '\'' : '"';
        var own = $"{name}: {quote}{value}{quote},";
        return lineStart > root.At && indent.All(char.IsWhiteSpace)
            ? $"{text[..first]}{own}{(text[..lineStart].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n")}{indent}{text[first..]}"
            : $"{text[..first]}{own} {text[first..]}";
    }

    // Nothing but comments and blanks: they stay.
    private static string Appended(string text, string key, string value) =>
        text + (text.Length == 0 || text.EndsWith('\n') ? "" : "\n") + New(key, value);
}
