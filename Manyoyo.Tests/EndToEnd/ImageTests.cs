using System.Text.RegularExpressions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>The real image <c>common</c>: what is in it, and that the agents come up ready to work. Built of packages, so it needs the network.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class ImageTests() : EngineTests("podman")
{
    // Nothing of an agent's first minute may hang on a server that answers or not.
    private const string Offline = "--ea --network=none";

    // What an agent asks before it can be worked with.
    private static readonly string[] Questions = ["trust", "Trust", "Choose the text style", "login", "log in", "Sign in", "I accept", "API key", "Press Enter"];

    [SetUp]
    public void SetUpImage() => CommonImage.BuiltBy(Bench);

    [OneTimeTearDown]
    public static void RemoveImage() => CommonImage.Remove("podman");

    [Test]
    public void A_build_shows_sizes_versions_and_time() => Assert.That(CommonImage.BuiltBy(Bench).Output, Does.Match(
        $@"^{CommonImage.Image}, 1\.[0-2]\d GB, in [^\n]+\n  claude    \d+\.\d+\.\d+ +\d+ MB\n  codex     \d+\.\d+\.\d+ +\d+ MB\n  node      24\.[^\n]+\n  python    3\.[^\n]+\n  git       2\.[^\n]+\n$"));

    [Test]
    public void What_agents_lean_on_answers_in_a_session()
    {
        string[] programs = ["claude", "codex", "node", "npm", "npx", "python", "pip", "git", "rg", "fd", "jq", "curl", "tmux", "tree", "less", "bash"];
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "--in", CommonImage.Name, "-q", "full", "-x",
            $"for program in {string.Join(' ', programs)}; do \"$program\" --version >/dev/null 2>&1 || \"$program\" -V >/dev/null 2>&1 || echo \"$program does not answer\"; done; ssh -V 2>&1; "
            + "claude --version; codex --version; node --version; git --version; rg --version").With(0);
        Assert.That(run.Output, Does.Not.Contain("does not answer"));
        Assert.That(run.Output, Does.Match(@"^OpenSSH_[^\n]+\n\d+\.\d+\.\d+ \(Claude Code\)\ncodex-cli \d+\.\d+\.\d+\nv24\.\d+\.\d+\ngit version 2\.[^\n]+\nripgrep \d+\."));
    }

    [Test]
    public void Nothing_of_its_making_is_left_in_it()
    {
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "--in", CommonImage.Name, "-q", "full", "-x", """
            for program in gcc cc g++ make ld dpkg-dev node-gyp yarn cargo go; do command -v "$program"; done
            find /var/lib/apt/lists /var/cache/apt /root/.npm /root/.cache /tmp /var/tmp /var/log/apt /usr/share/man /usr/share/info -type f -size +0 2>/dev/null
            find / -xdev \( -name '*.deb' -o -name _cacache -o -name __pycache__ -o -name '.npmrc' \) 2>/dev/null || true
            """).With(0);
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void Claude_Code_comes_up_ready()
    {
        using var terminal = new Tmux(Bench, columns: 120, rows: 36);
        terminal.Type("export ANTHROPIC_AUTH_TOKEN=anything");
        terminal.Manyoyo($"run -n {Bench.Session} --in {CommonImage.Name} -e ANTHROPIC_AUTH_TOKEN {Offline} -y c", "bypass permissions on");
        Assert.That(terminal.Screen, Does.Contain("Claude Code v").And.Contain(Bench.Project));
        AssertNoQuestion(terminal);
        terminal.Type("/exit");
        terminal.WaitForMenu();
    }

    [Test]
    public void Claude_Code_takes_a_key_that_was_handed_in_without_asking()
    {
        using var terminal = new Tmux(Bench, columns: 120, rows: 36);
        terminal.Type("export ANTHROPIC_API_KEY=sk-ant-api03-anything-that-is-long-enough-to-be-one");
        terminal.Manyoyo($"run -n {Bench.Session} --in {CommonImage.Name} -e ANTHROPIC_API_KEY {Offline} -y c", "bypass permissions on");
        AssertNoQuestion(terminal);
    }

    [Test]
    public void Codex_comes_up_ready()
    {
        using var terminal = new Tmux(Bench, columns: 120, rows: 36);
        terminal.Type("export OPENAI_API_KEY=sk-anything");
        terminal.Manyoyo($"run -n {Bench.Session} --in {CommonImage.Name} -e OPENAI_API_KEY {Offline} -y cx", "Ask Codex to do anything");
        // The name is there while the rest is still being loaded.
        terminal.WaitFor(Bench.Project, 2);
        Assert.That(terminal.Screen, Does.Contain("OpenAI Codex (v"));
        AssertNoQuestion(terminal);
    }

    [Test]
    public void A_configuration_that_is_mounted_wins()
    {
        // With a file of one's own that knows nothing yet, Claude Code asks its first questions, as it would at home.
        var mine = Bench.Write("mine.json", """{ "mine": true }""");
        using var terminal = new Tmux(Bench, columns: 120, rows: 36);
        terminal.Type("export ANTHROPIC_AUTH_TOKEN=anything");
        terminal.Manyoyo($"run -n {Bench.Session} --in {CommonImage.Name} -v {mine}:/root/.claude.json -e ANTHROPIC_AUTH_TOKEN {Offline} -y c", "Choose the text style");
        Assert.That(File.ReadAllText(mine), Does.Contain("\"mine\": true").And.Not.Contain("hasTrustDialogAccepted").And.Not.Contain("hasCompletedOnboarding"));
    }

    [Test]
    public void Settings_that_are_mounted_stay_as_they_are()
    {
        var settings = Bench.Write("claude/settings.json", """{ "model": "mine" }""");
        var codex = Bench.Write("codex/config.toml", "model = \"mine\"\n");
        Bench.Manyoyo("run", "-n", Bench.Session, "--in", CommonImage.Name, "-v", $"{Bench.Root}/claude:/root/.claude", "-v", $"{codex}:/root/.codex/config.toml:ro",
            "-e", "OPENAI_API_KEY=sk-x", "-q", "full", "-x", "claude --version; codex --version").With(0);
        Assert.That(File.ReadAllText(settings), Is.EqualTo("""{ "model": "mine" }"""));
        Assert.That(File.ReadAllText(codex), Is.EqualTo("model = \"mine\"\n"));
    }

    [Test]
    public void Who_starts_a_session_without_an_image_is_offered_to_build_it()
    {
        // Without agents, so that all of it is there already.
        var image = $"localhost/{Bench.Name("offered")}";
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} --in {image} --iv 1.0.0-node -x 'echo inside-of-it; node --version'", $"There is no image {image}:1.0.0-node yet. Build it now? It takes some minutes. [Y/n] ");
        terminal.Type("");
        terminal.WaitFor("\ninside-of-it\nv24.", seconds: CommonImage.Seconds);
        terminal.WaitForMenu();
        terminal.Type("n");
        terminal.WaitForStatus(0);
        Bench.Ask("rmi", image + ":1.0.0-node");
    }

    [Test]
    public void Without_a_network_the_build_ends_with_a_clear_word_and_the_image_stays()
    {
        var old = Bench.Ask("image", "inspect", "--format", "{{.Id}}", CommonImage.Image);
        foreach (var name in (string[])["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"])
        {
            Bench.Environment[name] = "http://127.0.0.1:9";
        }

        using var build = Bench.Start("build", "--in", CommonImage.Name, "--no-cache");
        var ended = build.Wait(CommonImage.Seconds).With(125);
        Assert.That(ended.ErrorLines[^2], Does.Match($"^manyoyo: {Regex.Escape(CommonImage.Image)} could not be built: Debian's packages cannot be had; .*HTTP_PROXY"));
        Assert.That(ended.ErrorLines[^1], Does.EndWith($"the image {CommonImage.Image} is still the one that it was"));
        Assert.That(Bench.Ask("image", "inspect", "--format", "{{.Id}}", CommonImage.Image), Is.EqualTo(old));
    }

    private static void AssertNoQuestion(Tmux terminal) =>
        Assert.That(Questions.Where(question => terminal.Screen.Split("-y c")[^1].Contains(question, StringComparison.Ordinal)), Is.Empty, terminal.Screen);
}
