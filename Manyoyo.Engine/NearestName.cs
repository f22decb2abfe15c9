namespace Manyoyo.Engine;

/// <summary>Finds what somebody may have meant.</summary>
public static class NearestName
{
    /// <summary>The known name with the fewest edits from a word, if that is few enough to be a slip; <c>null</c>: none.</summary>
    public static string? Of(string word, IEnumerable<string> known) =>
        known.Select(name => (name, edits: Edits(word.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.edits <= Math.Max(1, candidate.name.Length / 3))
            .OrderBy(candidate => candidate.edits)
            .Select(candidate => candidate.name)
            .FirstOrDefault();

    /// <summary>The Damerau-Levenshtein distance (adjacent letters swapped count once).</summary>
    private static int Edits(string a, string b)
    {
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                distance[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1,
                    distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
                }
            }
        }

        return distance[a.Length, b.Length];
    }
}
