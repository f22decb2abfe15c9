namespace Manyoyo.Engine.Sessions;

/// <summary>Words for a POSIX shell.</summary>
public static class ShellWords
{
    /// <summary>One word, quoted so that any POSIX shell reads it back as it is. Plain words stay plain.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(IsPlain) ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>Words as one shell line.</summary>
    public static string Join(IEnumerable<string> words) =>
        string.Join(' ', words.Select((word, index) => index > 0 && IsPlainOption(word) ? word : Quote(word)));

    // '=' is not among them: `a=b` as a first word would be an assignment. '~' neither.
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || "_-./:,@%+".Contains(c, StringComparison.Ordinal);

    // After the first word an '=' inside a word is plain, and `--http-proxy=false` reads better so.
    private static bool IsPlainOption(string word) =>
        word.Length > 0 && word[0] != '=' && word.All(c => c == '=' || IsPlain(c));
}
