using Manyoyo.Engine;
using Manyoyo.Engine.Images;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Images;

[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public class BuildArgumentsTests
{
    private static readonly BuildSpec Plain = new()
    {
        Image = new ImageReference("localhost/manyoyo", "1.0.0-common"),
        Contents = ImageContents.Parse("common"),
        Base = BuildResolver.DefaultBase,
        AgentsAt = "2026-02-04T13:30:59Z",
    };

    [Test]
    public void The_arguments_of_build_are_as_they_were_written() => Golden.Verify(
        "build-arguments.txt",
        Lines(Plain) + "\n" + Lines(Plain with
        {
            Contents = ImageContents.Parse("claude,go"),
            Base = "localhost/own:1",
            BuildArgs = ["NODE_VERSION=22", "https_proxy", "HTTP_PROXY=http://proxy:1"],
            ProxyNames = ["HTTPS_PROXY", "HTTP_PROXY"],
            NoCache = true,
            EngineArgs = ["--network=default", "--memory", "4g"],
        }));

    [Test]
    public void A_users_own_arguments_for_the_engine_come_last_and_so_win() =>
        Assert.That(BuildArguments.Build(Plain with { EngineArgs = ["--network=none"] }, "/context").TakeLast(2), Is.EqualTo(new[] { "--network=none", "/context" }));

    [Test]
    public void A_mirror_stands_for_all_of_Debians_servers() => Assert.That(
        DebianBase.Arguments("/base.tar", "http://mirror/").TakeLast(5),
        Is.EqualTo(new[]
        {
            "bookworm", "/base.tar", "deb http://mirror/debian bookworm main", "deb http://mirror/debian bookworm-updates main",
            "deb http://mirror/debian-security bookworm-security main",
        }));

    [Test]
    public void The_context_has_all_that_its_Dockerfile_copies()
    {
        using var folder = new TemporaryFolder();
        BuildContext.Write(folder.Path, "CERTIFICATES");
        var copied = File.ReadLines(folder.Path + "/Dockerfile").Where(line => line.StartsWith("COPY ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1]).ToList();
        Assert.That(copied, Is.Not.Empty.And.All.Matches<string>(name => Path.Exists($"{folder.Path}/{name}")));
        Assert.That(File.ReadAllText(folder.Path + "/system/ca-bundle.crt"), Is.EqualTo("CERTIFICATES"));
        Assert.That(File.GetUnixFileMode(folder.Path + "/agents/start").HasFlag(UnixFileMode.OtherExecute));
        Assert.That(File.GetUnixFileMode(folder.Path + "/Dockerfile").HasFlag(UnixFileMode.OtherExecute), Is.False);
        Assert.That(File.GetLastWriteTimeUtc(folder.Path + "/Dockerfile").Year, Is.EqualTo(2026));
    }

    [Test]
    public void A_context_that_is_kept_is_written_over_itself_and_over_nothing_else()
    {
        using var folder = new TemporaryFolder();
        BuildContext.WriteFor(folder.Path + "/new", "");
        BuildContext.WriteFor(folder.Path + "/new", "CERTIFICATES");
        Assert.That(File.ReadAllText(folder.Path + "/new/system/ca-bundle.crt"), Is.EqualTo("CERTIFICATES"));
        folder.Write("Dockerfile", "FROM mine\n"u8);
        Assert.That(Assert.Throws<ManyoyoException>(() => BuildContext.WriteFor(folder.Path, ""))!.Message, Does.Contain("has other files in it"));
        Assert.That(File.ReadAllText(folder.Path + "/Dockerfile"), Is.EqualTo("FROM mine\n"));
    }

    [Test]
    public void The_Dockerfile_takes_what_classic_builders_take()
    {
        var lines = System.Text.Encoding.UTF8.GetString(BuildContext.Content("Dockerfile")).Split('\n');
        Assert.That(lines.Where(line => line.Contains("--mount", StringComparison.Ordinal) || line.Contains("<<", StringComparison.Ordinal)
            || line.StartsWith("# syntax", StringComparison.Ordinal) || line.Contains("--chmod", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_agent_of_the_catalogue_can_be_installed_and_started()
    {
        var install = System.Text.Encoding.UTF8.GetString(BuildContext.Content("agents/agents"));
        var start = System.Text.Encoding.UTF8.GetString(BuildContext.Content("agents/start"));
        foreach (var agent in Engine.Agents.AgentCatalogue.All)
        {
            Assert.That(install, Does.Contain($"    {agent.Program}) echo "));
            Assert.That(start, Does.Contain($"\n{agent.Program}() {{"));
        }
    }

    private static string Lines(BuildSpec spec) => string.Concat(BuildArguments.Build(spec, "/context").Select(word => word + "\n"));
}
