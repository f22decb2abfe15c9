using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Without a terminal: in pipes, in CI, under cron.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class NoTerminalTests(string engine) : EngineTests(engine)
{
    [Test]
    public void Standard_output_is_the_commands_own_byte_for_byte()
    {
        Bench.Shell($"manyoyo run -n {Bench.Session} -x 'printf \"a\\r\\n\\tb\\033[1m\"; echo aside >&2' >out 2>err").With(0);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(Bench.Project + "/out"), Is.EqualTo("a\r\n\tb\e[1m"));
            Assert.That(File.ReadAllText(Bench.Project + "/err"), Does.Contain("\naside\n").And.Not.Contain("select an action").And.Not.Contain("\e"));
        });
    }

    [Test]
    public void The_status_is_the_commands()
    {
        foreach (var status in (int[])[0, 1, 2, 125, 126, 127, 130, 137, 255])
        {
            Bench.Manyoyo("run", "-n", Bench.Session, "-x", $"exit {status}").With(status);
        }

        Assert.That(Bench.StateOf(Bench.Session), Is.EqualTo("running"));
    }

    [Test]
    public void What_is_piped_in_reaches_the_command_and_only_the_command()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"line {number} of many\n"));
        var seen = Bench.Shell($"manyoyo run -n {Bench.Session} --first-shell 'cat >/first' -x 'cat; cat /first'", text).With(0);
        Assert.That(seen.Output, Is.EqualTo(text));
    }

    [TestCase("</dev/null")]
    [TestCase("<&-")]
    public void A_command_that_reads_sees_the_end_at_once(string input) =>
        Bench.Shell($"manyoyo run -n {Bench.Session} -x 'cat; echo done' {input}").With(0).Saying("done\n");

    [Test]
    public void With_all_streams_closed_it_still_works()
    {
        Bench.Shell($"manyoyo run -n {Bench.Session} -x 'touch made; exit 4' <&- >&- 2>&-").With(4);
        Assert.That(Bench.Project + "/made", Does.Exist);
    }

    [Test]
    public void A_reader_that_goes_away_is_no_error() =>
        Bench.Shell($"manyoyo run -n {Bench.Session} -x 'seq 100000' 2>err | head -n 1").With(0).Saying("1\n");

    [Test]
    public void With_everything_quiet_only_the_command_is_heard() =>
        Assert.That(Bench.Manyoyo("run", "-n", Bench.Session, "-q", "full", "-x", "echo out; echo err >&2").With(0).Errors, Is.EqualTo("err\n"));

    [Test]
    public void A_list_of_words_arrives_as_it_is() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "printf", "<%s>", "a b", "$HOME", "it's", "", "*", "-n", "é\n").With(0)
            .Saying("<a b><$HOME><it's><><*><-n><é\n>");

    [Test]
    public void One_word_is_a_line_for_the_shell() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "/bin/bash", "-lc", "echo one && echo $0").With(0).Saying("one\n/bin/bash\n");

    [Test]
    public void Without_a_command_it_is_a_shell_that_reads_what_is_piped_in() =>
        Bench.Shell($"manyoyo run -n {Bench.Session}", "echo $BASH\npwd\nexit 5\n").With(5).Saying($"/bin/bash\n{Bench.Project}\n");

    [Test]
    public void In_an_image_without_bash_it_is_the_other_shell() =>
        Bench.Shell($"manyoyo run -n {Bench.Session} --in {TestImages.Busybox}", "echo \"<$BASH>\"; ls /bin/bash; exit 5\n").With(5).Saying("<>\n");

    [Test]
    public void A_one_time_session_is_deleted()
    {
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "--rm-on-exit", "-x", "echo out; exit 3").With(3).Saying("out\n");
        Assert.That(run.Errors, Does.Contain($"Session {Bench.Session} removed"));
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void A_one_time_session_that_was_there_before_is_kept()
    {
        Bench.MakeSession();
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "--rm-on-exit", "-x", "exit 3").With(3);
        Assert.That(run.Errors, Does.Contain($"session {Bench.Session} is kept: it was there before"));
        Assert.That(Bench.Containers(), Is.EqualTo(new[] { Bench.Session }));
    }

    [Test]
    public void The_callers_proxy_does_not_get_in()
    {
        foreach (var name in (string[])["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "no_proxy", "NO_PROXY"])
        {
            Bench.Environment[name] = "http://user:hidden@proxy.example:3128";
        }

        Assert.That(Bench.Manyoyo("run", "-n", Bench.Session, "-x", "env").With(0).Output, Does.Not.Contain("proxy.example"));
    }
}
