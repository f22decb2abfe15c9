using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Setup;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Setup;

public sealed class SetupFinderTests : IDisposable
{
    private const string Login = """{ "claudeAiOauth": { "accessToken": "sk-ant-oat01-x" } }""";

    private readonly MadeUpHome _home = new();

    public void Dispose() => _home.Dispose();

    [TestCase("claude")]
    [TestCase("codex")]
    [TestCase("gemini")]
    [TestCase("opencode")]
    public void Of_an_empty_home_nothing_is_taken(string agent)
    {
        var found = Find(agent);
        Assert.That(found.IsUsed, Is.False);
        Assert.That(found.Findings.Select(finding => finding.State), Is.All.EqualTo(FindingState.Missing));
        Assert.That(found.Variables, Is.Empty);
        Assert.That(found.Volumes, Is.Empty);
    }

    [TestCase("claude", ".claude/.credentials.json", Login, "~/.claude/.credentials.json:/root/.claude/.credentials.json")]
    [TestCase("claude", ".claude/CLAUDE.md", "Be brief.", "~/.claude/CLAUDE.md:/root/.claude/CLAUDE.md:ro")]
    [TestCase("claude", ".claude/commands/fix.md", "Fix.", "~/.claude/commands:/root/.claude/commands:ro")]
    [TestCase("codex", ".codex/auth.json", """{ "tokens": { "id_token": "x" } }""", "~/.codex/auth.json:/root/.codex/auth.json")]
    [TestCase("codex", ".codex/config.toml", "model = \"o\"", "~/.codex/config.toml:/root/.codex/config.toml:ro")]
    [TestCase("gemini", ".gemini/oauth_creds.json", """{ "access_token": "x" }""", "~/.gemini/oauth_creds.json:/root/.gemini/oauth_creds.json")]
    [TestCase("gemini", ".gemini/settings.json", "{ // mine\n}", "~/.gemini/settings.json:/root/.gemini/settings.json:ro")]
    [TestCase("opencode", ".local/share/opencode/auth.json", """{ "a": { "type": "api", "key": "x" } }""", "~/.local/share/opencode/auth.json:/root/.local/share/opencode/auth.json")]
    [TestCase("opencode", ".config/opencode/opencode.jsonc", "{ /* mine */ }", "~/.config/opencode/opencode.jsonc:/root/.config/opencode/opencode.jsonc:ro")]
    public void A_file_that_is_there_is_mounted(string agent, string file, string text, string volume)
    {
        _home.With(file, text);
        var found = Find(agent);
        Assert.That(found.IsUsed);
        Assert.That(found.Volumes, Is.EqualTo(new[] { volume }));
    }

    [TestCase("claude", ".claude/.credentials.json", "{ \"claudeAiOauth\": { \"accessToken\": \"sk-secret", "is not JSON: line 1")]
    [TestCase("claude", ".claude/.credentials.json", "{}", "holds no login")]
    [TestCase("claude", ".claude/.credentials.json", "", "is empty")]
    [TestCase("claude", ".claude/settings.json", "{ \"env\": sk-secret }", "is not JSON: line 1")]
    [TestCase("claude", ".claude/settings.json", "[]", "is not an object")]
    [TestCase("claude", ".claude/settings.json", "{} {}", "is not JSON: line 1")]
    [TestCase("claude", ".claude.json", "{ \"primaryApiKey\": \"sk-secret\"", "is not JSON")]
    [TestCase("claude", ".claude/CLAUDE.md/x", "", "is a folder and should not be")]
    [TestCase("claude", ".claude/agents", "text", "is a file and should not be")]
    [TestCase("codex", ".codex/config.toml", "model = = [", "is not TOML: line 1")]
    [TestCase("opencode", ".config/opencode/opencode.json", "{ a: ", "is not JSON")]
    public void What_is_broken_is_told_and_not_taken(string agent, string file, string text, string says)
    {
        _home.With(file, text);
        var found = Find(agent);
        var finding = found.Findings.Single(finding => finding.State == FindingState.Unusable);
        Assert.That(finding.About, Does.Contain(says).And.Not.Contain("secret"));
        Assert.That(found.IsUsed, Is.False, "nothing of it is of use");
        Assert.That(found.Volumes, Is.Empty);
        Assert.That(found.Variables, Is.Empty);
    }

    [Test]
    public void A_link_is_followed_and_one_to_nothing_is_told()
    {
        _home.With("dotfiles/claude/.credentials.json", Login).WithLink(".claude", "dotfiles/claude").WithLink("dotfiles/claude/CLAUDE.md", "/nowhere");
        var found = Find("claude");
        Assert.That(found.Volumes, Is.EqualTo(new[] { "~/.claude/.credentials.json:/root/.claude/.credentials.json" }));
        Assert.That(found.Findings.Single(finding => finding.State == FindingState.Unusable), Is.EqualTo(
            new Finding(FindingState.Unusable, "~/.claude/CLAUDE.md", "is a link to nothing")));
    }

    [TestCase("claude", "ANTHROPIC_API_KEY")]
    [TestCase("claude", "ANTHROPIC_AUTH_TOKEN")]
    [TestCase("claude", "CLAUDE_CODE_OAUTH_TOKEN")]
    [TestCase("codex", "OPENAI_API_KEY")]
    [TestCase("gemini", "GEMINI_API_KEY")]
    [TestCase("opencode", "OPENCODE_API_KEY")]
    public void A_key_in_the_environment_alone_is_taken(string agent, string name)
    {
        var found = Find(agent, (name, "sk-1"));
        Assert.That(found.IsUsed);
        Assert.That(found.Variables, Is.EqualTo(new Dictionary<string, string> { [name] = "sk-1" }));
    }

