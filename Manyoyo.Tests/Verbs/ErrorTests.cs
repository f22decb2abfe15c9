using Manyoyo.Cli;
using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Verbs;

/// <summary>What goes wrong: a status, one line what is wrong and one what to do, and nothing else.</summary>
public sealed class ErrorTests : IDisposable
{
    private const string Down = "Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?\n";

    private readonly AppRun _app = new();

    public void Dispose() => _app.Dispose();

    [TestCase("run", "--gpus")]
    [TestCase("rnu")]
    [TestCase("rm")]
    [TestCase("run", "-n")]
    [TestCase("run", "-n", "a b")]
    [TestCase("run", "-n", "")]
    [TestCase("run", "-m", "docker")]
    [TestCase("run", "-y", "gpt")]
    [TestCase("run", "-e", "1A=2")]
    [TestCase("run", "--ef", "relative.env")]
    [TestCase("run", "--ef", "/gone.env")]
    [TestCase("run", "--hp", "/etc")]
    [TestCase("run", "--hp", "/gone")]
    [TestCase("run", "--cp", "work")]
    [TestCase("run", "--iv", "latest")]
    [TestCase("run", "-v", "nonsense")]
    [TestCase("run", "-v", "/gone:/x")]
    [TestCase("run", "-r", "gone")]
    [TestCase("run", "-q", "everything")]
    [TestCase("run", "--worktrees")]
    [TestCase("run", "--engine", "lxc")]
    [TestCase("run", "-s", "b", "-x", "a")]
    [TestCase("config", "show", "--hp", "/etc")]
    [TestCase("config", "command", "--hp", "/etc")]
    [TestCase("rm", "a b")]
    [TestCase("ps", "--engine", "lxc")]
    public void What_is_refused_ends_with_2_and_asks_no_engine(params string[] arguments) => AssertFails(2, arguments);

    [TestCase("{")]
    [TestCase("{ env: [] }")]
    [TestCase("{ containerMode: 'docker' }")]
    [TestCase("{ runs: { p: { yolo: 'gpt' } } }")]
    public void A_broken_configuration_stops_run(string json)
    {
        _app.Configure(json);

        AssertFails(2, "run", "-n", "my-project", "-x", "true");
    }

    [Test]
    public void A_container_of_somebody_else_s_ends_with_2()
    {
        EngineAnswers.Docker.Look(_app.Runner, "my-sql", "foreign");
        AssertFails(2, "run", "-n", "my-sql", "-x", "true");
    }

    [Test]
    public void A_missing_session_ends_with_2()
    {
        EngineAnswers.Docker.LookInVain(_app.Runner, "my-gone");
        AssertFails(2, "rm", "my-gone");
    }

    [TestCase("run", "-n", "my-project", "-x", "true")]
    [TestCase("rm", "my-project")]
    public void An_engine_that_is_down_ends_with_125(params string[] arguments)
    {
        _app.Runner.Expect(["container", "inspect", "my-project"], 1, "[]\n", Down);

        AssertFails(125, arguments);
        Assert.That(_app.Errors, Does.StartWith("manyoyo: docker does not answer: Cannot connect").And.Contain("systemctl start docker").And.Contain("--engine podman"));
    }

    [Test]
    public void An_engine_that_is_down_ends_ps_with_125()
    {
        _app.Runner.Expect(PsArguments.Build(), 1, "", Down);
        AssertFails(125, "ps", "--json");
    }

    [TestCase("run", "-n", "my-project", "-x", "true")]
    [TestCase("ps")]
    [TestCase("rm", "my-project")]
    [TestCase("config", "command")]
    public void A_missing_engine_ends_with_125(params string[] arguments)
    {
        _app.Host = _app.Host.With("PATH", "/nowhere:.");
        AssertFails(125, arguments);
    }

    [Test]
    public void A_session_that_can_not_be_made_ends_with_125_whatever_the_engine_s_number()
    {
        EngineAnswers.Docker.LookInVain(_app.Runner, "my-project");
        _app.Runner.ExpectVerb("run", 7, "", "docker: Error response from daemon: port is already allocated.\n");
        EngineAnswers.Docker.LookInVain(_app.Runner, "my-project");

        AssertFails(125, "run", "-n", "my-project", "-p", "80:80", "-x", "true");
        Assert.That(_app.Errors, Does.StartWith("manyoyo: cannot make session my-project: port is already allocated.\n"));
    }

    [TestCase(true, "", true)]
    [TestCase(true, "1", false)]
    [TestCase(false, "", false)]
    public void Errors_are_red_on_a_terminal_that_wants_colours(bool isTerminal, string noColor, bool isRed)
    {
        _app.Host = _app.Host.With("NO_COLOR", noColor) with { IsErrorTerminal = isTerminal };

        _app.Run("rnu");

        Assert.That(_app.Errors.Contains('\e'), Is.EqualTo(isRed));
    }

    [Test]
    public void Ctrl_c_at_a_prompt_ends_with_130()
    {
        EngineAnswers.Make(EngineAnswers.Docker.LookInVain(_app.Runner, "my-project"), "my-project").ExpectVerb("exec");
        using var output = new StringWriter();
        var host = _app.Host with { IsInputTerminal = true, IsOutputTerminal = true };
        var streams = new Streams(output, output, () => throw new Engine.Execution.InterruptedException(2));

        Assert.That(new App(streams, () => host, _app.Disk, _app.Runner).Run(["run", "-n", "my-project", "-x", "true"]), Is.EqualTo(ExitCode.Interrupted));
    }

    [TestCase("--help")]
    [TestCase("--version")]
    [TestCase("run", "-h")]
    public void Help_needs_nothing_of_the_host(params string[] arguments)
    {
        _app.Configure("{");
        _app.Host = _app.Host.With("PATH", "");

        Assert.That(_app.Run(arguments), Is.Zero);
        Assert.That(_app.Output, Is.Not.Empty);
        Assert.That(_app.Errors, Is.Empty);
    }

    private void AssertFails(int status, params string[] arguments)
    {
        Assert.That(_app.Run(arguments), Is.EqualTo(status), _app.Errors);
        Assert.That(_app.Output, Is.Empty);
        Assert.That(_app.Errors, Does.Match("\\Amanyoyo: [^\n]+\n  [^\n]+\n\\z"));
        Assert.That(_app.Errors, Does.Not.Contain("   at "));
    }
}
