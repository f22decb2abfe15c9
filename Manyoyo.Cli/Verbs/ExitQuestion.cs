using Manyoyo.Cli.Output;
using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Cli.Verbs;

/// <summary>What a user wants when a command has ended in a terminal.</summary>
/// <param name="Command">What to run next, a shell line, empty: an interactive shell; <c>null</c>: nothing, the user leaves.</param>
/// <param name="IsRemoval">Whether the session is to be removed.</param>
internal sealed record NextStep(string? Command = null, bool IsRemoval = false);

/// <summary>Asks what to do when a command has ended: the menu, and what it has to ask further.</summary>
/// <param name="context">Where it asks.</param>
/// <param name="session">The session.</param>
/// <param name="manager">Tells who else is inside.</param>
/// <param name="notes">What is said to people.</param>
internal sealed class ExitQuestion(VerbContext context, OpenSession session, SessionManager manager, Notes notes)
{
    private static readonly NextStep Leave = new();

    /// <summary>Asks until there is an answer.</summary>
    public NextStep Ask()
    {
        var agent = AgentFinder.Find(session.First.Text);
        var menu = new ExitMenu(agent is not null, !notes.Leaves(QuietItem.LongPrompt));
        TerminalInput.Drop();
        while (true)
        {
            var step = menu.Read(Prompt(menu.Text)) switch
            {
                ExitChoice.Keep => Leave,
                ExitChoice.Remove => MayRemove() ? new NextStep(IsRemoval: true) : null,
                ExitChoice.FirstCommand => new NextStep(session.First.Text),
                ExitChoice.Resume => new NextStep(FirstCommand.Join(session.First.Default, agent!.ResumeWord)),
                ExitChoice.Shell => new NextStep(""),
                ExitChoice.Execute => Typed(Prompt("Enter command to execute: ")),
                _ => null,
            };
            if (step is not null)
            {
                return step;
            }
        }
    }

    private static NextStep? Typed(string? line) => line is null ? Leave : line.Trim() is { Length: > 0 } command ? new NextStep(command) : null;

    private string? Prompt(string text)
    {
        context.Streams.Error.Write(text);
        context.Streams.Error.Flush();
        return context.Streams.ReadLine();
    }

    private bool MayRemove()
    {
        if (manager.Look(session) is not { ExecCount: > 0 } container)
        {
            return true;
        }

        notes.Warn($"session {session.Name} has others inside: {container.ExecCount} command(s), which would be ended");
        return Prompt("Remove it all the same? [y/N] ")?.Trim() is "y" or "Y";
    }
}
