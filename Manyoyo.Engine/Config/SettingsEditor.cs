using Manyoyo.Engine.Config.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Config;

/// <summary>Changes the text of a configuration, and nothing in it but what is asked. Pure: it opens nothing.</summary>
public static class SettingsEditor
{
    /// <summary>The value that stands in a text; numbers, booleans and null as texts. <c>null</c>: there is none.</summary>
    /// <param name="text">All of the file; empty: there is none yet.</param>
    /// <param name="path">What to call the file in messages.</param>
    /// <param name="keys">The keys from the root to the value.</param>
    /// <exception cref="ManyoyoException">The text is no JSON5.</exception>
    public static JToken? Get(string text, string path, IReadOnlyList<string> keys) => JsonEditor.Get(text, path, keys);

    /// <summary>The text with one value set; what is in it else, comments and layout too, stays as it is.</summary>
    /// <param name="text">All of the file; empty: there is none yet.</param>
    /// <param name="path">What to call the file in messages.</param>
    /// <param name="keys">The keys from the root to the value: <c>runs</c>, <c>claude</c>.</param>
    /// <param name="value">The value: an object, a list, a text.</param>
    /// <exception cref="ManyoyoException">The text is no configuration: <c>path:line:column: what</c>.</exception>
    public static string Set(string text, string path, IReadOnlyList<string> keys, JToken value)
    {
        // A file that is half understood is not written to.
        _ = SettingsReader.Read(text, path);
        var changed = JsonEditor.Set(text, path, keys, value);
        _ = SettingsReader.Read(changed, path);
        return changed;
    }
}
