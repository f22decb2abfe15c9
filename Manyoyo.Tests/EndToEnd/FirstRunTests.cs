using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>The command that runs once, right after a session was made; for signals that come meanwhile see <see cref="KillTests"/>.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class FirstRunTests(string engine) : EngineTests(engine)
{
    [Test]
    public void It_runs_once_before_the_main_command_and_not_on_entering_again()
    {
        string[] words = ["run", "-n", Bench.Session, "--first-shell", "echo first >>order", "-x", "echo main >>order"];
        Bench.Manyoyo(words).With(0);
        Bench.Ask("stop", Bench.Session);
        Bench.Manyoyo(words).With(0);
        Assert.That(File.ReadAllText(Bench.Project + "/order"), Is.EqualTo("first\nmain\nmain\n"));
    }

    [Test]
    public void Its_output_goes_to_standard_error_and_it_has_nothing_to_read()
    {
        var run = Bench.Shell($"manyoyo run -n {Bench.Session} --first-shell 'echo to-out; echo to-err >&2; wc -c' -x cat", "text").With(0).Saying("text");
        Assert.That(run.Errors, Does.Contain("\nto-out\nto-err\n0\n"));
    }

    [Test]
    public void It_is_put_together_of_prefix_command_and_suffix_with_variables_of_its_own()
    {
        var file = Bench.Write("first.env", "FROM_FILE=file\n");
        Bench.Manyoyo(
            "run", "-n", Bench.Session, "--first-shell-prefix", "FOO=foo", "--first-shell", "env", "--first-shell-suffix", "| grep -E '^(FOO|FROM_|BAR)' | sort >seen",
            "--first-env", "BAR=b a r", "--first-env-file", file, "-x", "env").With(0);
        Assert.That(File.ReadAllText(Bench.Project + "/seen"), Is.EqualTo("BAR=b a r\nFOO=foo\nFROM_FILE=file\n"));
        Assert.That(Bench.Manyoyo("run", "-n", Bench.Session, "-x", "env").With(0).Output, Does.Not.Contain("BAR=").And.Not.Contain("FROM_FILE="));
    }

    [Test]
    public void When_it_fails_the_session_is_removed_and_its_status_is_the_status()
    {
        foreach (var status in (int[])[1, 7, 125, 137])
        {
            var run = Bench.Manyoyo("run", "-n", Bench.Session, "-q", "full", "--first-shell", $"exit {status}", "-x", "touch main").With(status);
            Assert.Multiple(() =>
            {
                Assert.That(run.ErrorLines, Has.Count.EqualTo(2));
                Assert.That(run.Errors, Does.Contain($"the first-run command ended with status {status}; session {Bench.Session} was removed"));
                Assert.That(Bench.Containers(), Is.Empty);
                Assert.That(Bench.Project + "/main", Does.Not.Exist);
            });
        }

        Bench.Manyoyo("run", "-n", Bench.Session, "--first-shell", "true", "-x", "echo afresh").With(0).Saying("afresh\n");
    }
}
