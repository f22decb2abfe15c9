namespace Manyoyo.Engine.Config;

/// <summary>
/// Environment files: <c>KEY=VALUE</c> or <c>export KEY=VALUE</c>, one a line; blank lines and <c>#</c> lines are skipped.
/// Nothing is expanded and nothing dropped but blanks around name and value and one pair of quotes around the value.
/// No message shows a value, nor what stands in a value's place.
/// </summary>
public static class EnvFile
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>The variables of a file, in its order; a name may come again.</summary>
    /// <param name="path">Absolute.</param>
    /// <exception cref="ManyoyoException">The file is missing, cannot be read, or has a line that is no variable.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string path) => TextFile.Read(path) is { } text
        ? Parse(text, path)
        : throw new ManyoyoException($"{Printable.Escape(path)}: no such environment file", "make the file, or correct its path");

    /// <summary>The variables that a text gives, in its order; a name may come again.</summary>
    /// <param name="text">All of the file.</param>
    /// <param name="path">What to call the file in messages.</param>
    /// <exception cref="ManyoyoException">A line is no variable: <c>path:line: what</c>.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text, string path)
    {
        var shownPath = Printable.Escape(path);
        return
        [
            .. (text.StartsWith('\uFEFF') ? text[1..] : text).Split('\n')
                .Select((line, i) => Variable(line.EndsWith('\r') ? line[..^1] : line, $"{shownPath}:{i + 1}"))
                .OfType<KeyValuePair<string, string>>(),
        ];
    }

    /// <summary>Variables by name: a later one wins over an earlier one.</summary>
    public static IReadOnlyDictionary<string, string> ToMap(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            map[name] = value;
        }

        return map;
    }

    /// <summary>What a line gives; <c>null</c>: it is blank or a comment.</summary>
    private static KeyValuePair<string, string>? Variable(string line, string place)
    {
        if (TextRules.Fault(line) is { } fault)
        {
            throw new ManyoyoException($"{place}: the line holds {fault}", "take it out");
        }

        var content = line.Trim(Blanks);
        if (content.Length == 0 || content[0] == '#')
        {
            return null;
        }

        var equals = content.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            throw new ManyoyoException(
                $"{place}: not a KEY=VALUE line", "write KEY=VALUE in one line, put # before a comment, or delete the line");
        }

        var name = WithoutExport(content[..equals].TrimEnd(Blanks));
        return EnvironmentMap.IsName(name)
            ? KeyValuePair.Create(name, Unquoted(content[(equals + 1)..].TrimStart(Blanks)))
            : throw new ManyoyoException(
                $"{place}: what is before the = is not a name for a variable", "use letters, digits and _, and no digit first");
    }

    private static string WithoutExport(string name)
    {
        const string Export = "export";
        return name.StartsWith(Export, StringComparison.Ordinal) && name.Length > Export.Length && Blanks.Contains(name[Export.Length])
            ? name[Export.Length..].TrimStart(Blanks)
            : name;
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
}
