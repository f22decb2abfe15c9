using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Verbs;

public sealed class ConfigShowTests : IDisposable
{
    private readonly AppRun _app = new();

    public void Dispose() => _app.Dispose();

    [Test]
    public void Command_line_profile_file_and_defaults_are_shown_as_one_and_no_engine_is_asked()
    {
        _app.Configure("""
            {
                imageVersion: '2.0.0-full', ports: ['1'], yolo: 'c', env: { A: 'file', API_KEY: 'hunter2' },
                runs: { web: { containerName: 'my-web', ports: ['2'], env: { A: 'profile' } } },
            }
            """);

        Assert.That(_app.Run("config", "show", "-r", "web", "-p", "3", "-e", "B=line"), Is.Zero);

        var shown = JObject.Parse(_app.Output);
        Assert.That((string?)shown["containerName"], Is.EqualTo("my-web"));
        Assert.That((string?)shown["image"], Is.EqualTo("localhost/manyoyo:2.0.0-full"));
        Assert.That((string?)shown["engine"], Is.EqualTo("docker"));
        Assert.That((string?)shown["command"], Is.EqualTo("IS_SANDBOX=1 claude --dangerously-skip-permissions"));
        Assert.That(shown["ports"]!.Values<string>(), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(shown["env"]!.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo("""{"A":"profile","API_KEY":"********","B":"line"}"""));
        Assert.That(_app.Errors, Is.Empty);
    }

    [Test]
    public void Warnings_of_the_file_are_said_apart_from_the_json()
    {
        Assert.That(_app.Configure("{ volume: [] }").Run("config", "show"), Is.Zero);

        Assert.That(_app.Errors, Does.StartWith("warning: ").And.Contain("volumes"));
        Assert.That(() => JObject.Parse(_app.Output), Throws.Nothing);
    }

    [Test]
    public void The_caller_s_value_is_taken_where_there_is_one()
    {
        _app.Host = _app.Host.With("LANG", "C.UTF-8");

        _app.Run("config", "show", "-e", "LANG", "-e", "UNSET");

        Assert.That(JObject.Parse(_app.Output)["env"]!.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo("""{"LANG":"C.UTF-8"}"""));
    }

    [Test]
    public void A_broken_file_is_an_error()
    {
        Assert.That(_app.Configure("{").Run("config", "show"), Is.EqualTo(2));
        Assert.That(_app.Output, Is.Empty);
    }
}
