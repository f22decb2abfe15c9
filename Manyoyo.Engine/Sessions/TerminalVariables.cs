using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Sessions;

/// <summary>The variables that bring the terminal's colours and language inside.</summary>
public static class TerminalVariables
{
    private const int LongestName = 1000;

    private static readonly HashSet<string> KnownTerminals = ["linux", "vt100", "dumb"];

    private static readonly string[] KnownFamilies = ["xterm", "screen", "tmux"];

    // Terminals that call themselves a kind of xterm, and whose descriptions are not in the images.
    private static readonly HashSet<string> RareXterms = ["xterm-kitty", "xterm-ghostty", "xterm-termite"];

    /// <summary>Those that the caller has, but for the session's own.</summary>
    public static IReadOnlyDictionary<string, string> For(HostFacts host, IReadOnlyList<string> own)
    {
        var variables = new Dictionary<string, string>();
        foreach (var name in (string[])["TERM", "COLORTERM", "LANG"])
        {
            // What is no name of anything would not go into an environment file either.
            if (host.Variable(name) is { Length: < LongestName } value && !value.Any(char.IsControl) && !own.Contains(name))
            {
                variables[name] = name == "TERM" ? Terminal(value) : value;
            }
        }

        return variables;
    }

    private static string Terminal(string name) => name switch
    {
        _ when KnownTerminals.Contains(name) => name,
        _ when KnownFamilies.Any(family => name.StartsWith(family, StringComparison.Ordinal)) && !RareXterms.Contains(name) => name,
        _ => "xterm-256color",
    };
}
