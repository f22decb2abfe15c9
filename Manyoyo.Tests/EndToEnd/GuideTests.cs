using System.Text.RegularExpressions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Every command line of the guide to sessions does what the text around it says.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed partial class GuideTests(string engine) : EngineTests(engine)
{
    private const string Nothing = "nothing";
    private const string Claude = "claude called with: [--dangerously-skip-permissions]";
    private const string NewClaude = Claude + " IS_SANDBOX=1\n";
    private const string Codex = "codex called with: [--dangerously-bypass-approvals-and-sandbox]";
    private const string Gemini = "gemini called with: [--yolo]";
    private const string Shell = "shell\n";
    private const string OpenCode = "opencode called with:";
    private const string Permission = " OPENCODE_PERMISSION={\"*\":\"allow\"}\n";

    // What the session was made with, the line as it is printed, what it shows. What can be read is one line: `echo shell`.
    private static readonly (string Given, string Line, string Shows)[] Lines =
    [
        (Nothing, "manyoyo run -y c", NewClaude),
        (Nothing, "manyoyo ps", "NAME"),
        (Nothing, "manyoyo run -n my-project -y c", NewClaude),
        (Nothing, "manyoyo run -r project-a", NewClaude),
        (Nothing, "manyoyo run -r project-b", NewClaude),
        ("c", "manyoyo run -n my-project -- -c", Claude + " [-c] IS_SANDBOX=1\n"),
        ("cx", "manyoyo run -n my-project -- resume --last", Codex + " [resume] [--last]\n"),
        ("gm", "manyoyo run -n my-project -- -r", Gemini + " [-r]\n"),
        ("c", "manyoyo run -n my-session -- -c", Claude + " [-c] IS_SANDBOX=1\n"),
        ("c", "manyoyo run -n my-session -- --continue", Claude + " [--continue] IS_SANDBOX=1\n"),
        ("c", "manyoyo run -n my-session -x \"claude --list-sessions\"", "claude called with: [--list-sessions]\n"),
        ("cx", "manyoyo run -n my-session -- resume --last", Codex + " [resume] [--last]\n"),
        ("cx", "manyoyo run -n my-session -- resume <session-id>", Codex + " [resume] [0199-a]\n"),
        ("cx", "manyoyo run -n my-session -- list", Codex + " [list]\n"),
        ("gm", "manyoyo run -n my-session -- -r", Gemini + " [-r]\n"),
        ("gm", "manyoyo run -n my-session -- --resume", Gemini + " [--resume]\n"),
        ("gm", "manyoyo run -n my-session -- --clear", Gemini + " [--clear]\n"),
        ("oc", "manyoyo run -n my-session -- -c", OpenCode + " [-c]" + Permission),
        ("oc", "manyoyo run -n my-session -- --continue", OpenCode + " [--continue]" + Permission),
        (Nothing, "manyoyo run --hp /path/to/project -y c", NewClaude),
        (Nothing, "manyoyo run -v \"/data:/workspace/data\" -y c", NewClaude),
        (Nothing, "manyoyo run -v \"~/.gitconfig:/root/.gitconfig:ro\" -y c", NewClaude),
        (Nothing, "manyoyo run -v \"myproject-data:/workspace/data\" -y c", NewClaude),
        (Nothing, "manyoyo run -v \"~/.claude:/root/.claude\" -y c", NewClaude),
        (Nothing, "manyoyo run -v \"~/.codex:/root/.codex\" -y c", NewClaude),
        (Nothing, "manyoyo run -n project-a --hp ~/projects/a -y c", NewClaude),
        (Nothing, "manyoyo run -n project-b --hp ~/projects/b -y c", NewClaude),
        (Nothing, "manyoyo run -n project-c --hp ~/projects/c -y c", NewClaude),
        ("c", "manyoyo run -n project-a -- -c", Claude + " [-c] IS_SANDBOX=1\n"),
        ("c", "manyoyo run -n project-b -- -c", Claude + " [-c] IS_SANDBOX=1\n"),
        ("c", "manyoyo run -n project-c -- -c", Claude + " [-c] IS_SANDBOX=1\n"),
        (Nothing, "manyoyo run -n temp --rm-on-exit -y c", NewClaude),
        ("c", "manyoyo run -n my-session -x /bin/bash", Shell),
        (Nothing, "manyoyo run -r webapp", Codex + "\n"),
        (Nothing, "manyoyo run -r api", Gemini + "\n"),
        (Nothing, "manyoyo run -r mobile", OpenCode + Permission),
        (Nothing, "manyoyo run -r template", Shell),
        (Nothing, "manyoyo run -n shared-session -y c", NewClaude),
        ("c", "manyoyo run -n shared-session -x /bin/bash", Shell),
        (Nothing, "manyoyo run -n my-session -y c", NewClaude),
        (Nothing, "manyoyo run -v \"~/.claude:/root/.claude\" -n my-session -y c", NewClaude),
        ("c", "manyoyo rm my-session", "my-session-"),
    ];

    [Test]
    public void Every_line_is_here() => Assert.That(
        Lines.Select(line => line.Line).Distinct(), Is.EquivalentTo(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures/guide-commands.txt"))));

    [Test]
    public void What_makes_a_session_or_lists_them_works_where_there_is_none()
    {
        LayOut();
        foreach (var (_, line, shows) in Lines.Where(line => line.Given == Nothing))
        {
            AssertShows(line, shows);
            AssertName(line);
            foreach (var name in Bench.Containers())
            {
                Bench.Manyoyo("rm", name).With(0);
            }
        }

        Bench.Ask("volume", "rm", Here("myproject-data"));
    }

    [TestCase("c")]
    [TestCase("cx")]
    [TestCase("gm")]
    [TestCase("oc")]
    public void What_returns_to_a_session_works_where_it_was_made_with(string agent)
    {
        LayOut();
        var lines = Lines.Where(line => line.Given == agent).ToList();
        foreach (var name in lines.Select(line => Name().Match(line.Line).Value).Distinct())
        {
            Bench.Shell(Here($"manyoyo run -n {name} -y {agent}")).With(0);
        }

        lines.ForEach(line => AssertShows(line.Line, line.Shows));
    }

    [Test]
    public void What_is_in_a_volume_or_a_mounted_folder_stays_when_the_session_is_removed()
    {
        LayOut();
        var line = Here("manyoyo run -n my-session -v myproject-data:/workspace/data -v ~/.claude:/root/.claude -x ");
        Bench.Shell(line + "'echo volume >/workspace/data/a; echo folder >/root/.claude/a; echo gone >/root/a'").With(0);
        Bench.Shell(Here("manyoyo rm my-session")).With(0);
        Bench.Shell(line + "'cat /workspace/data/a /root/.claude/a /root/a 2>&1'").With(1)
            .Saying("volume\nfolder\ncat: /root/a: No such file or directory\n");
        Bench.Shell(Here("manyoyo rm my-session")).With(0);
        Bench.Ask("volume", "rm", Here("myproject-data"));
    }

    [Test]
    public void A_template_brings_its_mounts_its_files_and_its_variables()
    {
        LayOut();
        Bench.Shell("manyoyo run -r template -x 'echo $TZ $BASE $SECRET; cat ~/.ssh/key ~/.gitconfig; touch ~/.ssh/x 2>&1 | grep -o Read-only'").With(0)
            .Saying("Asia/Shanghai base secret\nkey\ngitconfig\nRead-only\n");
    }

    // The names and places of the guide, each moved to where this test is alone.
    private string Here(string line) => Name().Replace(line, name => $"{name.Value}-{Bench.Token}")
        .Replace("/path/to/project", Bench.Project, StringComparison.Ordinal)
        .Replace("\"/data:", $"\"{Bench.Root}/data:", StringComparison.Ordinal)
        .Replace("<session-id>", "0199-a", StringComparison.Ordinal);

    private void AssertShows(string line, string shows)
    {
        // A command that does not read what is piped in may lose its output on podman.
        var run = Bench.Shell(Here(line), shows == Shell ? "echo shell\n" : "").With(0);
        Assert.That(run.Output, shows.EndsWith('\n') ? Is.EqualTo(shows) : Does.StartWith(shows), line);
    }

    private void AssertName(string line) => Assert.That(
        Bench.Containers(),
        line.EndsWith(" ps", StringComparison.Ordinal) || line.Contains("--rm-on-exit", StringComparison.Ordinal) ? Is.Empty
            : line.Contains(" -n ", StringComparison.Ordinal) ? Is.EqualTo(new[] { Bench.Name(Name().Match(line).Value) })
            : line.Contains(" -r ", StringComparison.Ordinal) ? Has.One.StartsWith("my-")
            : Has.One.Match("^my-[0-9]{4}-[0-9]{4}(-[0-9]+)?$"),
        line);

    private void LayOut()
    {
        foreach (var folder in (string[])["home/.claude", "home/.codex", "home/projects/a", "home/projects/b", "home/projects/c", "data", "myproject"])
        {
            Bench.Folder(folder);
        }

        Bench.Write("home/.gitconfig", "gitconfig\n");
        Bench.Write("home/.ssh/key", "key\n");
        var claude = Bench.Write("anthropic_claudecode.env", "ANTHROPIC_BASE_URL=https://example.org\n");
        var (first, second) = (Bench.Write("base.env", "BASE=base\nSECRET=no\n"), Bench.Write("secrets.env", "SECRET=secret\n"));
        Bench.Configure($$"""
            runs: {
              'project-a': { containerName: 'my-project-a-{{Bench.Token}}', envFile: ['{{claude}}'], yolo: 'c' },
              'project-b': { containerName: 'my-myproject-{{Bench.Token}}', hostPath: '{{Bench.Root}}/myproject', containerPath: '{{Bench.Root}}/myproject',
                envFile: ['{{claude}}'], yolo: 'c' },
              webapp: { containerName: 'my-webapp-{{Bench.Token}}', yolo: 'cx' },
              api: { containerName: 'my-api-{{Bench.Token}}', yolo: 'g' },
              mobile: { containerName: 'my-mobile-{{Bench.Token}}', yolo: 'oc' },
              template: { containerName: 'my-template-{{Bench.Token}}', envFile: ['{{first}}', '{{second}}'],
                volumes: ['~/.ssh:/root/.ssh:ro', '~/.gitconfig:/root/.gitconfig:ro'], env: { TZ: 'Asia/Shanghai' } },
            }
            """);
    }

    [GeneratedRegex("(?<=-n |rm )[a-z-]+|myproject-data")]
    private static partial Regex Name();
}
