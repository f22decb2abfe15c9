using Manyoyo.Engine.Config;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

public sealed class SessionEngineTests : IDisposable
{
    private static readonly ConfigFile File = new(
        new Settings { Engine = "docker" },
        new Dictionary<string, Settings> { ["p"] = new() { Engine = "podman" }, ["none"] = new() },
        []);

    private readonly FakeEngines _engines = new();

    public void Dispose() => _engines.Dispose();

    [TestCase(null, null, null, "docker", false)]
    [TestCase(null, null, "none", "docker", false)]
    [TestCase(null, null, "p", "podman", true)]
    [TestCase(null, "docker", "p", "docker", false)]
    [TestCase("docker", "podman", "p", "docker", true)]
    public void Command_line_over_variable_over_profile_over_file(
        string? commandLine, string? variable, string? profile, string name, bool isAskedFor)
    {
        var host = _engines.Host.With("MANYOYO_ENGINE", variable ?? "");
        var request = new SessionRequest { Profile = profile, Settings = new() { Engine = commandLine } };

        var choice = SessionEngine.Choose(request, File, host);

        Assert.That(choice.Name, Is.EqualTo(name));
        Assert.That(choice.IsAskedFor, Is.EqualTo(isAskedFor), "the commands shown have to name it");
    }
}
