using Manyoyo.Engine.Diagnosis;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Cli.Output;

/// <summary>What <c>doctor</c> tells.</summary>
public static class CheckReport
{
    private const int WordWidth = 7;
    private const int IdWidth = 13;

    /// <summary>A line a check, and one below it with what to do.</summary>
    public static string Format(IReadOnlyList<Check> checks, bool hasColor) => string.Concat(checks.Select(check =>
        $"{Colored(check.Level, hasColor)}  {check.Id,-IdWidth}  {check.What}\n"
        + (check.Fix is null ? "" : $"{new string(' ', WordWidth + IdWidth + 4)}-> {check.Fix}\n")))
        + Summary(checks) + "\n";

    /// <summary>An object with the worst level and the checks. Keys are added, never changed or taken away.</summary>
    public static string FormatJson(IReadOnlyList<Check> checks) => new JObject
    {
        ["version"] = ProgramVersion.Text,
        ["status"] = Word(checks.Max(check => check.Level)).ToLowerInvariant(),
        ["checks"] = new JArray(checks.Select(check => new JObject
        {
            ["id"] = check.Id,
            ["status"] = Word(check.Level).ToLowerInvariant(),
            ["message"] = check.What,
            ["fix"] = check.Fix,
        })),
    }.ToString(Formatting.Indented);

    private static string Summary(IReadOnlyList<Check> checks)
    {
        var (problems, warnings) = (Count(CheckLevel.Problem), Count(CheckLevel.Warning));
        return problems + warnings == 0 ? "Nothing is wrong."
            : string.Join(", ", new[] { Several(problems, "problem"), Several(warnings, "warning") }.OfType<string>()) + ".";

        int Count(CheckLevel level) => checks.Count(check => check.Level == level);
    }

    private static string? Several(int count, string of) => count switch { 0 => null, 1 => $"1 {of}", _ => $"{count} {of}s" };

    private static string Word(CheckLevel level) => level switch
    {
        CheckLevel.Ok => "OK",
        CheckLevel.Warning => "WARNING",
        _ => "PROBLEM",
    };

    private static string Colored(CheckLevel level, bool hasColor)
    {
        var word = Word(level).PadRight(WordWidth);
        var color = level switch { CheckLevel.Ok => "\e[32m", CheckLevel.Warning => "\e[33m", _ => "\e[31m" };
        return hasColor ? $"{color}{word}\e[0m" : word;
    }
}
