namespace Manyoyo.Cli.Output;

/// <summary>What a user can choose when the command has ended.</summary>
public enum ExitChoice
{
    Keep,
    Remove,
    FirstCommand,
    Resume,
    Execute,
    Shell,
}

/// <summary>The menu at the end of a command.</summary>
/// <param name="CanResume">Whether the first command is an agent's.</param>
/// <param name="IsLong">Whether each choice gets a line.</param>
public sealed record ExitMenu(bool CanResume, bool IsLong)
{
    private static readonly (string Letter, string Text, ExitChoice Choice)[] Choices =
    [
        ("y", "Keep container running in background (default)", ExitChoice.Keep),
        ("n", "Remove container", ExitChoice.Remove),
        ("1", "Re-enter using the initial command", ExitChoice.FirstCommand),
        ("r", "Resume initial command session (agent commands only)", ExitChoice.Resume),
        ("x", "Execute a new command", ExitChoice.Execute),
        ("i", "Enter interactive shell", ExitChoice.Shell),
    ];

    /// <summary>What is asked. It ends where the answer is typed.</summary>
    public string Text => IsLong
        ? "Container exited, please select an action:\n"
            + string.Concat(Shown.Select(choice => $"  {choice.Letter} - {choice.Text}\n")) + "> "
        : $"Keep container? [{string.Join(' ', Shown.Select(choice => choice.Letter))}] ";

    private IEnumerable<(string Letter, string Text, ExitChoice Choice)> Shown =>
        Choices.Where(choice => CanResume || choice.Choice != ExitChoice.Resume);

    /// <summary>What an answer chooses; <c>null</c>: nothing, ask again.</summary>
    /// <param name="answer">The line typed; <c>null</c>: end of input.</param>
    public ExitChoice? Read(string? answer) => answer?.Trim() is not { Length: > 0 } letter
        ? ExitChoice.Keep
        : Shown.Where(choice => choice.Letter == letter).Select(choice => (ExitChoice?)choice.Choice).FirstOrDefault();
}
