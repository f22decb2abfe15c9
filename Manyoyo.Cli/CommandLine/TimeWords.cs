using System.Globalization;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Cli.CommandLine;

/// <summary>Times and factors as people write them.</summary>
public static class TimeWords
{
    private const double SlowestPlay = 0.01;
    private const double FastestPlay = 1000;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
    ];

    /// <summary>A moment: a length of time before now (<c>10m</c>), or a date and time, local where it does not say.</summary>
    /// <returns><c>null</c>: it is none.</returns>
    public static DateTimeOffset? Moment(string text, DateTimeOffset now) => Duration.Parse(text) is { } ago
        ? now - ago
        : DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment) ? moment : null;

    /// <summary>A pause: <c>2</c> and <c>0.5</c> are seconds, as in asciinema; or as in <c>90s</c>.</summary>
    /// <returns><c>null</c>: it is none.</returns>
    public static TimeSpan? Pause(string text) => Number(text) is { } seconds && seconds <= Duration.Longest.TotalSeconds
        ? TimeSpan.FromSeconds(seconds)
        : Duration.Parse(text);

    /// <summary>A factor: <c>2</c>, <c>0.5</c>.</summary>
    /// <returns><c>null</c>: it is none.</returns>
    public static double? Factor(string text) => Number(text) is >= SlowestPlay and <= FastestPlay and var factor ? factor : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
