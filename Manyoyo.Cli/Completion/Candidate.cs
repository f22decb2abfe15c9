namespace Manyoyo.Cli.Completion;

/// <summary>One way in which a command line may go on.</summary>
/// <param name="Text">The whole word.</param>
/// <param name="About">What it is, in a few words; <c>null</c>: nothing to say.</param>
public sealed record Candidate(string Text, string? About = null);

/// <summary>What a shell does beside offering the candidates. The numbers are cobra's, for docker's own scripts.</summary>
public enum Directive
{
    /// <summary>It offers files, if there are no candidates.</summary>
    Files = 0,

    /// <summary>It offers nothing else.</summary>
    Nothing = 4,

    /// <summary>It offers directories.</summary>
    Directories = 16,
}

/// <summary>The answer to a shell.</summary>
public sealed record Answer(IReadOnlyList<Candidate> Candidates, Directive Directive = Directive.Nothing)
{
    public static Answer None { get; } = new([]);
}

/// <summary>What only the host knows.</summary>
/// <param name="Sessions">The sessions of an engine; <c>null</c>: of the one that is found.</param>
/// <param name="Profiles">The profiles of the configuration.</param>
/// <param name="Variables">The names of the caller's variables.</param>
public sealed record LiveValues(
    Func<string?, IEnumerable<Candidate>> Sessions, Func<IEnumerable<Candidate>> Profiles, IEnumerable<string> Variables);
