using Manyoyo.Engine;

namespace Manyoyo.Cli.CommandLine;

/// <summary>
/// All that can be wrong with a command line. Status 2; one line says what, one what to do. What is typed is shown with control
/// characters escaped, and never what may be the value of a variable.
/// </summary>
internal static class ParseErrors
{
    public static ManyoyoException UnknownCommand(string words) => new(
        $"unknown command {Code(words)}",
        Suggestions.ForCommand(words) ?? "see `manyoyo --help` for the commands");

    /// <param name="verb">The verb that does not know it.</param>
    /// <param name="option">The option without its value.</param>
    /// <param name="afterSecret">Whether it follows the value of a variable, and so may be a piece of one that was not quoted.</param>
    public static ManyoyoException UnknownOption(VerbRow verb, string option, bool afterSecret) => new(
        afterSecret ? $"what follows the value of a variable is no option of {verb.Name}" : $"unknown option {Code(option)}",
        Suggestions.ForOption(verb, option) ?? $"see {verb.HelpCall}");

    public static ManyoyoException OneDash(string name, OptionRow meant) => new(
        $"{Code("-" + name)} is a long option with one dash",
        $"did you mean {Code("--" + name)}?" + (meant.TakesValue ? $" It takes a value: --{name} {meant.Placeholder}" : ""));

    public static ManyoyoException MissingValue(VerbRow verb, OptionRow row, string typed, string? followedBy) => new(
        followedBy is null || row.Secret ? $"`{typed}` needs a value" : $"`{typed}` needs a value, but {Code(followedBy)} follows",
        followedBy is null || row.Secret
            ? $"write {typed} {row.Placeholder}; see {verb.HelpCall}"
            : $"write {typed} {row.Placeholder}; a value that begins with a dash is written {typed}=VALUE");

    public static ManyoyoException FlagValue(string typed, string value) => new(
        $"`{typed}` takes no value such as {Code(value)}",
        $"write {typed}, or {typed}=false");

    public static ManyoyoException AttachedCommand(string typed) => new(
        $"words follow the command of `{typed}`",
        "write -x CMD ARGS... for a command of several words; options go before -x");

    public static ManyoyoException MissingCommand(VerbRow verb, string typed) => new(
        $"`{typed}` needs a command after it",
        $"write the whole command, as in manyoyo {verb.Name} -n my-project {typed} npm test");

    public static ManyoyoException Excluded(OptionRow row, OptionRow other) => row.TakesTheRest
        ? new(
            $"`{row.Shown}` is the whole command, so `{other.Shown}` cannot be given with it",
            $"leave one of them out; what follows {row.Shown} may have the whole line in it")
        : new($"`{row.Shown}` and `{other.Shown}` cannot be given together", "leave one of them out");

    public static ManyoyoException MissingWords(VerbRow verb) => new($"`manyoyo {verb.Name}` needs a {verb.PlainWords}", WhatWords(verb));

    /// <summary>What is wrong with a plain word that a verb takes; <c>null</c>: nothing.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="word">The word.</param>
    /// <param name="before">How many plain words are before it.</param>
    public static ManyoyoException? OfWord(VerbRow verb, string word, int before) =>
        word.Length == 0 ? new($"an empty {verb.PlainWords}", WhatWords(verb))
        : verb.TakesOneWord && before > 0 ? new($"one {verb.PlainWords} at a time: {Code(word)} is one too many", $"see {verb.HelpCall}")
        : verb.WordChoices.Count == 0 || verb.WordChoices.Any(choice => choice.Contains(word)) ? null
        : new($"{Code(word)} is no {verb.PlainWords} of `manyoyo {verb.Name}`", Known(word, verb.WordChoices));

    private static string WhatWords(VerbRow verb) => $"write manyoyo {verb.Name} {verb.PlainWords}{(verb.TakesOneWord ? "" : "...")}; "
        + (verb.WordChoices.Count == 0 ? "`manyoyo ps` lists the names" : Known(verb.WordChoices));

    /// <inheritdoc cref="UnknownOption"/>
    public static ManyoyoException StrayWord(VerbRow verb, string word, bool afterSecret) => afterSecret
        ? new(
            "a word follows the value of a variable and belongs to no option",
            "quote the value if it has blanks in it: -e \"NAME=two words\"")
        : new(
            $"`manyoyo {verb.Name}` does not know what to do with {Code(Suggestions.Variable(word) is { } name ? name + "=..." : word)}",
            Suggestions.ForStrayWord(verb, word) ?? $"see {verb.HelpCall}");

    /// <summary>What is wrong with the value of an option; <c>null</c>: nothing.</summary>
    public static ManyoyoException? OfValue(VerbRow verb, OptionRow row, string typed, string value)
    {
        if (value.Length == 0)
        {
            return row.MayBeEmpty ? null : new(
                $"the value of `{typed}` is empty", $"write {typed} {row.Placeholder}, or leave {typed} out; see {verb.HelpCall}");
        }

        if (row.Choices.Count > 0 && !row.Choices.Any(choice => choice.Contains(value)))
        {
            return BadChoice(row, typed, value);
        }

        return row.Rule is { } rule && !rule.Holds(value)
            ? new($"{(row.Secret ? Variable(typed, value) : Code($"{typed} {value}"))} {rule.Wrong}", rule.Next)
            : null;
    }

    private static ManyoyoException BadChoice(OptionRow row, string typed, string value) => new(
        $"{Code($"{typed} {value}")} is not known",
        Known(value, row.Choices) + (row.Repeatable ? $"; write {typed} again for each" : ""));

    private static string Known(string value, IReadOnlyList<IReadOnlyList<string>> choices) =>
        Suggestions.Nearest(value, choices.SelectMany(choice => choice)) is { } nearest
            ? $"did you mean {Code(nearest)}? {Known(choices)}"
            : Known(choices);

    private static string Known(IReadOnlyList<IReadOnlyList<string>> choices) => "known: " + string.Join(", ", choices.Select(choice =>
        choice.Count == 1 ? choice[0] : $"{choice[0]} ({string.Join(", ", choice.Skip(1))})"));

    // A word without = may be a secret whose name was forgotten; so may one with = at its end only, as base64 has it.
    private static string Variable(string typed, string given) =>
        given.TrimEnd('=').Contains('=', StringComparison.Ordinal) ? Code($"{typed} {ValueRules.VariableName(given)}=...") : Code(typed);

    private static string Words(VerbRow verb) => verb.PlainWords + (verb.TakesOneWord ? "" : "...");

    private static string Code(string text) => $"`{Printable.Escape(text)}`";
}
