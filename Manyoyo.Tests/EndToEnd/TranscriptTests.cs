using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>What is recorded of a visit, where, and when it is deleted.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class TranscriptTests(string engine) : EngineTests(engine)
{
    private const string Secret = "s3cret-value-9471";

    [Test]
    public void A_visit_is_recorded_for_this_user_alone_and_plays_in_asciinema()
    {
        Bench.Environment["LC_ALL"] = "C.UTF-8";
        using var terminal = new Tmux(Bench, columns: 97, rows: 31);
        terminal.Manyoyo($"run -n {Bench.Session} -x 'printf \"one\\t\\033[31mrot\\033[0m \\\"\\\\\\\\ 中文 e\\314\\201\\nx\\007\"; exit 3'", "select an action");
        terminal.Type("y");
        terminal.WaitForStatus(3);
        var cast = CastFile.Of(Bench, Bench.Session);
        const string Output = "one\t\e[31mrot\e[0m \"\\ 中文 e\u0301\r\nx\a";
        Assert.Multiple(() =>
        {
            Assert.That(cast.Output, Is.EqualTo(Output));
            Assert.That(((int?)cast.Header["width"], (int?)cast.Header["height"]), Is.EqualTo((97, 31)));
            Assert.That((string?)cast.Events[^1][1] + cast.Events[^1][2], Is.EqualTo("x3"));
            Assert.That(File.GetUnixFileMode(cast.Path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            Assert.That((int)File.GetUnixFileMode(Path.GetDirectoryName(cast.Path)!), Is.EqualTo(0b111_000_000));
            Assert.That((int)File.GetUnixFileMode(Bench.Home + "/.manyoyo/sessions"), Is.EqualTo(0b111_000_000));
            Assert.That(Bench.Shell($"manyoyo logs --raw {Bench.Session}").With(0).Output, Is.EqualTo(Output));
        });
        terminal.Type($"asciinema cat {cast.Path} >played; echo played=$?");
        terminal.WaitFor("\nplayed=0");
        Assert.That(File.ReadAllText(Bench.Project + "/played"), Is.EqualTo(Output));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void What_was_shown_is_there_after_the_program_was_killed(bool hasTerminal)
    {
        var command = $"run -n {Bench.Session} -q full -x 'echo first words; until [ -e more ]; do sleep 0.1; done; printf \"no end of a line\"; sleep 1000'";
        using var terminal = new Tmux(Bench);
        terminal.Type($"manyoyo {command} {(hasTerminal ? "" : "</dev/null 2>&1 | cat")}");
        Until.True(() => Recorded().Contains("first words", StringComparison.Ordinal), () => "nothing is recorded: " + terminal.Screen);
        Bench.Write("project/more", "");
        Until.True(() => Recorded().Contains("no end of a line", StringComparison.Ordinal), () => "not all is recorded");
        Assert.That(Bench.Manyoyo("ps", "--json").With(0).Output, Does.Contain("\"activity\": \"working\"").Or.Contain("\"activity\": \"idle "));
        Bench.Shell($"kill -9 $(pgrep -f 'manyoyo run -n {Bench.Session}')");
        // Others have sessions too.
        Until.True(() => Bench.Shell($"manyoyo ps --json | jq -r '.[] | select(.name == \"{Bench.Session}\").activity'").With(0).Output == "-\n", () => "somebody is inside");
        _ = CastFile.Of(Bench, Bench.Session);
        Bench.Manyoyo("logs", Bench.Session).With(0).Saying("first words\nno end of a line\n");
        Assert.That(Bench.Manyoyo("logs", "--list", Bench.Session).With(0).Output, Does.Match(@"\n1  .* +\?  +echo first words"));
    }

    [Test]
    public void A_secret_is_masked_also_where_it_comes_in_pieces()
    {
        Bench.Environment["API_KEY"] = Secret;
        var pieces = $"printf '<{Secret[..7]}'; sleep 0.3; printf 'aside ' >&2; sleep 0.3; printf '{Secret[7..]}>\\n'; echo \"$API_KEY\"";
        Bench.Manyoyo("run", "-n", Bench.Session, "-e", "API_KEY", "-x", pieces).With(0).Saying($"<{Secret}>\n{Secret}\n");
        Bench.Environment.Remove("API_KEY");
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x 'echo \"[$API_KEY]\" '{Secret}'; head -c 7 /proc/self/comm; exit 4'", $"\n[{Secret}] {Secret}");
        terminal.WaitForMenu();
        terminal.Type("y");
        terminal.WaitForStatus(4);
        var files = CastFile.Paths(Bench, Bench.Session);
        Assert.Multiple(() =>
        {
            Assert.That(files, Has.Count.EqualTo(2));
            Assert.That(files.Select(File.ReadAllText), Has.None.Contains(Secret));
            Assert.That(CastFile.Read(files[0]).Output, Is.EqualTo("<aside ********>\r\n********\r\n"));
            Assert.That(CastFile.Read(files[1]).Output, Does.StartWith("[********] ********\r\n"));
            Assert.That((string?)CastFile.Read(files[1]).Header["command"], Does.Contain("********"));
        });
    }

    [TestCase("", "transcript: false")]
    [TestCase("--no-transcript", "")]
    public void Nothing_is_recorded_where_that_is_not_wanted(string option, string member)
    {
        Bench.Configure(member);
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} {option} -x 'echo shown; exit 3'", "\nshown");
        terminal.WaitForMenu();
        terminal.Type("y");
        terminal.WaitForStatus(3);
        Bench.Shell($"manyoyo run -n {Bench.Session} {option} -q full -x 'echo piped; echo aside >&2'").With(0).Saying("piped\n");
        Assert.That(CastFile.Paths(Bench, Bench.Session), Is.Empty);
        var logs = Bench.Manyoyo("logs", Bench.Session).With(0).Saying("");
        Assert.That(logs.Errors, Is.EqualTo($"warning: nothing of session {Bench.Session} is recorded\n"));
    }

    [Test]
    public void The_record_goes_with_the_session()
    {
        Bench.MakeSession();
        Assert.That(CastFile.Paths(Bench, Bench.Session), Is.Not.Empty);
        Bench.Manyoyo("rm", Bench.Session).With(0);
        Assert.That(Bench.Home + "/.manyoyo/sessions/" + Bench.Session, Does.Not.Exist);
        Bench.Manyoyo("logs", Bench.Session).Refused(2, $"there is no session {Bench.Session}, and no transcript of one", "manyoyo ps");
    }

    [Test]
    public void The_record_goes_with_a_one_time_session_and_with_one_that_the_menu_removes()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "--rm-on-exit", "-x", "echo shown").With(0);
        Assert.That(CastFile.Paths(Bench, Bench.Session), Is.Empty);
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x 'echo shown; exit 3'", "\nshown");
        terminal.WaitForMenu();
        Assert.That(CastFile.Paths(Bench, Bench.Session), Has.Count.EqualTo(1));
        terminal.Type("n");
        terminal.WaitForStatus(3);
        Assert.That(CastFile.Paths(Bench, Bench.Session), Is.Empty);
    }

    [Test]
    public void A_record_that_is_kept_is_there_until_the_name_is_another_sessions()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo the first").With(0);
        Bench.Manyoyo("rm", "--keep-transcripts", Bench.Session).With(0);
        Bench.Manyoyo("logs", Bench.Session).With(0).Saying("the first\n");
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo the second").With(0);
        Bench.Manyoyo("logs", Bench.Session).With(0).Saying("the second\n");
        Assert.That(Bench.Manyoyo("logs", "--list", Bench.Session).With(0).Output, Does.Contain("echo the second").And.Not.Contain("echo the first"));
        Bench.Manyoyo("rm", Bench.Session).With(0);
        Bench.Manyoyo("logs", Bench.Session).With(0).Saying("the first\n");
    }

    // Of the header nothing: the command that it names has the same words as its output.
    private string Recorded() => string.Concat(CastFile.Paths(Bench, Bench.Session).SelectMany(path => File.ReadLines(path).Skip(1)));
}
