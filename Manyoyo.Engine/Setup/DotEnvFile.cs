using System.Text.RegularExpressions;

namespace Manyoyo.Engine.Setup;

/// <summary>
/// Files that the npm package dotenv reads: quotes, comments behind a value, values over several lines. What is no assignment
/// is passed over, as there. Pure. Our own environment files (<see cref="Config.EnvFile"/>) know none of that.
/// </summary>
internal static partial class DotEnvFile
{
    /// <summary>The variables by name: a later one wins.</summary>
    /// <exception cref="FormatException">It would take too long.</exception>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (Match match in Assignment().Matches(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')))
            {
                variables[match.Groups["name"].Value] = Unquoted(match.Groups["value"].Value.Trim());
            }
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw new FormatException("is no file of KEY=VALUE lines", fault);
        }

        return variables;
    }

    private static string Unquoted(string value)
    {
        var isQuoted = value.Length >= 2 && value[0] is '"' or '\'' or '`' && value[^1] == value[0];
        var inner = isQuoted ? value[1..^1] : value;
        return value.StartsWith('"')
            ? inner.Replace(@"\n", "\n", StringComparison.Ordinal).Replace(@"\r", "\r", StringComparison.Ordinal)
            : inner;
    }

    // As it stands in dotenv (https://github.com/motdotla/dotenv/blob/master/lib/main.js); its \w is ASCII.
    [GeneratedRegex(
        """^\s*(?:export\s+)?(?<name>[A-Za-z0-9_.-]+)(?:\s*=\s*?|:\s+?)(?<value>\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?$""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Assignment();
}
