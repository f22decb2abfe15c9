using Manyoyo.Cli.CommandLine.Options;

namespace Manyoyo.Cli.CommandLine;

/// <summary>The verbs about what goes on, and went on, in a session.</summary>
public static class TranscriptRows
{
    private static readonly OptionRow Entry = new("entry", "NUMBER") { Rule = ValueRules.Count };

    public static IReadOnlyList<VerbRow> All { get; } =
    [
        new(
            LogsOptions.Verb,
            typeof(LogsOptions),
            [
                new("tail", "LINES") { Letter = 'n', Rule = ValueRules.TailLength },
                new("follow") { Letter = 'f' },
                new("since", "TIME") { Rule = ValueRules.Since },
                Entry,
                new("list") { Excludes = ["tail", "follow", "since", "raw", "entry"] },
                new("raw"),
                CommandTable.Engine,
                CommandTable.Help,
            ])
        {
            PlainWords = "NAME", TakesOneWord = true, Words = ValueKind.Session, Hints = Hints.Logs,
        },
        new(
            ReplayOptions.Verb,
            typeof(ReplayOptions),
            [
                new("speed", "FACTOR") { Letter = 's', Rule = ValueRules.Speed },
                new("idle-limit", "TIME") { Letter = 'i', Rule = ValueRules.Pause },
                Entry,
                CommandTable.Engine,
                CommandTable.Help,
            ])
        {
            PlainWords = "NAME", TakesOneWord = true, Words = ValueKind.Session,
        },
        new(
            WaitOptions.Verb,
            typeof(WaitOptions),
            [
                new("for", "STATE") { Choices = [["idle"], ["exit"]] },
                new("timeout", "TIME") { Rule = ValueRules.Duration },
                CommandTable.Engine,
                CommandTable.Help,
            ])
        {
            PlainWords = "NAME", TakesOneWord = true, Words = ValueKind.Session,
        },
    ];
}
