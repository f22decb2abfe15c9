using System.Text.RegularExpressions;
using Manyoyo.Engine.Config;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Setup;

/// <summary>
/// Reads the agents' own files. Pure. A text that cannot be read throws <see cref="FormatException"/>, whose message quotes
/// nothing of it.
/// </summary>
internal static partial class SetupReaders
{
    // What the host's claude has there would be wrong, or do harm, inside.
    private static readonly string[] OfTheHost = ["PATH", "HOME", "SHELL", "USER", "PWD", "TMPDIR"];

    /// <summary>Variables and model of Claude Code's <c>settings.json</c>.</summary>
    public static SetupValues ClaudeSettings(string text)
    {
        var settings = Object(text);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in settings["env"] as JObject ?? [])
        {
            if (value is JValue { Value: not null } plain && EnvironmentMap.IsName(name) && !OfTheHost.Contains(name))
            {
                variables[name] = plain.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        if (settings["model"] is JValue { Value: string { Length: > 0 } model })
        {
            variables.TryAdd("ANTHROPIC_MODEL", model);
        }

        string[] staying = ["hooks", "statusLine", "apiKeyHelper", "enabledPlugins", "permissions"];
        var there = staying.Where(key => settings[key] is not null).ToList();
        return new(variables, [], there.Count == 0 ? [] : [$"{string.Join(", ", there)}: of this host, not taken"]);
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

    /// <summary>The variables that Codex's <c>config.toml</c> names as keys of its providers.</summary>
    public static SetupValues CodexConfig(string text) =>
        SetupValues.None with { Names = [.. EnvironmentKey().Matches(text).Select(match => match.Groups[1].Value).Distinct()] };

    /// <summary>The variables that OpenCode's configuration refers to.</summary>
    public static SetupValues OpenCodeConfig(string text)
    {
        _ = Object(text);
        return SetupValues.None with { Names = [.. Reference().Matches(text).Select(match => match.Groups[1].Value).Distinct()] };
    }

    /// <summary>The variables of a file of <c>KEY=VALUE</c> lines.</summary>
    public static SetupValues EnvironmentFile(string text)
    {
        try
        {
            return SetupValues.None with { Variables = EnvFile.ToMap(EnvFile.Parse(text, "line")) };
        }
        catch (ManyoyoException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    /// <summary>Nothing; that it is JSON is looked at.</summary>
    public static SetupValues Json(string text)
    {
        _ = Object(text);
        return SetupValues.None;
    }

    /// <summary>Whether a file of logins holds any text at all.</summary>
    public static bool HoldsLogin(string text) =>
        Object(text).Descendants().Any(token => token is JValue { Value: string { Length: > 0 } });

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
            throw new FormatException($"is not JSON: line {fault.LineNumber}, column {fault.LinePosition}", fault);
        }
    }

    [GeneratedRegex("""^[ \t]*env_key[ \t]*=[ \t]*["']([A-Za-z_][A-Za-z0-9_]*)["']""", RegexOptions.Multiline)]
    private static partial Regex EnvironmentKey();

    [GeneratedRegex(@"\{env:([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Reference();
}
