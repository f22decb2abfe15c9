namespace Manyoyo.Engine.Agents;

/// <summary>An AI coding CLI that MANYOYO knows how to start and to resume.</summary>
/// <param name="Name">The full name, as <c>ps</c> shows it.</param>
/// <param name="Program">The file name of its program.</param>
/// <param name="Aliases">The other names that <c>-y</c> takes.</param>
/// <param name="YoloCommand">The shell line that starts it without confirmations.</param>
/// <param name="ResumeWord">What the menu's <c>r</c> puts after the first command.</param>
/// <param name="ResumeArguments">What a user types after <c>--</c> to go on with the last conversation.</param>
public sealed record Agent(
    string Name, string Program, IReadOnlyList<string> Aliases, string YoloCommand, string ResumeWord, string ResumeArguments);
