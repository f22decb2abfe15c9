using System.Text.RegularExpressions;
using Manyoyo.Engine.Config.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Setup;

/// <summary>
/// Reads the agents' own files. Pure. A text that cannot be read throws <see cref="FormatException"/>, whose message quotes
/// nothing of it.
/// </summary>
internal static partial class SetupReaders
{
    /// <summary>Variables and model of Claude Code's <c>settings.json</c>.</summary>
    public static SetupValues ClaudeSettings(string text)
    {
        var settings = Object(text);
        var source = new SourceText("", text);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var refused = new List<(string, string)>();
        foreach (var (name, value) in settings["env"] as JObject ?? [])
        {
            if (Plain(source, value) is { } plain)
            {
                variables[name] = plain;
            }
            else
            {
                refused.Add((name, "has a value that is no text"));
            }
        }

        if (settings["model"] is JValue { Value: string { Length: > 0 } model })
        {
            variables.TryAdd("ANTHROPIC_MODEL", model);
        }

        string[] staying = ["hooks", "statusLine", "apiKeyHelper", "enabledPlugins", "permissions"];
        var there = staying.Where(key => settings[key] is not null).ToList();
        return new(variables, [], there.Count == 0 ? [] : [$"{string.Join(", ", there)}: of this host, not taken"]) { Refused = refused };
    }

    /// <summary>The key that Claude Code keeps in <c>.claude.json</c> after a login with the console, and those it may use.</summary>
    public static SetupValues ClaudeState(string text)
    {
        // The file holds the history of every project, too, and gets large: it is gone through, not loaded.
        using var reader = Reader(text);
        var (keys, approved) = (new Dictionary<string, string>(), new List<string>());
        return Checked(() =>
        {
            var isWhole = false;
            while (reader.Read())
            {
                isWhole = reader is { TokenType: JsonToken.EndObject, Depth: 0 };
                if (reader is { TokenType: JsonToken.String, Depth: 1, Path: "primaryApiKey", Value: string { Length: > 0 } key })
                {
                    keys["ANTHROPIC_API_KEY"] = key;
                }
                else if (reader is { TokenType: JsonToken.String, Depth: 3, Value: string { Length: > 0 } ending }
                    && reader.Path.StartsWith("customApiKeyResponses.approved[", StringComparison.Ordinal))
                {
                    approved.Add(ending);
                }
            }

            return isWhole ? new SetupValues(keys, [], []) { ApprovedKeys = approved } : throw new FormatException("is not JSON: it ends too soon");
        });
    }

    /// <summary>The variables that Codex's <c>config.toml</c> names as keys of its providers, or as headers for them.</summary>
    public static SetupValues CodexConfig(string text) =>
        SetupValues.None with { Names = [.. TomlText.Read(text).SelectMany(CodexNames).Distinct()] };

    private static IEnumerable<string> CodexNames(TomlEntry entry)
    {
        var written = $"{entry.Key} = {entry.Value}";
        var headers = entry.Table.EndsWith("env_http_headers", StringComparison.Ordinal)
            ? written
            : string.Join(' ', EnvironmentHeaders().Matches(written).Select(match => match.Groups[1].Value));
        return EnvironmentKey().Matches(written).Concat(QuotedName().Matches(headers)).Select(match => match.Groups[1].Value);
    }

    /// <summary>The variables that OpenCode's configuration refers to.</summary>
    public static SetupValues OpenCodeConfig(string text)
    {
        _ = Object(text);
        return SetupValues.None with { Names = [.. Reference().Matches(text).Select(match => match.Groups[1].Value).Distinct()] };
    }

    /// <summary>The variables of a file of <c>KEY=VALUE</c> lines, as Gemini reads it.</summary>
    public static SetupValues EnvironmentFile(string text) => SetupValues.None with { Variables = DotEnvFile.Read(text) };

    /// <summary>Nothing; that it is JSON is looked at.</summary>
    public static SetupValues Json(string text)
    {
        _ = Object(text);
        return SetupValues.None;
    }

    /// <summary>Whether a file of logins holds any text at all.</summary>
    public static bool HoldsLogin(string text) =>
        Object(text).Descendants().Any(token => token is JValue { Value: string { Length: > 0 } });

    /// <summary>A text, or a number or truth value as written; <c>null</c>: something else.</summary>
    private static string? Plain(SourceText source, JToken? value) => value switch
    {
        { Type: JTokenType.String } => (string?)value,
        { Type: JTokenType.Boolean or JTokenType.Integer or JTokenType.Float } => Written(source, value),
        _ => null,
    };

    // Newtonsoft tells where a value ends, and nothing else can stand before a number or a truth value without a gap.
    private static string Written(SourceText source, IJsonLineInfo value)
    {
        var end = source.OffsetOf(value.LineNumber, value.LinePosition);
        var start = end;
        while (start > 0 && (char.IsAsciiLetterOrDigit(source.Text[start - 1]) || source.Text[start - 1] is '+' or '-' or '.'))
        {
            start--;
        }

        return source.Text[start..end];
    }

    private static JObject Object(string text)
    {
        using var reader = Reader(text);
        return Checked(() =>
        {
            var root = JToken.Load(reader, new JsonLoadSettings { CommentHandling = CommentHandling.Ignore }) as JObject;
            // Junk behind the end throws; a comment does not.
            while (reader.Read())
            {
            }

            return root ?? throw new FormatException("is not an object of JSON");
        });
    }

    private static JsonTextReader Reader(string text) => new(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 256 };

    private static T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonReaderException fault)
        {
            // 0 is no column, and tells nobody where to look.
            var column = fault.LinePosition > 0 ? $", column {fault.LinePosition}" : "";
            throw new FormatException($"is not JSON: line {fault.LineNumber}{column}", fault);
        }
    }

    [GeneratedRegex("""\benv_key[ \t]*=[ \t]*["']([A-Za-z_][A-Za-z0-9_]*)["']""")]
    private static partial Regex EnvironmentKey();

    [GeneratedRegex("""\benv_http_headers[ \t]*=[ \t]*\{([^}]*)\}""")]
    private static partial Regex EnvironmentHeaders();

    [GeneratedRegex("""=[ \t]*["']([A-Za-z_][A-Za-z0-9_]*)["']""")]
    private static partial Regex QuotedName();

    [GeneratedRegex(@"\{env:([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Reference();
}
