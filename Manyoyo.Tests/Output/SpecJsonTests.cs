using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Output;

public sealed class SpecJsonTests
{
    private readonly Resolving _all = new();

    [Test]
    public void Nothing_asked_for_shows_the_defaults() => Golden.Verify("spec-plain.json", SpecJson.Format(_all.Spec(), "docker") + "\n");

    [Test]
    public void All_that_was_asked_for_is_shown_and_secrets_masked()
    {
        _all.Disk.EnvFiles["/a.env"] = [KeyValuePair.Create("GITHUB_TOKEN", "hunter2")];
        _all.Disk.Directories.Add("/data,x");
        _all.CommandLine = new()
        {
            ContainerName = "web",
            ContainerPath = "/work",
            ContainerMode = "d",
            EnvFiles = ["/a.env"],
            Env = new Dictionary<string, string> { ["LANG"] = "C", ["api_key"] = "hunter2", ["HTTPS_PROXY"] = "http://me:hunter2@proxy:3128" },
            Volumes = ["/data,x:/data:ro", "cache:/c", "/tmpfs"],
            Ports = ["8080:80"],
            EngineArgs = ["--network=host", "--env=TOKEN=hunter2"],
            Quiet = ["tip", "cmd"],
            Command = new() { Prefix = "API_KEY=hunter2", Yolo = "c", Suffix = "--token=hunter2 -p 'fix it'" },
            First = new()
            {
                ShellPrefix = "PASSWORD='hunter2 x'",
                Shell = "git clone https://me:hunter2@example.org/x",
                Env = new Dictionary<string, string> { ["DB_PASS"] = "hunter2" },
            },
        };

        var text = SpecJson.Format(_all.Spec(), "podman");

        Assert.That(text, Does.Not.Contain("hunter2"));
        Golden.Verify("spec-full.json", text + "\n");
    }

    [Test]
    public void The_whole_command_is_shown_as_the_shell()
    {
        _all.CommandLine = new() { Command = new() { Full = "TOKEN=hunter2 id" } };

        var json = JObject.Parse(SpecJson.Format(_all.Spec(), "docker"));

        Assert.That((string?)json["shell"], Is.EqualTo($"TOKEN={Secrets.Mask} id"));
        Assert.That((string?)json["command"], Is.EqualTo($"TOKEN={Secrets.Mask} id"));
    }
}
