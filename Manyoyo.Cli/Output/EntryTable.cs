using System.Globalization;
using System.Text;
using Manyoyo.Engine;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Output;

/// <summary>The table of <c>logs --list</c>.</summary>
public static class EntryTable
{
    private static readonly string[] Header = ["#", "TIME", "LENGTH", "STATUS", "COMMAND"];

    /// <summary>One line an entry, oldest first, under a header.</summary>
    public static string Format(IReadOnlyList<TranscriptEntry> entries)
    {
        List<string[]> rows = [Header, .. entries.Select(Row)];
        var widths = Enumerable.Range(0, Header.Length - 1).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin("  ", row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A time as people read it: theirs.</summary>
    public static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A command in one line.</summary>
    public static string Command(string command) => command.Length == 0 ? "(interactive shell)" : Printable.Escape(command);

    private static string[] Row(TranscriptEntry entry, int index) =>
    [
        (index + 1).ToString(CultureInfo.InvariantCulture),
        Time(entry.Began),
        Length(entry.Length),
        entry.IsLive ? "running" : entry.ExitStatus?.ToString(CultureInfo.InvariantCulture) ?? "?",
        Command(entry.Command),
    ];

    private static string Length(TimeSpan length) => length switch
    {
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalSeconds}s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{length.Minutes}m{length.Seconds:00}s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalHours}h{length.Minutes:00}m"),
    };
}