    [Test]
    public void A_key_that_others_use_too_shows_nothing_of_OpenCode_but_is_taken_for_it()
    {
        var found = Find("opencode", ("ANTHROPIC_API_KEY", "sk-1"));
        Assert.That(found.IsUsed, Is.False);
        Assert.That(found.Variables.Keys, Is.EqualTo(new[] { "ANTHROPIC_API_KEY" }));
    }

    [Test]
    public void Variables_and_model_of_Claude_Codes_settings_win_over_the_callers()
    {
        _home.With(".claude/settings.json", """{ "env": { "ANTHROPIC_AUTH_TOKEN": "a", "N": 3, "PATH": "/x", "bad-name": "y" }, "model": "opus", "hooks": {} }""");
        var found = Find("claude", ("ANTHROPIC_AUTH_TOKEN", "b"), ("ANTHROPIC_BASE_URL", "http://127.0.0.1:1"));
        Assert.That(found.Variables, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["ANTHROPIC_AUTH_TOKEN"] = "a",
            ["N"] = "3",
            ["ANTHROPIC_MODEL"] = "opus",
            ["ANTHROPIC_BASE_URL"] = "http://127.0.0.1:1",
        }));
        Assert.That(found.Findings.Any(finding => finding is { State: FindingState.Doubtful, What: "ANTHROPIC_BASE_URL" }));
        Assert.That(found.Findings.First(finding => finding.What.EndsWith("settings.json", StringComparison.Ordinal)).About, Does.Contain("hooks: of this host"));
    }

    [TestCase("""{ "primaryApiKey": "sk-c" }""", "", ExpectedResult = "sk-c")]
    [TestCase("""{ "projects": { "/a": { "primaryApiKey": "no" } } }""", "", ExpectedResult = null)]
    [TestCase("""{ "primaryApiKey": "sk-c" }""", "sk-env", ExpectedResult = "sk-env")]
    public string? The_key_of_the_consoles_login_is_the_last_resort(string state, string variable)
    {
        _home.With(".claude.json", state);
        return Find("claude", ("ANTHROPIC_API_KEY", variable)).Variables.GetValueOrDefault("ANTHROPIC_API_KEY");
    }

    [TestCase("{}", ExpectedResult = false)]
    [TestCase("""{ "customApiKeyResponses": { "approved": ["other", "the-end"], "rejected": [] } }""", ExpectedResult = true)]
    [TestCase("""{ "customApiKeyResponses": { "approved": [], "rejected": ["the-end"] } }""", ExpectedResult = false)]
    public bool A_key_is_taken_beside_a_login_only_if_Claude_Code_may_use_it(string state)
    {
        _home.With(".claude.json", state).With(".claude/.credentials.json", Login);
        return Find("claude", ("ANTHROPIC_API_KEY", "sk-the-end")).Variables.ContainsKey("ANTHROPIC_API_KEY");
    }

    [Test]
    public void Variables_that_a_configuration_names_are_taken_from_the_caller()
    {
        _home.With(".codex/config.toml", "[model_providers.a]\nenv_key = \"MY_KEY\"\n# env_key = \"NO\"\n").With(".config/opencode/opencode.json", """{ "k": "{env:OTHER_KEY}" }""");
        Assert.That(Find("codex", ("MY_KEY", "1"), ("NO", "2")).Variables.Keys, Is.EqualTo(new[] { "MY_KEY" }));
        Assert.That(Find("opencode", ("OTHER_KEY", "1")).Variables.Keys, Is.EqualTo(new[] { "OTHER_KEY" }));
    }

    [Test]
    public void A_cloud_brings_its_own_variables()
    {
        Assert.That(Find("claude", ("AWS_REGION", "eu")).Variables, Is.Empty);
        Assert.That(Find("claude", ("AWS_REGION", "eu"), ("CLAUDE_CODE_USE_BEDROCK", "1")).Variables, Has.Count.EqualTo(2));
    }

    [Test]
    public void Folders_that_were_moved_are_found()
    {
        _home.With("x/.credentials.json", Login).With("x/.claude.json", """{ "primaryApiKey": "k" }""").With("d/opencode/auth.json", """{ "a": "b" }""");
        Assert.That(Find("claude", ("CLAUDE_CONFIG_DIR", "x")).Volumes, Is.EqualTo(new[] { "~/x/.credentials.json:/root/.claude/.credentials.json" }));
        Assert.That(Find("opencode", ("XDG_DATA_HOME", _home.At("d"))).Volumes, Is.EqualTo(new[] { "~/d/opencode/auth.json:/root/.local/share/opencode/auth.json" }));
    }

    [Test]
    public void A_value_that_no_environment_file_holds_is_told()
    {
        var found = Find("claude", ("ANTHROPIC_CUSTOM_HEADERS", "a: b\nc: d"));
        Assert.That(found.Variables, Is.Empty);
        Assert.That(found.Findings.Single(finding => finding.State == FindingState.Unusable).What, Is.EqualTo("ANTHROPIC_CUSTOM_HEADERS"));
    }

    private FoundSetup Find(string agent, params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            _home.WithVariable(name, value);
        }

        return SetupFinder.Find(_home.Facts, SetupRecipes.Of(AgentCatalogue.Named(agent)!));
    }
}
