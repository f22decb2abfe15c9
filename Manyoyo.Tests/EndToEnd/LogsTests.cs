using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary><c>logs</c>: what has been shown, as text.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class LogsTests(string engine) : EngineTests(engine)
{
    // What is typed at a shell inside, line by line; after each, `logs` has to say what the terminal shows.
    private static readonly string[] Typed =
    [
        "seq 60",
        "printf '%0150d\\n' 1 2",
        "for i in 1 22 333; do printf '\\rprogress %-4s' $i; done; echo; printf 'gone\\r\\033[Kback\\n'",
        "printf 'a\\tbb\\tccc\\n中文字符 e\\314\\201 wide\\n'",
        "printf '\\033[H\\033[2J'; echo after the clear",
        "printf '\\033[3;6r\\033[6;1Hone\\ntwo\\nthree\\033[r\\033[9;1H'",
        "printf '\\033[5A\\033[2Mgone are two\\033[5B\\n'",
        "ls -la --color=always /etc | tail -n 20",
        "git log 2>&1; top -b -n 1 | head -n 5",
    ];

    private string _shown = "";

    [Test]
    public void It_is_what_a_person_saw_of_a_shell_and_of_programs_that_take_the_whole_screen()
    {
        Bench.Environment["LC_ALL"] = "C.UTF-8";
        Bench.MakeSession();
        using var terminal = Tmux.Of(Bench, 80, 24, $"manyoyo run -n {Bench.Session} -q full -x 'PS1=\"\\\\$ \" exec bash --norc'");
        AssertLogsShow(terminal, "the shell");
        foreach (var line in Typed)
        {
            terminal.Type(line);
            AssertLogsShow(terminal, line);
        }

        terminal.Resize(61, 17);
        AssertLogsShow(terminal, "a smaller window");
        Press(terminal, "echo typed wrong", "Left", "Left", "BSpace", "x", "C-a", "C-k", "C-y", "Enter");
        Press(terminal, "seq 300 | less", "Enter");
        Press(terminal, "Space", "Space", "Up", "/", "250", "Enter");
        Press(terminal, "q");
        Press(terminal, "vim.tiny -u NONE new", "Enter");
        Press(terminal, "i", "some words", "Enter", "more of them", "Escape", "yyp:set nu", "Enter", "ggO", "on top", "Escape");
        terminal.Resize(90, 30);
        AssertLogsShow(terminal, "a larger window");
        // As it was: else tmux leaves of the editor's rows among those that come back.
        terminal.Resize(61, 17);
        AssertLogsShow(terminal, "the smaller window again");
        Press(terminal, ":q!", "Enter");
        Press(terminal, "top -d 1000", "Enter");
        Press(terminal, "q");
    }

    [Test]
    public void Of_commands_without_a_terminal_it_is_their_output()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "printf 'one\\n\\ttwo\\r\\n'; sleep 0.2; echo aside >&2; sleep 0.2; printf three").With(0);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "seq 500; exit 7").With(7);
        var text = Bench.Manyoyo("logs", Bench.Session).With(0).Output;
        Assert.That(text, Does.Match(@"^==> \d{4}-\d\d-\d\d \d\d:\d\d:\d\d printf .* <==\none\n\ttwo\r\naside\nthree\n\n==> [^\n]* seq 500; exit 7 <==\n1\n2\n"));
        Bench.Manyoyo("logs", "--tail", "2", Bench.Session).With(0).Saying("499\n500\n");
        Bench.Manyoyo("logs", "--entry", "1", "--tail", "1", Bench.Session).With(0).Saying("three\n");
        Bench.Manyoyo("logs", "--raw", "--entry", "1", Bench.Session).With(0).Saying("one\n\ttwo\r\naside\nthree");
        Bench.Manyoyo("logs", "--entry", "3", Bench.Session).Refused(2, "has 2 recorded entries, and no number 3", "logs --list");
        var list = Bench.Manyoyo("logs", "--list", Bench.Session).With(0).Output.Split('\n');
        Assert.That(list[0], Does.Match("^# +TIME +LENGTH +STATUS +COMMAND$"));
        Assert.That(list[1], Does.Match(@"^1 +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d+s +0 +printf "));
        Assert.That(list[2], Does.Match(@"^2 +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d+s +7 +seq 500; exit 7$"));
    }

    [Test]
    public void Only_what_was_shown_since_is_told()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo first; echo second").With(0);
        Bench.Manyoyo("logs", "--since", "1h", Bench.Session).With(0).Saying("first\nsecond\n");
        Bench.Manyoyo("logs", "--since", "2031-01-01", Bench.Session).With(0).Saying("");
        Bench.Manyoyo("logs", "--since", "2020-01-01T10:00", Bench.Session).With(0).Saying("first\nsecond\n");
        Bench.Manyoyo("logs", "--since", "tomorrow", Bench.Session).Refused(2, "--since");
    }

    [Test]
    public void Following_goes_on_as_long_as_somebody_is_inside()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo an earlier visit").With(0);
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -y claude", "claude called with:");
        using var follower = Bench.Start("logs", "-f", "--tail", "1", Bench.Session);
        using var raw = Bench.Start("logs", "-f", "--raw", "--entry", "2", Bench.Session);
        follower.WaitFor("claude called with:");
        terminal.Type("some words");
        follower.WaitFor("you said: some words\n");
        raw.WaitFor("you said: some words\r\n");
        terminal.Type("/exit 5");
        terminal.WaitForMenu();
        Assert.That(follower.Wait().With(0).Output, Does.EndWith("/exit 5\n"));
        Assert.That(raw.Wait().With(0).Output, Does.EndWith("/exit 5\r\n"));
        terminal.Type("y");
        terminal.WaitForStatus(5);
        Assert.That(Bench.Manyoyo("logs", "-f", Bench.Session).With(0).Output, Does.Contain("an earlier visit").And.EndWith("/exit 5\n"));
    }

    [Test]
    public void Following_a_command_without_a_terminal_begins_before_it_has_said_anything()
    {
        Bench.MakeSession();
        using var run = Bench.Start("run", "-n", Bench.Session, "-x", "until [ -e go ]; do sleep 0.1; done; echo at last; sleep 0.5; exit 4");
        Until.True(() => CastFile.Paths(Bench, Bench.Session).Count == 2, () => "no second visit");
        using var follower = Bench.Start("logs", "-f", "--entry", "2", Bench.Session);
        Bench.Write("project/go", "");
        run.Wait().With(4);
        Assert.That(follower.Wait().With(0).Output, Does.EndWith("at last\n"));
    }

    [Test]
    public void Control_C_ends_the_following_and_nothing_else()
    {
        using var terminal = new Tmux(Bench);
        using var second = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -y claude", "claude called with:");
        second.Manyoyo($"logs -f {Bench.Session}", "claude called with:");
        second.Press("C-c");
        second.WaitForStatus(130);
        terminal.Type("hello");
        terminal.WaitFor("you said: hello");
    }

    private void Press(Tmux terminal, params string[] keys)
    {
        foreach (var key in keys)
        {
            terminal.Press(key);
        }

        AssertLogsShow(terminal, string.Join(' ', keys));
    }

    private void AssertLogsShow(Tmux terminal, string after)
    {
        var (before, told) = (_shown, "");
        Until.True(
            () => (_shown = terminal.Shown) != before && _shown == (told = Bench.Manyoyo("logs", "--entry", "2", Bench.Session).With(0).Output.TrimEnd('\n')),
            () => $"after {after} the terminal shows\n{_shown}\nand logs\n{told}");
    }
}
