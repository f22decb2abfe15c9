using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Config.Json;

/// <summary>Changes one value in a text of JSON5. Every other character, comments and layout too, stays as it is.</summary>
internal static class JsonEditor
{
    /// <summary>The text with a value set: in the place of the one that is there, else at the end of the innermost object that is.</summary>
    /// <param name="text">All of the file; one of nothing but blanks and comments counts as an empty object.</param>
    /// <param name="file">What to call the file in messages.</param>
    /// <param name="keys">The keys from the root to the value, at least one.</param>
    /// <param name="value">The value: an object, a list, a text.</param>
    /// <exception cref="ManyoyoException">The text is no JSON5, or has something else where an object has to be.</exception>
    public static string Set(string text, string file, IReadOnlyList<string> keys, JToken value)
    {
        var source = new SourceText(file, text);
        var mark = text[..^source.Text.Length];
        var root = Json5Reader.Read(source);
        var layout = new JsonLayout(source.Text, root);
        return mark + (root is null ? layout.WithRoot(Nested(keys, value)) : Into(source, layout, root, keys, value));
    }

    /// <summary>The value that stands in a text; numbers, booleans and null as texts. <c>null</c>: there is none.</summary>
    /// <exception cref="ManyoyoException">The text is no JSON5.</exception>
    public static JToken? Get(string text, string file, IReadOnlyList<string> keys)
    {
        var node = Json5Reader.Read(new SourceText(file, text));
        foreach (var key in keys)
        {
            node = node?.Members.FirstOrDefault(member => member.Name == key)?.Value;
        }

        return node is null ? null : Token(node);
    }

    private static JToken Token(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => new JObject(node.Members.Select(member => new JProperty(member.Name, Token(member.Value)))),
        JsonKind.List => new JArray(node.Items.Select(Token)),
        _ => new JValue(node.Text),
    };

    private static string Into(SourceText source, JsonLayout layout, JsonNode root, IReadOnlyList<string> keys, JToken value)
    {
        var node = root;
        for (var i = 0; i < keys.Count; i++)
        {
            if (node.Kind != JsonKind.Object)
            {
                throw source.Fail(node.At, $"expected an object, found {node.Description}", "write it as { key: value }");
            }

            if (node.Members.FirstOrDefault(member => member.Name == keys[i]) is not { } member)
            {
                return layout.WithMember(node, keys[i], Nested(keys.Skip(i + 1), value));
            }

            node = member.Value;
        }

        return layout.Replaced(node, value);
    }

    private static JToken Nested(IEnumerable<string> keys, JToken value) =>
        keys.Reverse().Aggregate(value, (inner, key) => new JObject { [key] = inner });
}
