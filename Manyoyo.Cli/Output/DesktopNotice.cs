using Manyoyo.Cli.Verbs;
using Manyoyo.Engine;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Cli.Output;

/// <summary>Tells a user who looks elsewhere: by the terminal (OSC 9), and by <c>notify-send</c> where that is there.</summary>
/// <param name="context">What every verb works with.</param>
/// <param name="session">The session's name.</param>
public sealed class DesktopNotice(VerbContext context, string session)
{
    // These would show it as text, or do something else.
    private static readonly string[] SimpleTerminals = ["linux", "dumb", "vt100"];

    /// <summary>Tells it; who calls is not kept waiting.</summary>
    /// <param name="what">What the session does: the sentence begins with its name.</param>
    public void Tell(string what) => ThreadPool.QueueUserWorkItem(_ =>
    {
        var text = $"session {session} {what}";
        TellTerminal(text);
        TellDesktop(text);
    });

    private void TellTerminal(string text)
    {
        if (SimpleTerminals.Contains(context.Host.Variable("TERM") ?? "dumb"))
        {
            return;
        }

        try
        {
            using var terminal = new FileStream("/dev/tty", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            terminal.Write(System.Text.Encoding.UTF8.GetBytes($"\e]9;manyoyo: {text}\a"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is no terminal any more.
        }
    }

    private void TellDesktop(string text)
    {
        if (Programs.Find("notify-send", context.Host) is not { } program)
        {
            return;
        }

        try
        {
            _ = context.Runner.Capture(new Invocation(program, ["--app-name=manyoyo", "manyoyo", text]) { IsUndisturbed = true });
        }
        catch (ManyoyoException)
        {
            // Nobody would read a message about it.
        }
    }
}
