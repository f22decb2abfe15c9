namespace Manyoyo.Cli.Verbs;

/// <summary>Asks a person something.</summary>
internal static class Prompt
{
    /// <summary>A question for yes or no; anything else asks again. End of input is no.</summary>
    public static bool IsYes(VerbContext context, string question, bool isYesTheDefault)
    {
        while (true)
        {
            context.Streams.Error.Write($"{question} {(isYesTheDefault ? "[Y/n]" : "[y/N]")} ");
            context.Streams.Error.Flush();
            switch (context.Streams.ReadLine()?.Trim().ToUpperInvariant())
            {
                case "":
                    return isYesTheDefault;
                case "Y" or "YES":
                    return true;
                case null:
                    // Nobody has ended the line.
                    context.Streams.Error.WriteLine();
                    return false;
                case "N" or "NO":
                    return false;
            }
        }
    }
}
