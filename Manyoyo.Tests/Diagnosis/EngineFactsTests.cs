using Manyoyo.Engine.Diagnosis;

namespace Manyoyo.Tests.Diagnosis;

public class EngineFactsTests
{
    [TestCase("docker-28.2.2-info.json", "28.2.2", "20.10.24+dfsg1", false)]
    [TestCase("podman-4.3.1-info.json", null, "4.3.1", true)]
    public void What_an_engine_says_is_understood(string fixture, string? client, string version, bool isPodman)
    {
        var facts = EngineFacts.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)))!;
        Assert.That(facts.ClientVersion, Is.EqualTo(client));
        Assert.That(facts.Version, Is.EqualTo(version));
        Assert.That(facts.IsPodman, Is.EqualTo(isPodman));
        Assert.That(facts.IsRootless, Is.False);
        Assert.That(facts.IsRemote, Is.False);
        Assert.That(facts.Store, Does.StartWith("/"));
        Assert.That(facts.Time, isPodman ? Is.Null : Is.Not.Null);
    }

    [TestCase("")]
    [TestCase("no")]
    [TestCase("[]")]
    [TestCase("""{"ServerErrors":["Cannot connect"],"ClientInfo":{"Version":"28.2.2"}}""")]
    [TestCase("""{"ServerVersion":""}""")]
    public void What_is_no_answer_is_none(string output) => Assert.That(EngineFacts.Parse(output), Is.Null);

    [TestCase("name=rootless")]
    [TestCase("name=rootless,x=y")]
    public void Rootless_docker_is_known(string option) =>
        Assert.That(EngineFacts.Parse($$"""{"ServerVersion":"1","SecurityOptions":["name=seccomp","{{option}}"]}""")!.IsRootless);
}
