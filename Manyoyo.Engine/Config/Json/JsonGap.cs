namespace Manyoyo.Engine.Config.Json;

/// <summary>What stands between the last member of an object and its closing bracket: blanks, comments, perhaps a comma.</summary>
/// <param name="HasComma">Whether a comma ends the last member.</param>
/// <param name="End">The offset behind the last comment or comma.</param>
internal sealed record JsonGap(bool HasComma, int End)
{
    /// <summary>Looks at it.</summary>
    /// <param name="text">All of the file, which is known to be JSON5.</param>
    /// <param name="from">Behind the last member.</param>
    /// <param name="to">The closing bracket.</param>
    public static JsonGap Of(string text, int from, int to)
    {
        var gap = new JsonGap(false, from);
        for (var i = from; i < to;)
        {
            var next = text[i] switch
            {
                ',' => i + 1,
                '/' when text[i + 1] == '/' => EndOfLine(text, i),
                '/' => text.IndexOf("*/", i + 2, StringComparison.Ordinal) + 2,
                _ => i,
            };
            gap = next == i ? gap : new JsonGap(gap.HasComma || text[i] == ',', next);
            i = Math.Max(next, i + 1);
        }

        return gap;
    }

    private static int EndOfLine(string text, int from) => text.IndexOfAny(['\n', '\r'], from) is >= 0 and var end ? end : text.Length;
}
