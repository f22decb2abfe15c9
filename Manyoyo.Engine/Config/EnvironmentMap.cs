namespace Manyoyo.Engine.Config;

/// <summary>Environment variables by name, case-sensitive, in the order in which they were first given.</summary>
public static class EnvironmentMap
{
    public static IReadOnlyDictionary<string, string> Empty { get; } = new Dictionary<string, string>();

    /// <summary>Both maps; where a name is in both, the higher one's value.</summary>
    public static IReadOnlyDictionary<string, string> Over(
        IReadOnlyDictionary<string, string> higher, IReadOnlyDictionary<string, string> lower)
    {
        var merged = new Dictionary<string, string>(lower, StringComparer.Ordinal);
        foreach (var (name, value) in higher)
        {
            merged[name] = value;
        }

        return merged;
    }

    /// <summary>Whether a name can be an environment variable's: <c>[A-Za-z_][A-Za-z0-9_]*</c>.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
