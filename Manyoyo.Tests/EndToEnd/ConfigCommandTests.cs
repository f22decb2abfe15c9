using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.EndToEnd;

/// <summary><c>config command</c>, pasted into a shell where the same variables are exported, makes the same container.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class ConfigCommandTests(string engine) : EngineTests(engine)
{
    [Test]
    public void The_line_makes_the_container_that_run_makes()
    {
        Bench.Environment["SPACED"] = " a 'b' \"c\" $d ";
        Bench.Environment["BROKEN"] = "one\ntwo\n";
        Bench.Environment["HUGE"] = new string('x', 100_000);
        var odd = Bench.Folder("it's \"odd\", $HOME: é");
        AssertSame("--hp", odd, "-e", "SPACED", "-e", "BROKEN", "-e", "HUGE", "-v", $"{Bench.Home}:/data:ro", "-v", $"{Bench.Token}-volume:/volume",
            "-s", "claude \"a\nb\" 'c'", "--sp", "FOO='x y'", "--ss", "$d, e=f");
        Bench.Manyoyo("rm", Bench.Session).With(0);
        Bench.Ask("volume", "rm", $"{Bench.Token}-volume");
    }

    [Test]
    public void The_directory_inside_and_the_agent_are_the_same_too() => AssertSame("--cp", "/inside", "-y", "codex");

    [Test]
    public void The_line_is_printed_for_a_session_that_is_there_too()
    {
        var before = Bench.Manyoyo("config", "command", "-n", Bench.Session, "-y", "c").With(0).Output;
        Bench.Manyoyo("run", "-n", Bench.Session, "-y", "c").With(0);
        Bench.Manyoyo("config", "command", "-n", Bench.Session, "-y", "c").With(0).Saying(before);
    }

    [Test]
    public void Nothing_but_the_line_is_on_standard_output() =>
        Assert.That(Bench.Manyoyo("config", "command", "-n", Bench.Session, "-e", "A=1").With(0).Output, Does.Match(@"\A/[^\n]+\n\z"));

    private void AssertSame(params string[] words)
    {
        var line = Bench.Manyoyo(["config", "command", "-n", Bench.Session, .. words]).With(0).Output;
        Bench.Shell(line).With(0);
        var pasted = Facts();
        Bench.Manyoyo("rm", Bench.Session).With(0);
        Bench.Manyoyo(["run", "-n", Bench.Session, .. words]);
        Assert.That(Facts(), Is.EqualTo(pasted));
    }

    private string Facts()
    {
        var container = JArray.Parse(Bench.Inspect(Bench.Session))[0];
        var labels = ((JObject)container["Config"]!["Labels"]!).Properties().Where(label => label.Name != "manyoyo.made_by");
        return new JObject
        {
            ["env"] = Sorted(container["Config"]!["Env"]!.Where(variable => !((string)variable!).StartsWith("HOSTNAME=", StringComparison.Ordinal))),
            ["mounts"] = Sorted(container["Mounts"]!),
            ["labels"] = Sorted(labels),
            ["entrypoint"] = container["Config"]!["Entrypoint"],
            ["cmd"] = container["Config"]!["Cmd"],
            ["directory"] = container["Config"]!["WorkingDir"],
            ["privileged"] = container["HostConfig"]!["Privileged"],
            ["stopSignal"] = container["Config"]!["StopSignal"],
        }.ToString();
    }

    private static JArray Sorted(IEnumerable<JToken> tokens) => new(tokens.Select(token => token.ToString()).Order(StringComparer.Ordinal));
}
