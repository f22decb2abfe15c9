using System.Diagnostics.CodeAnalysis;

namespace Manyoyo.Cli.CommandLine;

/// <summary>One verb and what may follow it, as data.</summary>
/// <param name="Name">One word, or two (<c>config show</c>); empty: the program itself.</param>
/// <param name="OptionsType">
/// The class that CommandLineParser fills. The attribute keeps all of it when a build is trimmed: the parser finds the
/// properties by reflection, and would throw at run time.
/// </param>
/// <param name="Options">The options, in the order in which the help tells them.</param>
public sealed record VerbRow(
    string Name,
    [property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
    [param: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
    Type OptionsType,
    IReadOnlyList<OptionRow> Options)
{
    /// <summary>What the help calls its plain words, of which there has to be one (<c>rm NAME...</c>); <c>null</c>: it takes none.</summary>
    public string? PlainWords { get; init; }

    /// <summary>Whether it does its work without plain words too.</summary>
    public bool PlainWordsMayBeMissing { get; init; }

    /// <summary>Whether it takes no more than one plain word.</summary>
    public bool TakesOneWord { get; init; }

    /// <summary>The only plain words it takes, each as its name and its aliases; empty: any.</summary>
    public IReadOnlyList<IReadOnlyList<string>> WordChoices { get; init; } = [];

    /// <summary>What its plain words name, for completion.</summary>
    public ValueKind Words { get; init; }

    /// <summary>Whether the words after <c>--</c> are kept apart, for the agent. Else they are plain words.</summary>
    public bool TakesTail { get; init; }

    /// <summary>What to tell somebody who types words of docker's, or of an agent's, that mean nothing here.</summary>
    public IReadOnlyDictionary<string, string> Hints { get; init; } = new Dictionary<string, string>();

    /// <summary>The option of a long name or an alias; <c>null</c>: none.</summary>
    public OptionRow? Find(string name) => Options.FirstOrDefault(option => option.Names.Contains(name));

    /// <summary>The option of a letter; <c>null</c>: none.</summary>
    public OptionRow? Find(char letter) => Options.FirstOrDefault(option => option.Letter == letter);

    /// <summary>How to ask for its help.</summary>
    public string HelpCall => Name.Length == 0 ? "`manyoyo --help`" : $"`manyoyo {Name} --help`";
}
