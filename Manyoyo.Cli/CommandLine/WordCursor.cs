namespace Manyoyo.Cli.CommandLine;

/// <summary>A place in a list of words.</summary>
internal sealed class WordCursor(IReadOnlyList<string> words)
{
    private int _next;

    /// <summary>The word that comes; <c>null</c>: no more.</summary>
    public string? Peek => _next < words.Count ? words[_next] : null;

    /// <summary>Takes the word that comes.</summary>
    public string Next() => words[_next++];

    /// <summary>Takes all that come.</summary>
    public List<string> Rest()
    {
        List<string> rest = [.. words.Skip(_next)];
        _next = words.Count;
        return rest;
    }

    /// <summary>
    /// Takes the word that comes if it can be an option's value; <c>null</c>: it cannot. A bare <c>--</c> never is one, nor is
    /// what looks like an option: <c>--option=VALUE</c> is there for who means it.
    /// </summary>
    public string? NextValue(bool mayBeginWithDash)
    {
        var looksLikeOption = Peek is ['-', _, ..];
        return Peek is null or "--" || (looksLikeOption && !mayBeginWithDash) ? null : Next();
    }
}
