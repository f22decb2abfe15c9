using System.Text.RegularExpressions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Every command line of the README does what the text beside it says.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed partial class ReadmeTests(string engine) : EngineTests(engine)
{
    private const string Claude = "claude called with: [--dangerously-skip-permissions]";
    private const string NewClaude = Claude + " IS_SANDBOX=1\n";

    // What makes a session or needs none: the line as it is printed, and how what it shows begins.
    private static readonly (string Line, string Shows)[] Fresh =
    [
        ("manyoyo run -n web -y claude", NewClaude),
        ("manyoyo run -n work -y claude", NewClaude),
        ("manyoyo run -y codex", "codex called with: [--dangerously-bypass-approvals-and-sandbox]\n"),
        ("manyoyo run -n api --hp ~/projects/api -y claude", NewClaude),
        ("manyoyo run -n temp --rm-on-exit -y gemini", "gemini called with: [--yolo]\n"),
        ("manyoyo run -n web -v ~/.claude:/root/.claude -y claude", NewClaude),
        ("manyoyo run -n web -e ANTHROPIC_API_KEY -y claude", NewClaude),
        ("manyoyo run -n web --ea --memory=4g -y claude", NewClaude),
        ("manyoyo run -n web -p 3000:3000 -y claude", NewClaude),
        ("manyoyo run -n web --first-shell 'npm ci' -y claude", NewClaude),
        ("manyoyo run -n fix --worktrees -y claude", NewClaude),
        ("manyoyo run -r web", NewClaude),
        ("manyoyo run -n build -q full -x 'npm ci && npm test' > test.log", ""),
        ("manyoyo config show -r web", "{\n"),
        ("manyoyo config command -n web -y c", "/"),
        ("manyoyo config command -n web -y claude", "/"),
        ("manyoyo run --help", "Usage: manyoyo run "),
        ("manyoyo build --help", "Usage: manyoyo build "),
        ("manyoyo images", "IMAGE"),
        ("manyoyo prune --dry-run", ""),
        ("manyoyo init claude", ""),
        ("manyoyo completion bash", "#"),
        ("manyoyo install docker-cli-plugin", ""),
    ];

    // What is typed while there is a session `web` that was made for Claude Code.
    private static readonly (string Line, string Shows)[] InSession =
    [
        ("manyoyo run -n web -- -c", Claude + " [-c] IS_SANDBOX=1\n"),
        ("manyoyo run -n web -x npm test", "npm test\n"),
        ("manyoyo run -n web -s ''", "shell\n"),
        ("manyoyo run -n web -x bash", "shell\n"),
        ("manyoyo ps", "NAME"),
        ("manyoyo ps -q", ""),
        ("manyoyo ps --json", "["),
        ("manyoyo logs web", ""),
        ("manyoyo logs -f web", ""),
        ("manyoyo logs --list web", ""),
        ("manyoyo replay --speed 4 web", ""),
        ("manyoyo wait web --for idle --timeout 30m", ""),
        ("manyoyo rm web", "web-"),
    ];

    // What takes minutes is run as it stands by the tests of images; here it is asked what it would do.
    private static readonly string[] Builds = ["manyoyo build", "manyoyo build --iv 1.1.0-full"];

    [Test]
    public void Every_line_is_here() => Assert.That(
        Fresh.Concat(InSession).Select(line => line.Line).Concat(Builds).Concat(["manyoyo doctor", "manyoyo build --update-agents"]).Order(),
        Is.EqualTo(Printed().Distinct().Order()));

    [Test]
    public void What_makes_a_session_or_needs_none_works_where_there_is_none()
    {
        LayOut();
        foreach (var (line, shows) in Fresh)
        {
            AssertShows(line, shows);
            foreach (var name in Bench.Containers())
            {
                Bench.Manyoyo("rm", name).With(0);
            }
        }

        Assert.That(File.ReadAllText(Bench.Project + "/test.log"), Is.EqualTo("npm ci\nnpm test\n"));
    }

    [Test]
    public void What_is_typed_while_there_is_a_session_works_in_it()
    {
        LayOut();
        AssertShows("manyoyo run -n web -y claude", NewClaude);
        foreach (var (line, shows) in InSession)
        {
            AssertShows(line, shows);
        }

        Assert.That(Bench.Containers(), Is.Empty);
    }

    [TestCaseSource(nameof(Builds))]
    public void What_builds_says_what_it_would_run(string line) =>
        Assert.That(Bench.Shell(line + " --dry-run").With(0).Output, Does.Contain(Engine + " build"), line);

    [Test]
    public void Agents_are_not_updated_in_an_image_that_is_not_of_manyoyo_s() =>
        Bench.Shell("manyoyo build --update-agents --dry-run").Refused(2, "there is no image", "build it first");

    [Test]
    public void The_doctor_looks_at_the_engine() =>
        Assert.That(Bench.Shell("manyoyo doctor").Output, Does.Contain(Engine));

    private static IEnumerable<string> Printed() => ManyoyoLine()
        .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")))
        .Select(match => Comment().Replace(match.Groups[1].Value, "").TrimEnd());

    private void AssertShows(string line, string shows)
    {
        // git works in a linked worktree: there the line about it is typed.
        var folder = line.Contains("--worktrees", StringComparison.Ordinal) ? "cd ../linked && " : "";
        var run = Bench.Shell(folder + Name().Replace(line, "$0-" + Bench.Token), shows == "shell\n" ? "echo shell\n" : "");
        Assert.That(run.With(0).Output, Does.StartWith(shows), line);
    }

    private void LayOut()
    {
        Bench.Folder("home/.claude");
        Bench.Folder("home/projects/api");
        Bench.Write("home/.gitconfig", "");
        Bench.Write("home/.manyoyo/env/claude.env", "ANTHROPIC_BASE_URL=https://example.org\n");
        var npm = Bench.WriteProgram("inside/npm", "echo npm \"$*\"\n");
        Bench.Environment["ANTHROPIC_API_KEY"] = "secret";
        Bench.Shell("git init -q && git -c user.name=me -c user.email=me@example.org commit -q --allow-empty -m first && git worktree add -q ../linked").With(0);
        Bench.Configure($$"""
            volumes: ['{{npm}}:/usr/local/bin/npm:ro'],
            runs: { web: { containerName: 'web-{{Bench.Token}}', hostPath: '{{Bench.Project}}', envFile: ['~/.manyoyo/env/claude.env'],
              volumes: ['~/.gitconfig:/root/.gitconfig:ro'], yolo: 'claude' } },
            """);
    }

    [GeneratedRegex("(?<=-n |rm |logs (-f |--list )?|wait |replay --speed 4 )(web|work|api|temp|fix|build)")]
    private static partial Regex Name();

    [GeneratedRegex(" +# .*")]
    private static partial Regex Comment();

    // In a block at the beginning of a line or after "$ ", in the text between backticks.
    [GeneratedRegex(@"(?:^(?:\$ )?|(?<=`))(manyoyo (?![(\[A-Z])[^`\n]+)", RegexOptions.Multiline)]
    private static partial Regex ManyoyoLine();
}
