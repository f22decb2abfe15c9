using System.Diagnostics;
using Manyoyo.Engine;
using Manyoyo.Engine.Execution;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Execution;

/// <summary>With real processes.</summary>
public sealed class ProcessRunnerTests
{
    private readonly ProcessRunner _runner = new();

    [Test]
    public void What_a_process_writes_is_kept_and_its_streams_apart()
    {
        var answer = Capture("printf 'aé\\n\\nb'; echo oops >&2; exit 3");

        Assert.That(answer, Is.EqualTo(new CapturedOutput(3, "aé\n\nb", "oops\n")));
    }

    [Test]
    public void Its_input_is_empty() => Assert.That(Capture("cat; echo end").Output, Is.EqualTo("end\n"));

    [Test]
    public void Much_on_both_streams_at_once_does_not_block()
    {
        var answer = Capture("i=0; while [ $i -lt 3000 ]; do printf '%0100d' 0; printf '%0100d\\n' 0 >&2; i=$((i+1)); done");

        Assert.That(answer.Output, Has.Length.EqualTo(300_000));
        Assert.That(answer.Errors, Has.Length.EqualTo(303_000));
    }

    [Test]
    public void Arguments_arrive_as_they_are()
    {
        string[] words = ["", "a b", "\"", "'", "\\", "a\nb", "$HOME", "*", "é"];

        Assert.That(_runner.Capture(new("/bin/sh", ["-c", "printf '[%s]' \"$@\"", "sh", .. words])).Output,
            Is.EqualTo(string.Concat(words.Select(word => $"[{word}]"))));
    }

    [TestCase("exit 0", 0)]
    [TestCase("exit 42", 42)]
    [TestCase("exit 255", 255)]
    [TestCase("kill -TERM $$", 143)]
    [TestCase("kill -KILL $$", 137)]
    public void The_status_is_the_process_s_or_128_and_its_signal(string script, int status)
    {
        Assert.That(Capture(script).ExitCode, Is.EqualTo(status));
        Assert.That(_runner.Run(new("/bin/sh", ["-c", script])), Is.EqualTo(status));
    }

    [Test]
    public void Variables_of_the_process_are_set_over_those_it_inherits()
    {
        var invocation = new Invocation("/bin/sh", ["-c", "printf '%s' \"$A|$HOME\"; [ -n \"$PATH\" ]"])
        {
            Environment = new Dictionary<string, string> { ["A"] = "1\n2", ["HOME"] = "/x" },
        };

        Assert.That(_runner.Capture(invocation), Is.EqualTo(new CapturedOutput(0, "1\n2|/x", "")));
    }

    [TestCase(1)]
    [TestCase(5_000)]
    public void The_environment_file_arrives_through_a_pipe(int variables)
    {
        // 5000 variables are 300 kB; a pipe holds 64 kB.
        var environment = Enumerable.Range(0, variables).ToDictionary(i => $"NAME_{i}", i => $"a b='\"$HOME\\ é {i} {new string('x', 40)}");
        var lines = string.Concat(environment.Select(variable => $"{variable.Key}={variable.Value}\n"));

        Assert.That(Capture("cat \"$1\"", environment).Output, Is.EqualTo(lines));
        Assert.That(Capture("sleep 0.1; cat", environment).Output, Is.Empty, "its input is still empty");
    }

    [Test]
    public void A_process_that_does_not_read_the_environment_file_can_end()
    {
        var environment = new Dictionary<string, string> { ["A"] = new('x', 1_000_000) };

        Assert.That(Capture("exit 7", environment).ExitCode, Is.EqualTo(7));
    }

    [Test]
    public void No_value_is_on_a_command_line_or_on_the_disk()
    {
        const string Script = """
            echo "$1"
            for file in /proc/[0-9]*/cmdline; do tr '\0' ' ' <"$file" 2>/dev/null; echo; done
            echo --
            for file in /proc/$$/environ; do tr '\0' ' ' <"$file"; done
            echo --
            readlink "$1" || true
            """;
        var secret = "hunter" + Guid.NewGuid().ToString("N");

        var output = Capture(Script, new Dictionary<string, string> { ["TOKEN"] = secret }).Output;

        Assert.That(output, Does.StartWith("/dev/fd/").And.Contain("/bin/sh -c").And.Contain("pipe:["));
        Assert.That(output, Does.Not.Contain(secret));
    }

    [Test]
    public void A_program_that_is_missing_is_told_of() => Assert.That(
        () => _runner.Capture(new("/nowhere/docker", [])), Refusal.About("cannot run /nowhere/docker: ", ExitCode.EngineFailed));

    [Test]
    public void A_program_that_is_none_is_told_of() =>
        Assert.That(() => _runner.Run(new("/etc/passwd", [])), Refusal.About("cannot run /etc/passwd: ", ExitCode.EngineFailed));

    /// <summary>A helper that has cut its ties to the process is nobody's to find, and holds the pipe.</summary>
    [TestCase("exec sleep 60")]
    [TestCase("echo begun; sleep 60; true")]
    [TestCase("(sleep 20 &); exec sleep 60")]
    public void At_its_time_limit_a_process_is_ended_whoever_holds_its_pipes(string script)
    {
        var watch = Stopwatch.StartNew();
        var answer = _runner.Capture(new("/bin/sh", ["-c", script]) { TimeLimit = TimeSpan.FromSeconds(0.5) });

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(15)));
        Assert.That(answer.IsTimedOut);
        Assert.That(answer.ExitCode, Is.EqualTo(137));
    }

    [Test]
    [Platform("Linux")]
    public void What_it_has_started_is_ended_too()
    {
        var answer = _runner.Capture(new("/bin/sh", ["-c", "sleep 60 & echo $!; wait"]) { TimeLimit = TimeSpan.FromSeconds(0.5) });

        Assert.That(() => Directory.Exists("/proc/" + answer.Output.Trim()), Is.False.After(5000, 20));
    }

    private CapturedOutput Capture(string script, IReadOnlyDictionary<string, string>? environment = null) =>
        _runner.Capture(environment is null
            ? new("/bin/sh", ["-c", script])
            : new("/bin/sh", ["-c", script, "sh", Invocation.EnvironmentFilePath]) { EnvironmentFile = environment });
}
