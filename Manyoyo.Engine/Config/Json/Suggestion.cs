namespace Manyoyo.Engine.Config.Json;

/// <summary>What somebody may have meant, as the end of a message.</summary>
internal static class Suggestion
{
    // No known name is near so long a one, and comparing takes the product of both lengths.
    private const int LongestSlip = 64;

    /// <summary><c>, did you mean "x"?</c>, or nothing.</summary>
    public static string For(string word, IEnumerable<string> known) =>
        word.Length <= LongestSlip && NearestName.Of(word, known) is { } name ? $", did you mean \"{name}\"?" : "";
}
