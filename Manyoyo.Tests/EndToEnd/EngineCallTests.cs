using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>What a command costs: the calls of the engine, counted by a script in its place that passes them on.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class EngineCallTests(string engine) : EngineTests(engine)
{
    private string Log => Bench.Root + "/calls";

    [SetUp]
    public void Record() => Bench.Replace(Engine, $"""
        echo "$1" >>'{Log}'
        exec "$real" "$@"
        """);

    [Test]
    public void Listing_takes_one() => AssertCalls(["ps"], "ps");

    [Test]
    public void Making_a_session_takes_three() => AssertCalls(["run", "-n", Bench.Session, "-x", "true"], "container", "run", "exec");

    [Test]
    public void Entering_one_that_runs_takes_two()
    {
        Bench.MakeSession();
        AssertCalls(["run", "-n", Bench.Session, "-e", "A=1", "-p", "1:1", "-x", "true"], "container", "exec");
    }

    [Test]
    public void Entering_one_that_was_stopped_takes_three()
    {
        Bench.MakeSession();
        Bench.Ask("stop", Bench.Session);
        AssertCalls(["run", "-n", Bench.Session, "-x", "true"], "container", "start", "exec");
    }

    [Test]
    public void Deleting_takes_two_however_many_there_are()
    {
        Bench.MakeSession();
        Bench.Manyoyo("run", "-n", Bench.Name("other"), "-x", "true").With(0);
        AssertCalls(["rm", Bench.Session, Bench.Name("other")], "container", "rm");
    }

    [TestCase("show")]
    [TestCase("command")]
    public void Showing_the_configuration_takes_none(string what) => AssertCalls(["config", what, "-n", Bench.Session, "-y", "c"]);

    [Test]
    public void Help_and_wrong_words_take_none()
    {
        Bench.Manyoyo("run", "--help").With(0);
        Bench.Manyoyo("run", "-n", "!").With(2);
        Bench.Manyoyo("rm", "!").With(2);
        Assert.That(Log, Does.Not.Exist);
    }

    private void AssertCalls(IReadOnlyList<string> words, params string[] calls)
    {
        File.Delete(Log);
        Bench.Manyoyo(words).With(0);
        Assert.That(File.Exists(Log) ? File.ReadAllLines(Log) : [], Is.EqualTo(calls));
    }
}
