using Manyoyo.Engine.Containers;

namespace Manyoyo.Tests.Containers;

public sealed class ExecArgumentsTests
{
    private const string Bash = "[ -x /bin/bash ] && exec /bin/bash -c \"$1\"; exec /bin/sh -c \"$1\"";
    private const string Shell = "[ -x /bin/bash ] && exec /bin/bash; exec /bin/sh";

    private const string Size =
        "i=0; while [ $i -lt 20 ] && [ \"$(stty size 2>/dev/null)\" = '0 0' ]; do sleep 0.02; i=$((i+1)); done; ";

    [Test]
    public void Without_a_terminal_the_input_alone_is_kept_open() => Assert.That(
        ExecArguments.Enter("id", "npm test", terminal: false, EngineDialect.Docker),
        Is.EqualTo(new[]
        {
            "exec", "--interactive", "--env-file", "\0environment-file", "id", "/bin/sh", "-c", EndArguments.Note + Bash, "manyoyo", "npm test",
        }));

    [Test]
    public void Docker_in_a_terminal_detaches_with_keys_that_nobody_types() => Assert.That(
        ExecArguments.Enter("id", "npm test", terminal: true, EngineDialect.Docker),
        Is.EqualTo(new[]
        {
            "exec", "--interactive", "--tty", "--detach-keys", "ctrl-],ctrl-_,ctrl-],ctrl-_", "--env-file", "\0environment-file",
            "id", "/bin/sh", "-c", EndArguments.Note + Size + Bash, "manyoyo", "npm test",
        }));

    [Test]
    public void Podman_in_a_terminal_detaches_with_no_keys() => Assert.That(
        ExecArguments.Enter("id", "npm test", terminal: true, EngineDialect.Podman).Take(5),
        Is.EqualTo(new[] { "exec", "--interactive", "--tty", "--detach-keys", "" }));

    [TestCase(false, "")]
    [TestCase(true, Size)]
    public void No_command_is_an_interactive_shell(bool terminal, string before) => Assert.That(
        ExecArguments.Enter("id", "", terminal, EngineDialect.Docker).TakeLast(3),
        Is.EqualTo(new[] { "/bin/sh", "-c", EndArguments.Note + before + Shell }));

    [Test]
    public void The_first_run_command_reads_nothing_and_writes_to_the_error_stream()
    {
        var environment = EnvironmentArguments.For(new Dictionary<string, string> { ["A"] = "1", ["B"] = "2\n3" });

        Assert.That(ExecArguments.FirstRun("id", "npm ci", environment), Is.EqualTo(new[]
        {
            "exec", "--env-file", "\0environment-file", "--env", "B", "id",
            "/bin/sh", "-c", "exec </dev/null >&2; " + Bash, "manyoyo", "npm ci",
        }));
    }
}
