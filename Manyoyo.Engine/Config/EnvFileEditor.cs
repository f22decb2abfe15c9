namespace Manyoyo.Engine.Config;

/// <summary>Changes the text of an environment file. Every line that need not change stays as it is. Pure.</summary>
/// <param name="Text">All of the new text.</param>
/// <param name="Added">Names that were not in it.</param>
/// <param name="Changed">Names whose value was another one.</param>
public sealed record EnvFileEditor(string Text, IReadOnlyList<string> Added, IReadOnlyList<string> Changed)
{
    /// <summary>The text with variables set.</summary>
    /// <param name="text">All of the file; empty: there is none yet.</param>
    /// <param name="path">What to call the file in messages.</param>
    /// <param name="variables">What to set; no value has a line break.</param>
    /// <exception cref="ManyoyoException">A line of it is no variable.</exception>
    public static EnvFileEditor Set(string text, string path, IReadOnlyDictionary<string, string> variables)
    {
        var there = EnvFile.ToMap(EnvFile.Parse(text, path));
        var added = variables.Keys.Where(name => !there.ContainsKey(name)).ToList();
        var changed = variables.Keys.Where(name => there.TryGetValue(name, out var value) && value != variables[name]).ToList();
        var lines = text.Split('\n').Select(line => NameIn(line) is { } name && changed.Contains(name) ? Line(name, variables[name]) : line);
        var kept = string.Join('\n', lines);
        var parted = kept.Length == 0 || kept.EndsWith('\n') ? kept : kept + "\n";
        return new(added.Count == 0 ? kept : parted + string.Concat(added.Select(name => Line(name, variables[name]) + "\n")), added, changed);
    }

    private static string? NameIn(string line) => EnvFile.Parse(line, "") is [var variable] ? variable.Key : null;

    // Everything between is literal, so one pair of quotes around is all that a value ever needs.
    private static string Line(string name, string value)
    {
        var isQuoted = value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0];
        var hasEdges = value.Length > 0 && (IsEdge(value[0]) || IsEdge(value[^1]));
        return isQuoted || hasEdges ? $"{name}=\"{value}\"" : $"{name}={value}";
    }

    private static bool IsEdge(char c) => c is ' ' or '\t' or '\r';
}
