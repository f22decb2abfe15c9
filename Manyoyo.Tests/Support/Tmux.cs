namespace Manyoyo.Tests.Support;

/// <summary>A terminal with a shell in it, and a person's hands and eyes: a tmux server of their own.</summary>
internal sealed class Tmux : IDisposable
{
    private readonly Bench _bench;
    private readonly string _socket = $"/tmux-{Guid.NewGuid():N}"[..14];

    /// <summary>A terminal with a plain shell: it reads lines as they come, and changes no modes of the terminal.</summary>
    public Tmux(Bench bench, int columns = 120, int rows = 40)
        : this(bench, columns, rows, "/bin/sh")
    {
        try
        {
            Type("PS1='ready''$ '");
            WaitFor("ready$ ");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private Tmux(Bench bench, int columns, int rows, string command)
    {
        _bench = bench;
        using var start = RunningProgram.Start(
            "tmux", ["-S", _bench.Root + _socket, "-f", "/dev/null", "new-session", "-d", "-x", $"{columns}", "-y", $"{rows}", command], bench.Project, bench.Environment);
        start.Wait().With(0);
    }

    /// <summary>A terminal in which nothing but one command was ever run.</summary>
    /// <param name="bench">Whose.</param>
    /// <param name="columns">Its width.</param>
    /// <param name="rows">Its height.</param>
    /// <param name="command">A line for the shell; where it ends, so does the terminal.</param>
    public static Tmux Of(Bench bench, int columns, int rows, string command) => new(bench, columns, rows, command);

    /// <summary>All that was ever shown, as it stands on the screen, without blanks at the ends.</summary>
    public string Shown => string.Join('\n', Call("capture-pane", "-p", "-S", "-").Split('\n').Select(line => line.TrimEnd(' '))).TrimEnd('\n');

    /// <summary>All that was ever shown; a long line is one line.</summary>
    public string Screen => Call("capture-pane", "-p", "-J", "-S", "-");

    /// <summary>What programs have switched on.</summary>
    public string Modes => Call("display-message", "-p", "alternate=#{alternate_on} cursor=#{cursor_flag} mouse=#{mouse_any_flag}").Trim();

    /// <summary>Types a line.</summary>
    public void Type(string line)
    {
        if (line.Length > 0)
        {
            Call("send-keys", "-l", "--", line);
        }

        Press("Enter");
    }

    /// <summary>Presses keys, such as <c>C-c</c>.</summary>
    public void Press(params IReadOnlyList<string> keys) => Call(["send-keys", .. keys]);

    /// <summary>Makes the window another size.</summary>
    public void Resize(int columns, int rows) => Call("resize-window", "-x", $"{columns}", "-y", $"{rows}");

    /// <summary>Waits until a text is shown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="times">How often it is to be there, all that was ever shown counted.</param>
    public void WaitFor(string text, int times = 1)
    {
        var screen = "";
        Until.True(
            () => (screen = Screen).Split(text).Length > times,
            () => $"\"{text}\" is not shown {times} times:\n{screen}");
    }

    /// <summary>Types <c>manyoyo</c> and these words, as they are written for a shell; waits for what shows that it works.</summary>
    public void Manyoyo(string words, string shows)
    {
        Type($"manyoyo {words}; echo status=$?");
        WaitFor(shows);
    }

    /// <summary>Waits for the end of what <see cref="Manyoyo"/> has started.</summary>
    public void WaitForStatus(int status) => WaitFor($"status={status}");

    /// <summary>Waits for the menu.</summary>
    /// <param name="times">1: for the first time.</param>
    public void WaitForMenu(int times = 1) => WaitFor("i - Enter interactive shell\n> ", times);

    public void Dispose()
    {
        using var end = RunningProgram.Start("tmux", ["-S", _bench.Root + _socket, "kill-server"]);
        end.Wait();
    }

    private string Call(params IReadOnlyList<string> words)
    {
        using var program = RunningProgram.Start("tmux", ["-S", _bench.Root + _socket, .. words], "/", _bench.Environment);
        return program.Wait().With(0).Output;
    }
}
