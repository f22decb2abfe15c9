using Manyoyo.Engine;

namespace Manyoyo.Cli.CommandLine;

/// <summary>
/// The words of a command line, sorted and checked. CommandLineParser lets too much through by itself (a missing value, stray
/// words, <c>--flag=false</c>) and too little (<c>-s -la</c>, aliases, two-word verbs), so it is handed only what is right.
/// </summary>
public sealed record Argv
{
    /// <summary>The verb, <c>config</c> where only help can be meant, or empty for the program itself.</summary>
    public string Verb { get; init; } = "";

    /// <summary>The verb and its options for CommandLineParser: <c>--long=value</c> each, then <c>--</c> and the plain words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The words after <c>-x</c>, at least one; <c>null</c>: no <c>-x</c>.</summary>
    public IReadOnlyList<string>? FullCommand { get; init; }

    /// <summary>The words after <c>--</c>, at least one; <c>null</c>: none.</summary>
    public IReadOnlyList<string>? Tail { get; init; }

    public bool HelpAsked { get; init; }

    public bool VersionAsked { get; init; }

    /// <summary>Sorts a command line.</summary>
    /// <exception cref="ManyoyoException">It says something that is not known, or not all of it.</exception>
    public static Argv Read(IReadOnlyList<string> argv)
    {
        var before = OptionScan.Of(CommandTable.Program, argv);
        var asked = new Argv { HelpAsked = before.Asks(CommandTable.Help), VersionAsked = before.Asks(CommandTable.Version) };
        if (before.Plain is [])
        {
            return before.Error is { } error && !asked.HelpAsked ? throw error : asked with { HelpAsked = asked.HelpAsked || !asked.VersionAsked };
        }

        if (asked.HelpAsked)
        {
            return asked with { Verb = KnownTopic(before.Plain) };
        }

        var after = AfterVerb(before);
        return asked.VersionAsked && !after.HelpAsked ? asked : after;
    }

    private static Argv AfterVerb(OptionScan before)
    {
        var words = before.Plain;
        if (words[0] == "help")
        {
            return HelpFor([.. words.Skip(1).Where(word => word is not ("-h" or "--help"))]);
        }

        if (CommandTable.Find(words[0]) is { } verb)
        {
            return OfVerb(verb, before, [.. words.Skip(1)]);
        }

        return CommandTable.Group(words[0]).Any() ? OfGroup(before) : throw before.Error ?? ParseErrors.UnknownCommand(words[0]);
    }

    private static Argv HelpFor(IReadOnlyList<string> words)
    {
        var topic = string.Join(' ', words);
        return topic.Length == 0 || CommandTable.IsTopic(topic)
            ? new Argv { Verb = topic, HelpAsked = true }
            : throw ParseErrors.UnknownCommand(topic);
    }

    // `manyoyo --help run` is the page of run, as with docker; of what is no verb, that of the program.
    private static string KnownTopic(IReadOnlyList<string> words) =>
        new[] { string.Join(' ', words.Take(2)), words[0] }.FirstOrDefault(CommandTable.IsTopic) ?? "";

    private static Argv OfGroup(OptionScan before)
    {
        var (group, words) = (before.Plain[0], before.Plain.Skip(1).ToList());
        if (words.Count > 0 && CommandTable.Find($"{group} {words[0]}") is { } verb)
        {
            return OfVerb(verb, before, [.. words.Skip(1)]);
        }

        return words is [] or ["help"] || words.Exists(word => word is "-h" or "--help")
            ? new Argv { Verb = group, HelpAsked = true }
            : throw before.Error ?? ParseErrors.UnknownCommand($"{group} {words[0]}");
    }

    private static Argv OfVerb(VerbRow verb, OptionScan before, IReadOnlyList<string> words)
    {
        var scan = OptionScan.Of(verb, words);
        if (scan.Asks(CommandTable.Help))
        {
            return new Argv { Verb = verb.Name, HelpAsked = true };
        }

        return (before.Error ?? scan.Error ?? ErrorOfWhole(verb, scan)) is { } error ? throw error : new Argv
        {
            Verb = verb.Name,
            Words = Normalised(verb, [.. before.Given, .. scan.Given], scan.Plain),
            FullCommand = scan.FullCommand,
            Tail = scan.Tail,
        };
    }

    // What only shows when all words are known.
    private static ManyoyoException? ErrorOfWhole(VerbRow verb, OptionScan scan)
    {
        foreach (var row in scan.Given.Select(option => option.Row))
        {
            if (row.Excludes.FirstOrDefault(other => scan.Given.Any(option => option.Row.Name == other)) is { } other)
            {
                return ParseErrors.Excluded(row, verb.Find(other)!);
            }
        }

        return verb.PlainWords is not null && !verb.PlainWordsMayBeMissing && scan.Plain.Count == 0 ? ParseErrors.MissingWords(verb) : null;
    }

    private static List<string> Normalised(VerbRow verb, IReadOnlyList<GivenOption> given, IReadOnlyList<string> plain)
    {
        var words = new List<string> { verb.Name };
        foreach (var option in given.Where(option => !option.Row.Answered).GroupBy(option => option.Row.Name))
        {
            // docker lets the last of several values win too: it is how an alias of the shell is overridden.
            var values = option.First().Row.Repeatable ? option : option.TakeLast(1);
            words.AddRange(values.Where(one => one.Value is not null || one.On)
                .Select(one => one.Value is null ? $"--{one.Row.Name}" : $"--{one.Row.Name}={one.Value}"));
        }

        return plain.Count == 0 ? words : [.. words, "--", .. plain];
    }
}
