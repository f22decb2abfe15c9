using Manyoyo.Engine;

namespace Manyoyo.Cli.Output;

/// <summary>What is said to people besides what they asked for. Warnings and errors are always said.</summary>
public sealed class Notes(TextWriter writer, bool hasColor, IReadOnlySet<string> quiet)
{
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Plain = "\e[0m";

    /// <summary>Says one line, unless the user does not want its kind.</summary>
    /// <param name="kind">An item of <c>-q</c>.</param>
    /// <param name="line">The line.</param>
    public void Say(string kind, string line)
    {
        if (!Leaves(kind))
        {
            writer.WriteLine(line);
        }
    }

    /// <summary>Whether the user wants none of a kind.</summary>
    public bool Leaves(string kind) => quiet.Contains(kind) || quiet.Contains("full");

    public void Warn(string line) => writer.WriteLine(Colored(Yellow, "warning: " + line));

    public void WarnOfDanger(string line) => writer.WriteLine(Colored(Red, "warning: " + line));

    public void Fail(ManyoyoException error)
    {
        writer.WriteLine($"{Colored(Red, "manyoyo:")} {error.Message}");
        writer.WriteLine($"  {error.Next}");
    }

    private string Colored(string color, string text) => hasColor ? color + text + Plain : text;
}

/// <summary>The items of <c>-q</c>.</summary>
public static class QuietItem
{
    public const string Created = "cnew";
    public const string Removed = "crm";
    public const string Tip = "tip";
    public const string Command = "cmd";
    public const string LongPrompt = "askkeep";
}
