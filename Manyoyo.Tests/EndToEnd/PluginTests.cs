using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary><c>docker manyoyo</c>, with every docker client of this machine.</summary>
[TestFixture("docker")]
[Parallelizable(ParallelScope.Self)]
public sealed class PluginTests(string engine) : EngineTests(engine)
{
    private static IEnumerable<string> Clients => Environment.GetEnvironmentVariable("PATH")!.Split(':')
        .Where(folder => folder.StartsWith('/')).Select(folder => Path.Combine(folder, "docker")).Where(File.Exists).Distinct();

    [SetUp]
    public void ForgetDockersFolder() => Bench.Environment["DOCKER_CONFIG"] = null;

    [Test]
    public void I_can_use_it_by_way_of_docker_and_take_it_away_again()
    {
        Bench.Manyoyo("install", "docker-cli-plugin").With(0);
        Bench.MakeSession();
        foreach (var client in Clients)
        {
            Assert.That(Docker(client, "manyoyo", "ps", "-q").With(0).Output.Split('\n'), Does.Contain(Bench.Session));
            Docker(client, "manyoyo", "run", "-n", Bench.Session, "-q", "full", "-x", "echo $0 manyoyo; exit 7").With(7).Saying("/bin/bash manyoyo\n");
            Docker(client, "help", "manyoyo").With(0).Saying(Bench.Manyoyo("--help").Output);
            Docker(client, "--debug", "manyoyo", "ps").Refused(2, "--debug", "DOCKER_CONTEXT");
            Assert.That(Docker(client, "--help").Output, Does.Match(@"manyoyo\* +Session containers for AI coding agents"));
        }

        Bench.Manyoyo("install", "docker-cli-plugin", "--remove").With(0);
        Assert.That(Docker(Clients.First(), "manyoyo", "ps").Status, Is.Not.Zero);
    }

    [Test]
    public void What_somebody_else_has_put_there_stays()
    {
        var other = Bench.WriteProgram("home/.docker/cli-plugins/docker-manyoyo", "echo other");
        Bench.Manyoyo("install", "docker-cli-plugin").Refused(2, "is there already and is not MANYOYO's", "move it away");
        Bench.Manyoyo("install", "docker-cli-plugin", "--remove").Refused(2, "is not MANYOYO's");
        Assert.That(File.ReadAllText(other), Does.Contain("other"));
    }

    private Ended Docker(string client, params string[] words)
    {
        using var program = RunningProgram.Start(client, words, Bench.Project, Bench.Environment);
        return program.Wait();
    }
}
