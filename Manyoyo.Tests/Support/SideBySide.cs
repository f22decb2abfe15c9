namespace Manyoyo.Tests.Support;

/// <summary>Two terminals of one size, in which the same is typed: a program in a session, and the same under the bare client of the engine.</summary>
internal sealed class SideBySide : IDisposable
{
    private const string Modes =
        "cursor #{cursor_x},#{cursor_y} #{cursor_flag}, screen #{alternate_on}, keypad #{keypad_cursor_flag}#{keypad_flag}, wrap #{wrap_flag}, region #{scroll_region_upper}-#{scroll_region_lower}";

    private readonly Tmux _ours;
    private readonly Tmux _bare;
    private readonly Func<string, string> _seen;

    /// <param name="bench">Has the session, which is made here.</param>
    /// <param name="command">What runs in both.</param>
    /// <param name="seen">What of a screen counts; <c>null</c>: all of it, to the last colour.</param>
    public SideBySide(Bench bench, string command, Func<string, string>? seen = null)
    {
        bench.MakeSession();
        bench.Environment["LANG"] = "C.UTF-8";
        _seen = seen ?? (screen => screen);
        _ours = new Tmux(bench, 90, 30);
        _bare = new Tmux(bench, 90, 30);
        _ours.Type($"clear; manyoyo run -q full -n {bench.Session} -x '{command}'");
        _bare.Type($"clear; {bench.Engine} exec -it -e TERM -e LANG {bench.Session} /bin/bash -c '{command}'; echo ended-$((6*7))");
    }

    /// <summary>Presses the same keys in both, and waits until both show a text, and the same.</summary>
    public void Press(string key, string shows) => Both(terminal => terminal.Press(key), shows);

    /// <summary>Types the same line into both.</summary>
    public void Type(string line, string shows) => Both(terminal => terminal.Type(line), shows);

    /// <summary>Types the same keys into both, without a line's end.</summary>
    public void Keys(string keys, string shows) => Both(terminal => terminal.Keys(keys), shows);

    /// <summary>Pastes the same into both.</summary>
    public void Paste(string text, string shows) => Both(terminal => terminal.Paste(text), shows);

    /// <summary>Gives both another size.</summary>
    public void Resize(int columns, int rows, string shows) => Both(terminal => terminal.Resize(columns, rows), shows);

    /// <summary>
    /// Waits until both show a text. How it looks is not compared yet: under the bare client of docker 20.10 a program may
    /// begin before it is told its size, and draw twice.
    /// </summary>
    public void Await(string text)
    {
        _ours.WaitFor(text);
        _bare.WaitFor(text);
    }

    /// <summary>Ends both in the same way.</summary>
    public void End(Action<Tmux> end)
    {
        end(_ours);
        end(_bare);
        _ours.WaitFor("Keep container?");
        _bare.WaitFor("ended-42");
    }

    public void Dispose()
    {
        _ours.Dispose();
        _bare.Dispose();
    }

    private void Both(Action<Tmux> act, string shows)
    {
        act(_ours);
        act(_bare);
        var (ours, bare) = ("", "");
        Until.True(
            () => (ours = Seen(_ours)) == (bare = Seen(_bare)) && ours.Contains(shows, StringComparison.Ordinal),
            () => $"\"{shows}\" is to be shown by both.\nIn a session:\n{ours}\nBare:\n{bare}");
    }

    private string Seen(Tmux terminal) => _seen(terminal.Visible) + terminal.Ask(Modes);
}
