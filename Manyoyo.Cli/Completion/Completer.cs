using Manyoyo.Cli.CommandLine;

namespace Manyoyo.Cli.Completion;

/// <summary>Finds how a command line may go on, by the table of the commands and by the parser that reads it. Pure.</summary>
/// <param name="live">What only the host knows.</param>
public sealed class Completer(LiveValues live)
{
    private const string HelpWord = "help";

    /// <summary>How it may go on.</summary>
    /// <param name="words">The words after the program up to the one that is being typed, at least that one; it may be empty.</param>
    public Answer Complete(IReadOnlyList<string> words)
    {
        var (before, current) = (words.SkipLast(1).ToList(), words[^1]);
        var program = OptionScan.Of(CommandTable.Program, before);
        return program.Plain.ToArray() switch
        {
            [] when program.Awaiting is { } option => Values(option, current, "", program, []),
            [] when current.StartsWith('-') => Options(CommandTable.Program, current, program),
            [] => Verbs("", current),
            [HelpWord] => Verbs("", current),
            [HelpWord, var group] => Verbs(group + " ", current),
            [var word, .. var rest] when CommandTable.Find(word) is { } verb => OfVerb(verb, program, rest, current),
            [var word] => Verbs(word + " ", current),
            [var group, var word, .. var rest] when CommandTable.Find($"{group} {word}") is { } verb => OfVerb(verb, program, rest, current),
            _ => Answer.None,
        };
    }

    private Answer OfVerb(VerbRow verb, OptionScan program, IReadOnlyList<string> rest, string current)
    {
        var scan = OptionScan.Of(verb, rest);
        if (scan.FullCommand is not null || (scan.IsPastOptions && verb.TakesTail))
        {
            // The words of a command that runs inside: files of the project are the best guess.
            return new Answer([], Directive.Files);
        }

        if (scan.Awaiting is { } option)
        {
            return Values(option, current, "", program, scan.Given);
        }

        if (current.StartsWith('-') && !scan.IsPastOptions)
        {
            var parts = current.Split('=', 2);
            var named = parts is [['-', '-', .. var name], _] ? verb.Find(name) : null;
            return named is { TakesValue: true } ? Values(named, parts[1], parts[0] + "=", program, scan.Given) : Options(verb, current, scan);
        }

        return PlainWords(verb, scan, current, Engine(program, scan.Given));
    }

    private Answer PlainWords(VerbRow verb, OptionScan scan, string current, string? engine)
    {
        if (verb.PlainWords is null || (verb.TakesOneWord && scan.Plain.Count > 0))
        {
            return Answer.None;
        }

        var words = verb.WordChoices.Count > 0 ? Choices(verb.WordChoices, current) : Of(verb.Words, engine);
        return Matching(words.Where(word => !scan.Plain.Contains(word.Text)), current, "");
    }

    private static Answer Verbs(string group, string current)
    {
        var names = CommandTable.Verbs.Select(verb => verb.Name).Append(HelpWord)
            .Where(name => name.StartsWith(group, StringComparison.Ordinal))
            .GroupBy(name => name[group.Length..].Split(' ')[0])
            .Select(verbs => new Candidate(verbs.Key, verbs.Count() == 1 ? HelpSummary.OfVerb(verbs.First()) : SecondWords(verbs)));
        return Matching(names, current, "");
    }

    private static string SecondWords(IEnumerable<string> verbs) => string.Join(", ", verbs.Select(verb => verb.Split(' ')[^1]));

    private static Answer Options(VerbRow verb, string current, OptionScan scan)
    {
        var rows = verb.Options.Where(row => row.Repeatable || scan.Given.All(given => given.Row != row));
        var names = rows.SelectMany(row => row.Names.Select(name => "--" + name)
            .Concat(row.Letter is { } letter ? [$"-{letter}"] : [])
            .Select(name => new Candidate(name, HelpSummary.OfOption(verb, row))));
        return Matching(names, current, "");
    }

    private Answer Values(OptionRow row, string current, string head, OptionScan program, IReadOnlyList<GivenOption> given) => row switch
    {
        { Choices.Count: > 0 } => Matching(Choices(row.Choices, current), current, head),
        { Values: ValueKind.File } => new Answer([], Directive.Files),
        { Values: ValueKind.Directory } => new Answer([], Directive.Directories),
        _ => Matching(Of(row.Values, Engine(program, given)), current, head),
    };

    private IEnumerable<Candidate> Of(ValueKind kind, string? engine) => kind switch
    {
        ValueKind.Session => live.Sessions(engine),
        ValueKind.Profile => live.Profiles(),
        ValueKind.Variable => live.Variables.Order(StringComparer.Ordinal).Select(name => new Candidate(name)),
        _ => [],
    };

    // Short names are for those who know them: they are offered only where one is begun.
    private static IEnumerable<Candidate> Choices(IReadOnlyList<IReadOnlyList<string>> choices, string current) =>
        choices.SelectMany(names => (current.Length == 0 ? names.Take(1) : names)
            .Select(name => new Candidate(name, name == names[0] ? null : names[0])));

    private static Answer Matching(IEnumerable<Candidate> candidates, string current, string head) => new(
        [.. candidates.Where(candidate => candidate.Text.StartsWith(current, StringComparison.Ordinal))
            .Select(candidate => candidate with { Text = head + candidate.Text })]);

    private static string? Engine(OptionScan program, IEnumerable<GivenOption> given) =>
        program.Given.Concat(given).LastOrDefault(option => option.Row == CommandTable.Engine)?.Value;
}
