using System.Globalization;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Diagnosis;

/// <summary>Judges what is left: room, time, terminal. Pure.</summary>
internal static class HostChecks
{
    private const long Gigabyte = 1_000_000_000;
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(1);

    /// <summary>Whether a disk has room.</summary>
    /// <param name="what">What is kept there.</param>
    /// <param name="folder">Where.</param>
    /// <param name="free">The bytes that are free; <c>null</c>: not known, the folder is not on this machine.</param>
    /// <param name="needed">In gigabytes: what has to be there, and what should.</param>
    /// <param name="fix">How to get room.</param>
    public static Check Disk(string what, string folder, long? free, (double Least, double Better) needed, string fix)
    {
        if (free is not { } bytes)
        {
            return Check.Ok("disk", $"{what}: {Printable.Escape(folder)} is not on this machine, or may not be looked at");
        }

        var told = $"{what}: {(bytes / (double)Gigabyte).ToString("0.0", CultureInfo.InvariantCulture)} GB free at {Printable.Escape(folder)}";
        return bytes < needed.Least * Gigabyte ? Check.Problem("disk", told, fix)
            : bytes < needed.Better * Gigabyte ? Check.Warning("disk", told, fix)
            : Check.Ok("disk", told);
    }

    /// <summary>Whether the clock can be right. A wrong one shows as certificates that are refused.</summary>
    /// <param name="now">The host's time.</param>
    /// <param name="engine">The engine's, if it tells.</param>
    /// <param name="latest">The latest time at which something is known to have been made.</param>
    public static Check Clock(DateTimeOffset now, DateTimeOffset? engine, DateTimeOffset? latest)
    {
        const string Fix = "set it by the network: `sudo timedatectl set-ntp true`";
        var told = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return latest > now + Drift ? Check.Problem("clock", $"{told}: behind; something here was made later than that", Fix)
            : engine is { } other && (other - now).Duration() > Drift
                ? Check.Warning("clock", $"{told}: the engine's differs by {(other - now).Duration().TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} min", Fix)
            : Check.Ok("clock", told);
    }

    /// <summary>Whether agents can draw on the terminal.</summary>
    public static Check Terminal(HostFacts host)
    {
        if (!host.IsInteractive)
        {
            return Check.Ok("terminal", "none here: commands run without one, and nothing is asked");
        }

        var locale = host.Variable("LC_ALL") ?? host.Variable("LC_CTYPE") ?? host.Variable("LANG") ?? "";
        var colors = host.Variable("COLORTERM") is "truecolor" or "24bit" ? ", 24-bit colours" : "";
        return host.Variable("TERM") switch
        {
            null or "dumb" => Check.Warning("terminal", "TERM says nothing of it: agents draw poorly", "export TERM=xterm-256color"),
            _ when !locale.Replace("-", "", StringComparison.Ordinal).Contains("UTF8", StringComparison.OrdinalIgnoreCase) =>
                Check.Warning("terminal", "the locale is not UTF-8: frames and symbols may be garbled", "export LANG=C.UTF-8"),
            var name => Check.Ok("terminal", $"{Printable.Escape(name)}{colors}"),
        };
    }
}
