using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>In a terminal: keys, size, colours, and the terminal as it was afterwards.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class TerminalTests(string engine) : EngineTests(engine)
{
    [Test]
    public void Control_P_reaches_the_inside_at_once()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x 'stty raw -echo; echo ready-for-keys; head -c 2 | od -An -tx1; stty sane'", "\nready-for-keys");
        terminal.Press("C-p");
        terminal.Press("C-p");
        terminal.WaitFor(" 10 10");
        terminal.WaitForMenu();
    }

    [Test]
    public void Control_C_inside_is_for_the_command()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x 'trap \"echo caught-it; exit 9\" INT; echo waiting; while :; do sleep 0.1; done'", "\nwaiting");
        terminal.Press("C-c");
        terminal.WaitFor("caught-it");
        terminal.WaitForMenu();
        terminal.Type("y");
        terminal.WaitForStatus(9);
    }

    [Test]
    public void The_size_inside_is_the_windows_from_the_start_and_after_a_change()
    {
        using var terminal = new Tmux(Bench, columns: 97, rows: 31);
        terminal.Manyoyo(
            $"run -n {Bench.Session} -x 'trap \"stty size\" WINCH; echo size \"$(stty size)\"; while ! [ -e end ]; do sleep 0.1; done'", "\nsize 31 97");
        terminal.Resize(101, 33);
        terminal.WaitFor("\n33 101");
        Bench.Write("project/end", "");
        terminal.WaitForMenu();
    }

    [Test]
    public void Colours_and_language_arrive()
    {
        foreach (var (term, inside) in ((string, string)[])[("tmux-256color", "tmux-256color"), ("xterm-kitty", "xterm-256color")])
        {
            using var terminal = new Tmux(Bench);
            terminal.Type($"export TERM={term} COLORTERM=truecolor LANG=C.UTF-8");
            terminal.Manyoyo(
                $"run -n {Bench.Session} -x 'echo \"<$TERM> <$COLORTERM> <$LANG>\"'", $"\n<{inside}> <truecolor> <C.UTF-8>");
        }
    }

    [Test]
    public void What_the_session_sets_itself_is_left_to_it_and_what_is_not_set_is_not_set()
    {
        using var terminal = new Tmux(Bench);
        terminal.Type("export TERM=tmux-256color LANG=C.UTF-8; unset COLORTERM");
        terminal.Manyoyo(
            $"run -n {Bench.Session} -e LANG=de_DE.UTF-8 -x 'echo \"<$TERM> <${{COLORTERM-unset}}> <$LANG>\"'", "\n<tmux-256color> <unset> <de_DE.UTF-8>");
    }

    [Test]
    public void The_terminal_is_afterwards_as_it_was_before()
    {
        using var terminal = new Tmux(Bench);
        terminal.Type("stty -a >before");
        terminal.Manyoyo($"run -n {Bench.Session} -x 'stty raw -echo; echo ready-for-keys; head -c 1 >/dev/null'", "\nready-for-keys");
        terminal.Press("q");
        terminal.WaitForMenu();
        terminal.Type("y");
        terminal.WaitForStatus(0);
        AssertAsBefore(terminal);
    }

    [Test]
    public void A_session_that_is_removed_from_elsewhere_is_told_of_and_the_terminal_is_as_it_was()
    {
        using var terminal = new Tmux(Bench);
        terminal.Type("stty -a >before");
        terminal.Manyoyo($"run -n {Bench.Session} -y claude", "claude called with:");
        Bench.Manyoyo("rm", Bench.Session).With(0).Saying(Bench.Session + "\n");
        terminal.WaitFor($"warning: session {Bench.Session} was removed while you were inside");
        terminal.WaitForStatus(137);
        Assert.That(terminal.Screen, Does.Not.Contain("select an action"));
        AssertAsBefore(terminal);
    }

    [Test]
    public void A_session_that_is_stopped_from_elsewhere_stays_and_the_menu_asks()
    {
        Bench.MakeSession();
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -y claude", "claude called with:");
        Bench.Ask("stop", Bench.Session);
        terminal.WaitForMenu();
        terminal.Type("y");
        terminal.WaitForStatus(137);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("exited"));
    }

    [Test]
    public void Two_terminals_share_a_session()
    {
        using var first = new Tmux(Bench);
        using var second = new Tmux(Bench);
        first.Manyoyo($"run -n {Bench.Session} -y claude", "claude called with:");
        second.Manyoyo($"run -n {Bench.Session} -x /bin/bash", $"{Bench.Project}# ");
        second.Type("tr '\\0' ' ' </proc/$(pgrep -o claude)/cmdline; echo; echo from-two >/shared");
        second.WaitFor("--dangerously-skip-permissions");
        second.Type("exit");
        second.WaitForMenu();
        second.Type("y");
        second.WaitForStatus(0);
        first.Type("hello");
        first.WaitFor("you said: hello");
    }

    [TestCase("", true)]
    [TestCase("y", false)]
    public void Removing_while_another_terminal_is_inside_is_asked_once_more(string answer, bool isKept)
    {
        using var first = new Tmux(Bench);
        using var second = new Tmux(Bench);
        first.Manyoyo($"run -n {Bench.Session} -y claude", "claude called with:");
        second.Manyoyo($"run -n {Bench.Session} -x 'exit 8'", "$ exit 8");
        second.WaitForMenu();
        second.Type("n");
        second.WaitFor($"warning: session {Bench.Session} has others inside");
        second.WaitFor("Remove it all the same? [y/N] ");
        second.Type(answer);
        if (isKept)
        {
            second.WaitForMenu(2);
            second.Type("y");
        }

        second.WaitForStatus(8);
        Assert.That(Bench.Containers(), isKept ? Is.EqualTo(new[] { Bench.Session }) : Is.Empty);
    }

    [Test]
    public void A_one_time_session_is_deleted_without_a_question()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} --rm-on-exit -y claude", "claude called with:");
        terminal.Type("/exit 3");
        terminal.WaitForStatus(3);
        Assert.That(terminal.Screen, Does.Contain($"Session {Bench.Session} removed").And.Not.Contain("select an action"));
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void A_one_time_session_is_kept_while_somebody_else_is_inside()
    {
        using var first = new Tmux(Bench);
        using var second = new Tmux(Bench);
        first.Manyoyo($"run -n {Bench.Session} --rm-on-exit -y claude", "claude called with:");
        second.Manyoyo($"run -n {Bench.Session} -x /bin/bash", $"{Bench.Project}# ");
        first.Type("/exit 3");
        first.WaitFor("is kept: somebody else is inside");
        first.WaitForStatus(3);
        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    private void AssertAsBefore(Tmux terminal)
    {
        terminal.Type("stty -a >after; echo both are written");
        terminal.WaitFor("\nboth are written");
        Assert.That(File.ReadAllText(Bench.Project + "/after"), Is.EqualTo(File.ReadAllText(Bench.Project + "/before")));
    }
}
