using System.Globalization;

namespace Manyoyo.Engine.Transcripts;

/// <summary>What goes on in a session.</summary>
/// <param name="Silence">How long ago there was output; <c>null</c>: nobody is inside.</param>
public readonly record struct Activity(TimeSpan? Silence)
{
    /// <summary>Who says nothing for so long is waiting. Agents show a clock or a spinner while they work.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Whether somebody is inside, and there was output a moment ago.</summary>
    public bool IsWorking => Silence < Pause;

    /// <summary><c>working</c>, <c>idle 12m</c>, or <c>-</c>: nobody is inside.</summary>
    public override string ToString() => Silence switch
    {
        null => "-",
        { } silence when silence < Pause => "working",
        { TotalMinutes: < 1 } silence => Idle(silence.TotalSeconds, "s"),
        { TotalHours: < 1 } silence => Idle(silence.TotalMinutes, "m"),
        { TotalDays: < 1 } silence => Idle(silence.TotalHours, "h"),
        { } silence => Idle(silence.TotalDays, "d"),
    };

    private static string Idle(double count, string unit) => string.Create(CultureInfo.InvariantCulture, $"idle {(long)count}{unit}");
}
