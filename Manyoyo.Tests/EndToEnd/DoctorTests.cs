using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.EndToEnd;

[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class DoctorTests(string engine) : EngineTests(engine)
{
    [Test]
    public void I_am_told_that_all_is_well()
    {
        Bench.Configure("runs: { web: { yolo: 'claude' } }");
        var checks = Checks(0);
        Assert.That(checks["engine"], Does.StartWith("ok " + Engine));
        Assert.That(checks["image"], Does.StartWith("ok localhost/manyoyo:1.0.0-common"));
        Assert.That(checks["agent"], Does.StartWith("ok claude of profile web is in"));
        Assert.That(checks["configuration"], Does.Contain("1 profile"));
    }

    [Test]
    public void I_am_told_what_is_missing_and_how_to_get_it()
    {
        Bench.Configure("imageVersion: '9.9.9-common', runs: { web: { envFile: ['~/no.env'] } }");
        var ended = Bench.Manyoyo("doctor").With(1);
        Assert.That(ended.Output, Does.Match("PROBLEM +image +localhost/manyoyo:9.9.9-common is not there\n +-> build it: `manyoyo build --iv 9.9.9-common`"));
        Assert.That(ended.Output, Does.Match("PROBLEM +profile +profile web: .*no.env: no such environment file\n"));
    }

    /// <summary>The container in which it looks for agents is gone afterwards.</summary>
    [Test]
    public void Nothing_stays_behind()
    {
        var made = Path.Combine(Bench.Root, "made");
        // With a label it can be told from everybody else's.
        Bench.Replace(Engine, $"[ \"$1\" != run ] || {{ echo \"$@\" >'{made}'; shift; set -- run {Bench.EngineArguments[0]} \"$@\"; }}; exec \"$real\" \"$@\"");
        Checks(0);
        Assert.That(File.ReadAllText(made), Does.StartWith("run --rm --pull never --network none"));
        Assert.That(Bench.Containers(), Is.Empty);
    }

    /// <summary>The shell that stands for the client has a child, which holds the pipe when the shell is gone.</summary>
    [TestCase("doctor", "INT", 130)]
    [TestCase("doctor", "HUP", 129)]
    [TestCase("doctor", "TERM", 143)]
    [TestCase("ps", "TERM", 143)]
    [TestCase("images", "TERM", 143)]
    [TestCase("rm some-session", "TERM", 143)]
    [TestCase("__complete rm x", "TERM", 143)]
    public void A_signal_ends_a_question_to_an_engine_that_hangs(string words, string signal, int status)
    {
        var begun = Path.Combine(Bench.Root, "begun");
        Bench.Replace(Engine, $"touch '{begun}'; sleep 300; true");
        using var program = Bench.Start(words.Split(' '));
        Until.True(() => File.Exists(begun), () => "the engine was not asked");
        program.Signal(signal);
        var ended = program.Wait(20).With(status);
        Assert.That(ended.Output + ended.Errors, Is.Empty);
    }

    [Test]
    public void I_am_told_that_an_engine_hangs()
    {
        Bench.Replace(Engine, "sleep 300; true");
        Assert.That(Bench.Start("doctor").Wait(90).With(1).Output, Does.Contain($"{Engine} does not answer: no answer in 20 s"));
    }

    private Dictionary<string, string> Checks(int status)
    {
        var answer = JObject.Parse(Bench.Manyoyo("doctor", "--json").With(status).Output);
        return answer["checks"]!.GroupBy(check => (string)check["id"]!)
            .ToDictionary(group => group.Key, group => $"{group.First()["status"]} {group.First()["message"]}");
    }
}
