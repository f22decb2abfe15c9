namespace Manyoyo.Engine.Containers;

/// <summary>One mount of a session.</summary>
/// <param name="Type"><c>bind</c> or <c>volume</c>.</param>
/// <param name="Source">Absolute path on the host, or the name of a volume; empty: an anonymous volume.</param>
/// <param name="Target">Absolute path inside.</param>
/// <param name="Options">What stood after the second colon of <c>-v</c>, split at commas.</param>
public sealed record Mount(string Type, string Source, string Target, IReadOnlyList<string> Options)
{
    public static Mount Bind(string source, string target) => new("bind", source, target, []);

    public bool IsReadOnly => Options.Contains("ro");

    /// <summary>
    /// The arguments for the engine's <c>run</c>: <c>--mount</c>, which takes any path on both engines and never makes a
    /// missing source, unless there are options that only <c>--volume</c> knows (<c>z</c>, <c>U</c>, …).
    /// </summary>
    public IReadOnlyList<string> ToArguments()
    {
        if (Source.Length == 0 || Options.Any(option => option is not ("ro" or "rw")))
        {
            return ["--volume", string.Join(':', new[] { Source, Target, string.Join(',', Options) }.Where(part => part.Length > 0))];
        }

        var fields = new List<string> { "type=" + Type, Field("source", Source), Field("target", Target) };
        if (IsReadOnly)
        {
            fields.Add("readonly");
        }

        return ["--mount", string.Join(',', fields)];
    }

    // The engines read the value as one line of CSV: a field with a comma, quote or line break stands in quotes.
    private static string Field(string key, string value) => !value.Any(c => c is ',' or '"' or '\r' or '\n')
        ? $"{key}={value}"
        : $"\"{key}={value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
