using Manyoyo.Engine;
using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Config;

namespace Manyoyo.Cli.CommandLine;

/// <summary>What somebody may have meant, as the line that says what to do; <c>null</c> where nothing comes to mind.</summary>
internal static class Suggestions
{
    public static string? ForCommand(string words)
    {
        if (AgentCatalogue.Named(words) is { } agent)
        {
            return $"did you mean `manyoyo run -y {agent.Name}`?";
        }

        var known = CommandTable.Verbs.Select(verb => verb.Name).Append("help");
        return (Hints.Verbs.GetValueOrDefault(words) ?? NearestName.Of(words, known)) is { } meant
            ? $"did you mean `manyoyo {meant}`?"
            : null;
    }

    /// <param name="verb">The verb that does not know it.</param>
    /// <param name="option">With its dashes, without its value.</param>
    public static string? ForOption(VerbRow verb, string option)
    {
        var name = option.TrimStart('-');
        var near = name.Length == 1 ? NearLetter(verb, name[0]) : NearLong(verb, name);
        return verb.Hints.GetValueOrDefault(option)
            ?? (near.Count > 0 ? $"did you mean {string.Join(" or ", near.Select(one => $"`{one}`"))}?" : null)
            ?? OfAnotherVerb(option, name)
            ?? (verb.Find("engine-arg") is null ? null
                : $"see {verb.HelpCall}; an option of the engine's own goes through --ea, as in --ea --memory=4g");
    }

    public static string? ForStrayWord(VerbRow verb, string word)
    {
        if (verb.Hints.GetValueOrDefault(word) is { } hint)
        {
            return hint;
        }

        if (verb.Find("shell-full") is null)
        {
            return null;
        }

        var variable = Variable(word);
        return AgentCatalogue.Named(word) is not null ? $"did you mean `-y {word}`?"
            : variable is not null ? $"did you mean `-e {variable}=...`?"
            : "did you mean `-n` before it (a session), `-x` (a command) or `--` (arguments for the agent)?";
    }

    /// <summary>The name in a word that looks like a variable and its value; <c>null</c>: it does not.</summary>
    public static string? Variable(string word) =>
        word.Contains('=', StringComparison.Ordinal) && ValueRules.VariableName(word) is var name && EnvironmentMap.IsName(name) ? name : null;

    /// <summary>The known name that is a slip away. Of names of two letters every other one is, so they do not count.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        NearestName.Of(word, known.Where(name => name.Length > 2));

    private static string Call(string verb) => $"`manyoyo {verb}`";

    private static List<string> NearLong(VerbRow verb, string name)
    {
        var known = verb.Options.SelectMany(option => option.Names).ToList();
        var longer = known.Where(one => one.StartsWith(name + "-", StringComparison.Ordinal)).ToList();
        return longer.Count > 0
            ? longer.ConvertAll(one => "--" + one)
            : Nearest(name, known) is { } nearest ? ["--" + nearest] : [];
    }

    // -N for -n, --n for -n.
    private static List<string> NearLetter(VerbRow verb, char letter) =>
        [.. verb.Options.Where(row => row.Letter is { } known && char.ToUpperInvariant(known) == char.ToUpperInvariant(letter))
            .Select(row => $"-{row.Letter}")];

    private static string? OfAnotherVerb(string option, string name)
    {
        var isLong = option.StartsWith("--", StringComparison.Ordinal);
        var owners = CommandTable.Verbs.Append(CommandTable.Program)
            .Where(verb => (isLong ? verb.Find(name) : name.Length == 1 ? verb.Find(name[0]) : null) is not null)
            .Select(verb => verb.Name).ToList();
        return owners switch
        {
            [] => null,
            [""] => $"it goes before the command: `manyoyo {option}`",
            [var only] => $"it is an option of `manyoyo {only}`, and goes after that",
            _ => $"it is an option of {string.Join(", ", owners.SkipLast(1).Select(Call))} and {Call(owners[^1])}",
        };
    }
}
