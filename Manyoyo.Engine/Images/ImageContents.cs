using Manyoyo.Engine.Agents;

namespace Manyoyo.Engine.Images;

/// <summary>What an image has in it besides what every image has (Node, Python, git, ripgrep, jq and the like).</summary>
/// <param name="Agents">Names of agents, in the order of the catalogue.</param>
/// <param name="Tools">Names of further tools, in the order of <see cref="ImageTools"/>.</param>
public sealed record ImageContents(IReadOnlyList<string> Agents, IReadOnlyList<string> Tools)
{
    private const string Common = "common";
    private const string Full = "full";
    private static readonly string[] OfCommon = ["claude", "codex"];
    private static readonly char[] Separators = [',', ' ', '-'];

    /// <summary>The words that stand for contents.</summary>
    public static IReadOnlyList<string> KnownWords { get; } =
        [Common, Full, .. AgentCatalogue.All.Select(agent => agent.Name), .. ImageTools.Names, .. ImageTools.InEveryImage];

    /// <summary>Reads a list of words, <c>claude,opencode,go</c> or the suffix of a version, <c>common-go</c>.</summary>
    /// <returns><c>null</c>: a word is not known.</returns>
    public static ImageContents? TryParse(string words)
    {
        var given = words.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return given.Length > 0 && given.All(KnownWords.Contains) ? Of(given) : null;
    }

    /// <summary>Reads what <c>TOOL=</c> says.</summary>
    /// <exception cref="ManyoyoException">A word is not known.</exception>
    public static ImageContents Parse(string words)
    {
        if (TryParse(words) is { } contents)
        {
            return contents;
        }

        var wrong = words.Split(Separators, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => !KnownWords.Contains(word));
        throw new ManyoyoException(
            wrong is null ? "TOOL= names nothing" : $"TOOL={Printable.Escape(words)}: \"{Printable.Escape(wrong)}\" is not known",
            (wrong is not null && NearestName.Of(wrong, KnownWords) is { } near ? $"did you mean {near}? " : "")
                + $"known: {string.Join(", ", KnownWords)}");
    }

    /// <summary>Debian's packages for the tools.</summary>
    public IEnumerable<string> Packages => Tools.SelectMany(ImageTools.PackagesOf);

    /// <summary>What a version's suffix calls it: <c>common</c>, <c>full</c>, <c>claude-go</c>.</summary>
    public string Suffix => string.Join('-', Agents.SequenceEqual(OfCommon) ? [Common, .. Tools]
        : Agents.Count == AgentCatalogue.All.Count ? [Full, .. Tools]
        : Words);

    /// <summary>Agents and tools; an image without any has <c>node</c> as all have.</summary>
    public IReadOnlyList<string> Words => Agents.Count + Tools.Count == 0 ? ["node"] : [.. Agents, .. Tools];

    /// <summary>As <c>TOOL=</c> takes it and the label keeps it.</summary>
    public string Text => string.Join(',', Words);

    private static ImageContents Of(IReadOnlyCollection<string> words) => new(
        [.. AgentCatalogue.All.Select(agent => agent.Name).Where(name =>
            words.Contains(name) || words.Contains(Full) || (words.Contains(Common) && OfCommon.Contains(name)))],
        [.. ImageTools.Names.Where(words.Contains)]);
}
