namespace Manyoyo.Cli.CommandLine;

/// <summary>One option of a verb, as data.</summary>
/// <param name="Name">The long name, without dashes; the options class of the verb names it the same.</param>
/// <param name="Placeholder">What the help writes for the value; <c>null</c>: a flag, which takes none.</param>
public sealed record OptionRow(string Name, string? Placeholder = null)
{
    /// <summary>The one-letter name; <c>null</c>: none.</summary>
    public char? Letter { get; init; }

    /// <summary>Other long names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether every value counts. Of an option that is not, the last value wins, as docker does.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether <c>--option ""</c> says something: that what lower layers say is dropped.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether the next word is the value even if it begins with a dash (<c>--ea --network=host</c>).</summary>
    public bool MayBeginWithDash { get; init; }

    /// <summary>Whether the value may be a secret, and so is in no message.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether every word after the option belongs to it (<c>-x</c>).</summary>
    public bool TakesTheRest { get; init; }

    /// <summary>Whether it is answered before the options of the verb are read (<c>--help</c>), so that no options class has it.</summary>
    public bool Answered { get; init; }

    /// <summary>The long names of the options that it cannot stand beside.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>The only values it takes, each as its name and its aliases; empty: any.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Choices { get; init; } = [];

    /// <summary>What its value has to be; <c>null</c>: anything.</summary>
    public ValueRule? Rule { get; init; }

    /// <summary>What its value names, for completion.</summary>
    public ValueKind Values { get; init; }

    /// <summary>Whether a value has to follow.</summary>
    public bool TakesValue => Placeholder is not null;

    /// <summary>The long name and its aliases.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);

    /// <summary>The shortest way to type it, as messages name it.</summary>
    public string Shown => Letter is { } letter ? $"-{letter}" : "--" + (Aliases.Count > 0 ? Aliases[0] : Name);
}

/// <summary>What the value of an option has to be.</summary>
/// <param name="Holds">Whether a value is right.</param>
/// <param name="Wrong">What a wrong one is, to be read after the option and its value.</param>
/// <param name="Next">What to write instead.</param>
public sealed record ValueRule(Func<string, bool> Holds, string Wrong, string Next);
