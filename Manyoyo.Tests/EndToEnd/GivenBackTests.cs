using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>
/// However an entry ends, in the worst moment of a full-screen program, the terminal is given back: its modes, its screen and
/// its cursor as before, and a shell that can be used.
/// </summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.All)]
public sealed class GivenBackTests(string engine) : EngineTests(engine)
{
    // Another screen, raw, no cursor, keypad and arrows of its own, no wrapping, insertion, margins, line drawing, every mouse, focus,
    // pasting in brackets, a shape of the cursor, colours, a link, the newer keyboards; and in the middle of a sequence.
    private const string Worst = """
        \033[>4;2m\033[>1u\033[?1049h\033[>5u\033[?25l\033[?1h\033=\033[?7l\033[4h\033[5;9r\033(0\033[?1000h\033[?1002h\033[?1003h\033[?1006h\033[?1004h\033[?2004h\033[5 q\033[1;41;33m\033]8;;http://x\033\\
        """;

    private const string Flags =
        "alternate=#{alternate_on} mouse=#{mouse_any_flag}#{mouse_standard_flag}#{mouse_button_flag}#{mouse_all_flag}#{mouse_sgr_flag}#{mouse_utf8_flag}"
        + " cursor=#{cursor_flag} keypad=#{keypad_cursor_flag}#{keypad_flag} wrap=#{wrap_flag} insert=#{insert_flag} origin=#{origin_flag}"
        + " region=#{scroll_region_upper}-#{scroll_region_lower}";

    private static readonly string[] TakenBack = ["\e[?2004l", "\e[?1004l", "\e[?1006l", "\e[<1u\e[?1049l\e[<1u", "\e[>4m", "\e[0 q", "\e]8;;\e\\", "\e[?25h", "\e[0m"];

    /// <summary>The ways out: what is added to the command, what is done to it, the status, whether the menu asks then.</summary>
    // Podman's client where the container had gone before it could ask how the command ended.
    private const int LostStatus = 255;

    private static readonly WayOut[] WaysOut =
    [
        new("the command ends", 0, Menu: true) { Then = "exit 0" },
        new("the command fails", 3, Menu: true) { Then = "exit 3" },
        new("the command is killed", 137, Menu: true) { Then = "kill -KILL $$" },
        new("it crashes in the middle of a sequence", 139, Menu: true) { Then = "printf '\\033[38;2;1'; kill -SEGV $$" },
        new("SIGTERM", 143) { Do = test => test.Signal("TERM") },
        new("SIGINT", 130) { Do = test => test.Signal("INT") },
        new("SIGHUP", 129) { Do = test => test.Signal("HUP") },
        new("SIGQUIT", 131) { Do = test => test.Signal("QUIT") },
        new("SIGKILL to the engine's client", 137, Menu: true) { Do = test => test.KillClient() },
        new("the time is over", 124) { Words = "--timeout 2s" },
        new("the container is removed", 137) { OrStatus = LostStatus, Do = test => test.Bench.Manyoyo("rm", test.Bench.Session).With(0) },
        new("the container is killed", 137, Menu: true) { Do = test => test.Bench.Ask("kill", test.Bench.Session) },
    ];

    private static IEnumerable<TestCaseData> Ways => WaysOut.Select(way => new TestCaseData(way) { TestName = "The terminal is given back: " + way.Name });

    [TestCaseSource(nameof(Ways))]
    public void The_terminal_is_given_back(object way) => GivenBack((WayOut)way);

