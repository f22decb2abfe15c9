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
        AssertCalls(["run", "-n", Bench.Session, "-e", "A=1", "-p", "1:1"], "container", "exec");
    }

    [Test]
    public void Where_the_command_is_given_the_client_that_enters_is_started_while_the_engine_is_asked()
    {
        Bench.MakeSession();
        Bench.Replace(Engine, $"""
            [ "$1" != exec ] || touch '{Log}'
            if [ "$1" = container ]; then
              i=0
              while ! [ -e '{Log}' ]; do i=$((i+1)); [ $i -lt 100 ] || exit 1; sleep 0.1; done
            fi
            exec "$real" "$@"
            """);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo inside").With(0).Saying("inside\n");
    }

    [Test]
    public void Entering_one_that_was_stopped_takes_three_and_the_client_that_was_started_early_is_dropped()
    {
        Bench.MakeSession();
        Bench.Ask("stop", Bench.Session);
        File.Delete(Log);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo inside").With(0).Saying("inside\n");
        // Whether the early one has got so far as to be counted, the machine decides.
        Assert.That(File.ReadAllLines(Log).Order().Distinct(), Is.EqualTo(new[] { "container", "exec", "start" }));
        Assert.That(File.ReadAllLines(Log), Has.Length.InRange(3, 4));
    }

    [Test]
    public void A_name_that_has_another_container_now_is_that_containers()
    {
        Bench.MakeSession();
        Bench.Ask("rename", Bench.Session, Bench.Name("first"));
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "touch /second").With(0);
        Bench.Ask("rename", Bench.Session, Bench.Name("second"));
        Bench.Ask("rename", Bench.Name("first"), Bench.Session);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "ls /second 2>&1").With(2);
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
