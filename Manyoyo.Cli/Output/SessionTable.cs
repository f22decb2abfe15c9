using System.Globalization;
using System.Text;
using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Wcwidth;

namespace Manyoyo.Cli.Output;

/// <summary>The table of <c>ps</c>.</summary>
public static class SessionTable
{
    private static readonly string[] Header = ["NAME", "STATE", "ACTIVITY", "AGENT", "CREATED", "IMAGE", "PATH"];

    /// <summary>One line a session, under a header; columns line up with wide characters too.</summary>
    public static string Format(IReadOnlyList<Session> sessions, DateTimeOffset now)
    {
        List<string[]> rows = [Header, .. sessions.Select(session => Row(session, now))];
        var widths = Enumerable.Range(0, Header.Length).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin("  ", row.Select((cell, column) => Pad(cell, column == row.Length - 1 ? 0 : widths[column]))).Append('\n');
        }

        return text.ToString();
    }

    private static string[] Row(Session session, DateTimeOffset now) =>
    [
        Printable.Escape(session.Name),
        session.State.Word(),
        session.Activity.ToString(),
        session.Agent ?? "-",
        session.Created is { } created ? Age(now - created) : "-",
        Printable.Escape(session.Image),
        session.HostPath is { } path ? Printable.Escape(path) : "-",
    ];

    /// <summary>An age as docker writes it, shorter: <c>12s 5m 3h 2d 7w 2y</c>.</summary>
    private static string Age(TimeSpan age) => age switch
    {
        { TotalSeconds: < 1 } => "now",
        { TotalMinutes: < 1 } => Count(age.TotalSeconds, "s"),
        { TotalHours: < 1 } => Count(age.TotalMinutes, "m"),
        { TotalDays: < 1 } => Count(age.TotalHours, "h"),
        { TotalDays: < 14 } => Count(age.TotalDays, "d"),
        { TotalDays: < 730 } => Count(age.TotalDays / 7, "w"),
        _ => Count(age.TotalDays / 365, "y"),
    };

    private static string Count(double number, string unit) => ((long)number).ToString(CultureInfo.InvariantCulture) + unit;

    private static string Pad(string cell, int width) => cell + new string(' ', Math.Max(0, width - Width(cell)));

    private static int Width(string text) => text.EnumerateRunes().Sum(rune => Math.Max(0, UnicodeCalculator.GetWidth(rune)));
}