    [Test]
    public void A_program_that_is_stopped_gives_it_back_and_takes_it_again_where_it_goes_on()
    {
        Bench.Write("project/text", "the text\n");
        using var terminal = new Tmux(Bench, 100, 30);
        // A shell with job control.
        terminal.Type("PS1='jobs$ ' exec bash --norc --noediting");
        terminal.WaitFor("\njobs$ ");
        terminal.Type("stty -a >before; clear; echo what-was-there-before");
        var before = terminal.Ask(Flags);
        terminal.Type($"sh -c 'echo $$ >pid; exec manyoyo run -q full -n {Bench.Session} -x \"exec less text\"'");
        terminal.WaitFor("(END)");
        Signal("TSTP");
        terminal.WaitFor("Stopped");
        AssertAsBefore(terminal, before, "jobs$ ");
        terminal.Press("C-c");
        terminal.Type("fg");
        terminal.WaitFor("the text\n");
        Until.True(() => terminal.Ask("#{alternate_on}") == "1", () => terminal.Visible);
        terminal.Keys("q");
        terminal.WaitFor("Keep container? ");
        terminal.Type("y");
        terminal.WaitFor("Keep container? [y n 1 x i] y\njobs$ ");
        Assert.That(terminal.Ask(Flags), Is.EqualTo(before));
    }

    private void GivenBack(WayOut way)
    {
        Bench.Write("project/worst", $"stty raw -echo\nprintf '{Worst.Trim()}'\ntouch worst-moment\nwhile ! [ -e go ]; do sleep 0.05; done\n{way.Then}\nsleep 1000\n");
        using var terminal = new Tmux(Bench, 100, 30);
        terminal.Type("stty -a >before; echo $$ >shell");
        terminal.Record(Bench.Project + "/shown");
        terminal.Type("clear; echo what-was-there-before");
        var before = terminal.Ask(Flags);
        terminal.Type($"sh -c 'echo $$ >pid; exec manyoyo run -n {Bench.Session} {way.Words} -x /bin/sh worst'; echo status=$?");
        Until.True(() => File.Exists(Bench.Project + "/worst-moment"), () => "the command does not run:\n" + terminal.Screen);
        Until.True(() => terminal.Ask(Flags).StartsWith("alternate=1 mouse=100110 cursor=0 keypad=11 wrap=0 insert=1", StringComparison.Ordinal), () => terminal.Ask(Flags));
        Bench.Write("project/go", "");
        way.Do?.Invoke(this);
        if (way.Menu)
        {
            terminal.WaitForMenu();
            Assert.That(terminal.Ask(Flags), Is.EqualTo(before), "at the menu");
            terminal.Type("y");
        }

        terminal.WaitFor("\nstatus=");
        Assert.That(terminal.Screen, Does.Contain($"\nstatus={way.Status}\n").Or.Contain($"\nstatus={way.OrStatus}\n"));
        AssertAsBefore(terminal, before, "ready$ ");
        var shown = File.ReadAllText(Bench.Project + "/shown");
        Assert.That(TakenBack.Where(sequence => !shown.Contains(sequence, StringComparison.Ordinal)), Is.Empty);
    }

    private void AssertAsBefore(Tmux terminal, string flags, string prompt)
    {
        terminal.Type("stty -a >after; echo is-usable-$((6*7))");
        terminal.WaitFor("\nis-usable-42");
        Assert.Multiple(() =>
        {
            Assert.That(terminal.Ask(Flags), Is.EqualTo(flags));
            Assert.That(File.ReadAllText(Bench.Project + "/after"), Is.EqualTo(File.ReadAllText(Bench.Project + "/before")));
            Assert.That(terminal.Screen, Does.Contain("what-was-there-before\n" + prompt));
            // Not in colours, nor drawn with lines.
            Assert.That(terminal.Visible.Split('\n'), Has.Member("is-usable-42"));
        });
        // Asked for in brackets they would be shown.
        terminal.Type("cat -v");
        terminal.Paste("pasted\n");
        terminal.WaitFor("\npasted\npasted\n");
    }

    private void Signal(string name) => Bench.Shell($"kill -{name} $(cat pid)").With(0);

    private void KillClient() => Bench.Shell("pkill -KILL -P $(cat pid)").With(0);

    private sealed record WayOut(string Name, int Status, bool Menu = false)
    {
        /// <summary>What it may end with as well.</summary>
        public int? OrStatus { get; init; }

        public string Words { get; init; } = "";

        public string Then { get; init; } = "";

        public Action<GivenBackTests>? Do { get; init; }
    }
}
