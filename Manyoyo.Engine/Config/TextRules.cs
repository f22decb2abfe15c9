namespace Manyoyo.Engine.Config;

/// <summary>What no text of a configuration may hold, since no argument, variable or path can carry it.</summary>
internal static class TextRules
{
    /// <summary>What is wrong with a text, to follow "the text holds"; <c>null</c>: nothing.</summary>
    public static string? Fault(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? "a NUL character"
        : HasLoneSurrogate(text) ? "half a character (a lone surrogate)"
        : null;

    private static bool HasLoneSurrogate(string text)
    {
        var isHighBefore = false;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit) != isHighBefore)
            {
                return true;
            }

            isHighBefore = char.IsHighSurrogate(unit);
        }

        return isHighBefore;
    }
}
