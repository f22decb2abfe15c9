namespace Manyoyo.Cli.CommandLine;

/// <summary>What the pages of help say of one verb or option in one line, for those who choose from a list.</summary>
public static class HelpSummary
{
    /// <summary>Of a verb; <c>null</c>: the program's page does not name it.</summary>
    public static string? OfVerb(string name) => Lines("")
        .Where(line => line.StartsWith($"  {name} ", StringComparison.Ordinal))
        .Select(line => About(line[(name.Length + 2)..]))
        .FirstOrDefault(about => about is not null);

    /// <summary>Of an option; <c>null</c>: no page tells of it in a line of its own.</summary>
    public static string? OfOption(VerbRow verb, OptionRow row) => Lines(verb.Name).Concat(verb.TakesTail ? Lines("run") : [])
        .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && Names(line).Contains("--" + row.Name))
        .Where(line => verb.Options.Count(option => Names(line).Contains("--" + option.Name)) == 1)
        .Select(line => About(line.TrimStart()))
        .FirstOrDefault(about => about is not null);

    private static string[] Names(string line) => line.Split(' ', ',', ';');

    private static string[] Lines(string topic) => HelpPage.For(topic).Split('\n');

    // A column of two blanks or more parts the name and what it means.
    private static string? About(string line) => line.IndexOf("  ", StringComparison.Ordinal) is >= 0 and var at ? line[at..].Trim() : null;
}
