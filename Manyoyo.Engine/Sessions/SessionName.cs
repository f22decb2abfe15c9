using System.Globalization;

namespace Manyoyo.Engine.Sessions;

/// <summary>Names of sessions.</summary>
public static class SessionName
{
    /// <summary>What a session is called that was given no name.</summary>
    public const string Default = "my-{now}";

    private const int Shortest = 2;
    private const int Longest = 128;

    /// <summary>Whether a name is made from the time: such a session never joins another.</summary>
    public static bool IsAutoMade(string template) => template.Contains("{now}", StringComparison.Ordinal);

    /// <summary>The name with <c>{now}</c> and <c>${now}</c> replaced by the time, <c>MMDD-HHMM</c>.</summary>
    /// <exception cref="ManyoyoException">It is not <c>[A-Za-z0-9][A-Za-z0-9_.-]*</c> of 2 to 128 characters.</exception>
    public static string Expand(string template, DateTimeOffset now)
    {
        var time = now.ToString("MMdd-HHmm", CultureInfo.InvariantCulture);
        return Checked(template.Replace("${now}", time, StringComparison.Ordinal).Replace("{now}", time, StringComparison.Ordinal));
    }

    /// <summary>The name.</summary>
    /// <exception cref="ManyoyoException">It is not <c>[A-Za-z0-9][A-Za-z0-9_.-]*</c> of 2 to 128 characters.</exception>
    public static string Checked(string name) => IsValid(name) ? name : throw new ManyoyoException(
        $"\"{Printable.Escape(name)}\" can not be a session's name",
        "use 2 to 128 letters, digits, dots, dashes and underscores, the first a letter or digit");

    public static bool IsValid(string name) =>
        name.Length is >= Shortest and <= Longest && char.IsAsciiLetterOrDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    /// <summary>The name to try where others are taken: <c>my-0204-1430</c>, then <c>my-0204-1430-2</c>.</summary>
    public static string Numbered(string name, int number) => number == 1 ? name : $"{name}-{number.ToString(CultureInfo.InvariantCulture)}";
}
