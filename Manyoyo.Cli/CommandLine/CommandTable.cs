using System.Diagnostics.CodeAnalysis;
using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Engine.Agents;

namespace Manyoyo.Cli.CommandLine;

/// <summary>Every verb there is. A new one is a row here, a class in <c>Options/</c> and a page in <see cref="HelpPage"/>.</summary>
public static class CommandTable
{
    /// <summary>Asks for help, anywhere.</summary>
    public static OptionRow Help { get; } = new("help") { Letter = 'h', Answered = true };

    /// <summary>Asks for the version, before a verb; <c>-v</c> there, as docker has it.</summary>
    public static OptionRow Version { get; } = new("version") { Letter = 'v', Answered = true };

    /// <summary>Chooses the engine, before a verb and after it.</summary>
    public static OptionRow Engine { get; } = new("engine", "NAME") { Choices = [["docker"], ["podman"]] };

    /// <summary>The agents, each as its name and its aliases.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> AgentNames { get; } =
        [.. AgentCatalogue.All.Select(agent => agent.Aliases.Prepend(agent.Name).ToList())];

    /// <summary>What may stand before a verb.</summary>
    public static VerbRow Program { get; } = new("", typeof(VerbOptions), [Engine, Help, Version]);

    /// <summary>The verbs, in the order in which the help tells them.</summary>
    public static IReadOnlyList<VerbRow> Verbs { get; } =
    [
        Session(RunOptions.Verb, typeof(RunOptions)),
        new(PsOptions.Verb, typeof(PsOptions), [new("quiet") { Letter = 'q' }, new("json"), Engine, Help]) { Hints = Hints.Ps },
        new(RmOptions.Verb, typeof(RmOptions), [new("keep-transcripts"), Engine, Help]) { PlainWords = "NAME", Words = ValueKind.Session, Hints = Hints.Rm },
        .. TranscriptRows.All,
        new(BuildOptions.Verb, typeof(BuildOptions), [.. ImageOptionRows.Build, Engine, Help]) { Hints = Hints.Build },
        new(ImagesOptions.Verb, typeof(ImagesOptions), [.. ImageOptionRows.Images, Engine, Help]),
        new(PruneOptions.Verb, typeof(PruneOptions), [.. ImageOptionRows.Prune, Engine, Help]) { Hints = Hints.Prune },
        Session(ConfigShowOptions.Verb, typeof(ConfigShowOptions)),
        Session(ConfigCommandOptions.Verb, typeof(ConfigCommandOptions)),
        .. SetupVerbs(),
    ];

    /// <summary>The verb of a name; <c>null</c>: none.</summary>
    public static VerbRow? Find(string name) => Verbs.FirstOrDefault(verb => verb.Name == name);

    /// <summary>The verbs that begin with a first word (<c>config</c>).</summary>
    public static IEnumerable<VerbRow> Group(string word) =>
        Verbs.Where(verb => verb.Name.StartsWith(word + " ", StringComparison.Ordinal));

    /// <summary>Whether there is a page of help for a word: a verb, or the first word of verbs.</summary>
    public static bool IsTopic(string words) => Find(words) is not null || Group(words).Any();

    private static IEnumerable<VerbRow> SetupVerbs() =>
    [
        new(InitOptions.Verb, typeof(InitOptions), [new("yes") { Letter = 'y' }, new("dry-run"), Engine, Help])
        {
            PlainWords = "AGENT", PlainWordsMayBeMissing = true, WordChoices = AgentNames,
        },
        new(DoctorOptions.Verb, typeof(DoctorOptions), [new("json"), Engine, Help]),
        new(CompletionOptions.Verb, typeof(CompletionOptions), [Engine, Help])
        {
            PlainWords = "SHELL", TakesOneWord = true, WordChoices = [["bash"], ["zsh"], ["fish"]],
        },
        new(InstallPluginOptions.Verb, typeof(InstallPluginOptions), [new("remove"), Engine, Help]),
    ];

    private static VerbRow Session(
        string name, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type options) =>
        new(name, options, [.. SessionOptionRows.All, Engine, Help]) { TakesTail = true, Hints = Hints.Run };
}
