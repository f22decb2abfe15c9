using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary><c>replay</c>: a visit played back. One engine is enough: it is only asked who has the name.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class ReplayTests() : EngineTests("podman")
{
    // What pauses longer than any test waits.
    private const string Never = "[5000, \"o\", \"the end\\r\\n\"]\n";

    [Test]
    public void It_is_played_to_its_end_and_the_terminal_is_as_it_was()
    {
        Record("[0.1, \"o\", \"\\u001b[?1049h\\u001b[?25l\\u001b[?2004h\\u001b[31mon the whole screen\"]\n[2000, \"o\", \"\\u001b[2;1Hmore\"]\n[2000.5, \"o\", \"x\"]\n");
        using var terminal = Terminal();
        terminal.Manyoyo($"replay --speed 2 --idle-limit 0.5 {Bench.Session}", "status=0");
        AssertAsBefore(terminal);
        Assert.That(terminal.Screen, Does.Not.Contain("on the whole screen"));
    }

    [TestCase("q", 0)]
    [TestCase("C-c", 0)]
    public void A_key_ends_it_and_the_terminal_is_as_it_was(string key, int status)
    {
        Record("[0.1, \"o\", \"\\u001b[?1049h\\u001b[?25l\\u001b[?1000hon the whole screen\"]\n" + Never);
        using var terminal = Terminal();
        terminal.Manyoyo($"replay {Bench.Session}", "on the whole screen");
        terminal.Press(key);
        terminal.WaitForStatus(status);
        AssertAsBefore(terminal);
    }

    [Test]
    public void A_signal_ends_it_and_the_terminal_is_as_it_was()
    {
        Record("[0.1, \"o\", \"\\u001b[?1049h\\u001b[?25lon the whole screen\"]\n" + Never);
        using var terminal = Terminal();
        terminal.Manyoyo($"replay {Bench.Session}", "on the whole screen");
        Bench.Shell($"pkill -TERM -f '^[^ ]*manyoyo replay {Bench.Session}'").With(0);
        terminal.WaitForStatus(143);
        AssertAsBefore(terminal);
    }

    [Test]
    public void Space_pauses_and_goes_on()
    {
        Record(string.Concat(Enumerable.Range(0, 2000).Select(i => $"[{i / 10.0}, \"o\", \"line {i}\\r\\n\"]\n")));
        using var terminal = Terminal();
        terminal.Manyoyo($"replay {Bench.Session}", "line 3");
        terminal.Press("Space");
        var before = "";
        Until.True(
            () =>
            {
                var same = before == terminal.Screen;
                before = terminal.Screen;
                Thread.Sleep(500);
                return same && before == terminal.Screen;
            },
            () => "it plays on");
        terminal.Press("Space");
        Until.True(() => before != terminal.Screen, () => "it does not go on");
        terminal.Press("q");
        terminal.WaitForStatus(0);
    }

    [Test]
    public void Without_a_terminal_it_is_put_out_at_once_and_an_entry_can_be_chosen()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo the first").With(0);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo the last; sleep 3").With(0);
        Bench.Manyoyo("replay", Bench.Session).With(0).Saying("the last\n");
        Bench.Manyoyo("replay", "--entry", "1", Bench.Session).With(0).Saying("the first\n");
        Bench.Manyoyo("replay", "--entry", "9", Bench.Session).Refused(2, "no number 9", "logs --list");
    }

    [TestCase("--speed", "0")]
    [TestCase("--speed", "fast")]
    [TestCase("--idle-limit", "-1")]
    public void A_pace_that_is_none_is_refused(string option, string value) =>
        Bench.Manyoyo("replay", option, value, Bench.Session).Refused(2, option);

    [Test]
    public void There_is_nothing_to_play()
    {
        Bench.Manyoyo("replay", Bench.Session).Refused(2, $"there is no session {Bench.Session}, and no transcript of one", "manyoyo ps");
        Bench.Manyoyo("run", "-n", Bench.Session, "--no-transcript", "-x", "true").With(0);
        Bench.Manyoyo("replay", Bench.Session).Refused(2, $"nothing of session {Bench.Session} is recorded");
    }

    private void Record(string events) => Transcript.Write(Bench, Bench.Session, events);

    private Tmux Terminal()
    {
        var terminal = new Tmux(Bench);
        terminal.Type("stty -a >before");
        return terminal;
    }

    private void AssertAsBefore(Tmux terminal)
    {
        terminal.Type("stty -a >after; echo both are written");
        terminal.WaitFor("\nboth are written");
        Assert.That(File.ReadAllText(Bench.Project + "/after"), Is.EqualTo(File.ReadAllText(Bench.Project + "/before")));
        Assert.That(terminal.Modes, Is.EqualTo("alternate=0 cursor=1 mouse=0"));
    }
}
