using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>What was shown in a session, afterwards and from elsewhere.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class LogsTests(string engine) : EngineTests(engine)
{
    private string Transcripts => Path.Combine(Bench.Home, ".manyoyo", "sessions", Bench.Session);

    [Test]
    public void They_say_what_the_terminal_said_but_secrets()
    {
        using var terminal = new Tmux(Bench, columns: 90, rows: 12);
        terminal.Type("export TERM=tmux-256color LANG=C.UTF-8; clear");
        terminal.Manyoyo($"run -n {Bench.Session} -q full -e API_TOKEN=abcdefgh12345 -s ''", $"{Bench.Project}# ");
        terminal.Type("PS1='inside> '; clear; seq 1 40; echo \"token $API_TOKEN\"; printf 'gone\\rhere\\n\\033[1mbold\\033[0m 中文\\n'");
        terminal.WaitFor("bold 中文");
        terminal.Type("vi /etc/passwd");
        terminal.WaitFor("root:x:0:0");
        terminal.Type(":q");
        terminal.Type("echo end-of''-it");
        terminal.WaitFor("\nend-of-it\ninside>");
        var shown = terminal.Screen.TrimEnd();
        var logs = Bench.Manyoyo("logs", Bench.Session).With(0).Output.TrimEnd();
        // Before it there is what was on the terminal earlier.
        shown = shown[shown.IndexOf("\n1\n2\n", StringComparison.Ordinal)..];
        logs = logs[logs.IndexOf("\n1\n2\n", StringComparison.Ordinal)..];
        Assert.That(logs, Is.EqualTo(shown.Replace("token abcdefgh12345", "token ********", StringComparison.Ordinal)));
        Assert.That(File.ReadAllText(Directory.GetFiles(Transcripts).Single()), Does.Not.Contain("abcdefgh12345"));
    }

    [Test]
    public void Another_terminal_follows_and_knows_whether_it_works()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -s ''", $"{Bench.Project}# ");
        using var other = new Tmux(Bench);
        other.Type($"manyoyo logs -f {Bench.Session}");
        terminal.Type("echo one-line''; sleep 1; echo two-lines''");
        other.WaitFor("\ntwo-lines");
        Assert.That(Bench.Manyoyo("ps").With(0).Output, Does.Match($"{Bench.Session} +running +working "));
        Assert.That(Bench.Manyoyo("wait", Bench.Session, "--timeout", "1s").Status, Is.EqualTo(124));
        Bench.Manyoyo("wait", Bench.Session, "--for", "idle", "--timeout", "60s").With(0);
        Assert.That(Bench.Manyoyo("ps", "--json").With(0).Output, Does.Contain("\"activity\": \"idle "));
        Assert.That(Bench.Manyoyo("logs", "--list", Bench.Session).With(0).Output, Does.Contain("  running  (interactive shell)"));
        terminal.Type("exit 5");
        terminal.WaitForMenu();
        Bench.Manyoyo("wait", Bench.Session).With(0);
        Assert.That(Bench.Manyoyo("ps", "--json").With(0).Output, Does.Contain("\"activity\": \"-\""));
        Assert.That(Bench.Manyoyo("logs", "--list", Bench.Session).With(0).Output, Does.Contain("  5       (interactive shell)"));
        terminal.Type("x");
        terminal.Type("echo again-and''-again");
        other.WaitFor("\nagain-and-again");
        terminal.WaitForMenu(2);
        terminal.Type("n");
        // The session has gone, and with it what there is to follow.
        Until.True(() => other.Screen.TrimEnd().EndsWith("ready$", StringComparison.Ordinal), () => other.Screen);
    }

    [Test]
    public void Output_without_a_terminal_is_kept_and_passes_unchanged()
    {
        var ran = Bench.Shell($"manyoyo run -n {Bench.Session} -x 'echo out; echo err >&2; printf \"a\\r\\n\\tb\"; exit 4'");
        Assert.That((ran.Status, ran.Output), Is.EqualTo((4, "out\na\r\n\tb")));
        Assert.That(Bench.Manyoyo("logs", "--raw", Bench.Session).With(0).Output.Replace("err\n", "", StringComparison.Ordinal), Is.EqualTo("out\na\r\n\tb"));
        Assert.That(Bench.Manyoyo("logs", "--tail", "1", Bench.Session).With(0).Output, Is.EqualTo("\tb\n"));
        Bench.Shell($"manyoyo run -n {Bench.Session} -x 'head -c 3000000 /dev/zero' | wc -c").With(0).Saying("3000000\n");
        Assert.That(Bench.Manyoyo("logs", "--entry", "2", Bench.Session).With(0).Output, Does.Contain("is no text"));
        Assert.That(Bench.Manyoyo("logs", Bench.Session).With(0).Output, Does.StartWith("==> ").And.Contains("<==\nout\n"));
    }

    [Test]
    public void They_go_with_the_session_unless_they_are_kept()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo first").With(0);
        Bench.Manyoyo("rm", Bench.Session).With(0);
        Assert.That(Directory.Exists(Transcripts), Is.False);
        AssertMissing("logs");
        AssertMissing("replay");
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo second").With(0);
        Bench.Manyoyo("rm", "--keep-transcripts", Bench.Session).With(0);
        Assert.That(Bench.Manyoyo("logs", Bench.Session).With(0).Output, Is.EqualTo("second\n"));
        // The name is another session's now.
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo third").With(0);
        Assert.That(Bench.Manyoyo("logs", Bench.Session).With(0).Output, Is.EqualTo("third\n"));
        Bench.Ask(["rm", "--force", .. Engine == "podman" ? (string[])["--time", "0"] : [], Bench.Session]);
        Bench.Manyoyo("run", "-n", Bench.Session, "--no-transcript", "-x", "echo fourth").With(0);
        var none = Bench.Manyoyo("logs", Bench.Session).With(0);
        Assert.That((none.Output, none.Errors), Is.EqualTo(("", $"warning: nothing of session {Bench.Session} is recorded\n")));
    }

    [Test]
    public void Nothing_is_recorded_where_the_configuration_says_so()
    {
        Bench.Configure("transcript: false");
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo secret").With(0).Saying("secret\n");
        Assert.That(Directory.Exists(Transcripts), Is.False);
    }

    [Test]
    public void A_replay_gives_the_terminal_back()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x 'printf \"\\033[?1049h\\033[?25lfull\"; sleep 2; printf screen; sleep 600'", "fullscreen");
        using var other = new Tmux(Bench);
        other.Type("stty -a >before");
        other.Type($"manyoyo replay --speed 0.5 {Bench.Session}; echo status=$?");
        other.WaitFor("full");
        other.Press("Space");
        other.Press("q");
        other.WaitForStatus(0);
        other.Type("stty -a | diff - before && echo as''-before");
        other.WaitFor("\nas-before");
        Bench.Shell($"manyoyo replay {Bench.Session} | od -c | head -n 1").With(0);
        Assert.That(Bench.Manyoyo("replay", Bench.Session).With(0).Output, Does.EndWith("fullscreen"));
        terminal.Press("C-c");
    }

    [Test]
    public void They_play_in_asciinema()
    {
        if (!File.Exists("/usr/bin/asciinema"))
        {
            Assert.Ignore("there is no asciinema");
        }

        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo played 中文").With(0);
        using var terminal = new Tmux(Bench);
        terminal.Type($"export LC_ALL=C.UTF-8; asciinema cat {Transcripts}/*.cast; asciinema play -s 50 {Transcripts}/*.cast && echo status=$?");
        terminal.WaitFor("played 中文", 2);
        terminal.WaitForStatus(0);
    }

    [Test]
    public void A_file_that_is_cut_or_foreign_is_said_in_a_line()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo whole; sleep 0.2; echo half").With(0);
        var file = Directory.GetFiles(Transcripts).Single();
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text[..(text.IndexOf("half", StringComparison.Ordinal) + 2)]);
        File.WriteAllText(Path.Combine(Transcripts, "x.cast"), "no transcript");
        var logs = Bench.Manyoyo("logs", Bench.Session).With(0);
        Assert.That(logs.Output, Is.EqualTo("whole\n"));
        Assert.That(logs.Errors, Is.EqualTo(
            $"warning: {Transcripts}/x.cast is no transcript of manyoyo's, and is left out\nwarning: {file} is cut: its end is missing\n"));
        Bench.Manyoyo("replay", "--entry", "7", Bench.Session).With(2);
    }

    [Test]
    public void A_folder_that_can_not_be_written_hurts_nobody()
    {
        Bench.Write("home/.manyoyo/sessions", "in the way");
        var ran = Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo fine; exit 3").With(3);
        Assert.That(ran.Output, Is.EqualTo("fine\n"));
        Assert.That(ran.Errors, Does.Contain($"warning: this visit to session {Bench.Session} is not recorded: "));
        Bench.Manyoyo("ps").With(0);
        Bench.Manyoyo("rm", Bench.Session).With(0);
    }

    [Test]
    public void A_full_disk_hurts_nobody()
    {
        var folder = Bench.Folder("home/.manyoyo/sessions");
        if (Bench.Shell($"mount -t tmpfs -o size=64k none {folder}").Status != 0)
        {
            Assert.Ignore("no file system can be mounted here");
        }

        try
        {
            var ran = Bench.Shell($"manyoyo run -n {Bench.Session} -x 'seq 1 100000; exit 3' | tail -n 1; exit ${{PIPESTATUS:-0}}");
            Assert.That(ran.Output, Is.EqualTo("100000\n"));
            Assert.That(ran.Errors, Does.Contain("is not recorded, or not all of it: No space left on device"));
            Assert.That(Bench.Manyoyo("logs", Bench.Session).With(0).Output, Does.StartWith("1\n2\n3\n"));
        }
        finally
        {
            Bench.Shell($"umount {folder}").With(0);
        }
    }

    private void AssertMissing(string verb) => Assert.That(
        Bench.Manyoyo(verb, Bench.Session).With(2).Errors,
        Is.EqualTo($"manyoyo: there is no session {Bench.Session}, and no transcript of one\n  see `manyoyo ps` for those that there are\n"));
}
