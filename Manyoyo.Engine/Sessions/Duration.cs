using System.Globalization;

namespace Manyoyo.Engine.Sessions;

/// <summary>A length of time as a user writes it: <c>90s</c>, <c>5m</c>, <c>1h30m</c>.</summary>
public static class Duration
{
    /// <summary>Longer than any session; what timers take ends soon after it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly (char Letter, long Seconds)[] Units = [('h', 3600), ('m', 60), ('s', 1)];

    /// <summary>Reads one.</summary>
    /// <returns><c>null</c>: it is none, is nothing, or is over <see cref="Longest"/>.</returns>
    public static TimeSpan? Parse(string text)
    {
        var rest = text.AsSpan();
        var seconds = 0L;
        foreach (var (letter, unit) in Units)
        {
            var length = rest.IndexOf(letter);
            if (length < 0)
            {
                continue;
            }

            if (!int.TryParse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            seconds += count * unit;
            rest = rest[(length + 1)..];
        }

        return rest.IsEmpty && seconds > 0 && seconds <= Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
