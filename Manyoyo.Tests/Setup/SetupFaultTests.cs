using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Setup;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Setup;

/// <summary>What is found and is of no use, or only in part.</summary>
public sealed class SetupFaultTests : IDisposable
{
    private const string Login = """{ "claudeAiOauth": { "accessToken": "sk-ant-oat01-x" } }""";

    private readonly MadeUpHome _home = new();

    public void Dispose() => _home.Dispose();

    [TestCase(".claude/settings.json", "/dev/zero", "is not a file")]
    [TestCase(".claude/CLAUDE.md", "/dev/full", "is not a file")]
    [TestCase(".claude/CLAUDE.md", "socket", "is not a file")]
    [TestCase(".claude/settings.json", "folder", "is a folder and should not be")]
    [TestCase(".claude/settings.json", "large", "is larger than 1 MiB")]
    [TestCase(".claude.json", "larger", "is larger than 16 MiB")]
    [TestCase(".claude/commands", "large", "is a file and should not be")]
    [TestCase(".claude/CLAUDE.md", "large/below", "cannot be looked at (Not a directory)")]
    public void What_is_no_file_to_be_read_is_told_and_the_rest_is_taken(string name, string target, string says)
    {
        _home.With(".claude/.credentials.json", Login).With("folder/empty/x", "").WithSocket("socket")
            .With("large", new string(' ', (1024 * 1024) + 1)).With("larger", new string(' ', (16 * 1024 * 1024) + 1));
        _home.WithLink(name, target[0] == '/' ? target : _home.At(target));
        var found = Find("claude");
        Assert.That(found.Findings.Where(finding => finding.State == FindingState.Unusable), Is.EqualTo(
            new[] { new Finding(FindingState.Unusable, "~/" + name, says) }));
        Assert.That(found.Volumes, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_empty_folder_in_the_place_of_a_file_is_told()
    {
        Directory.CreateDirectory(_home.At(".claude/settings.json"));
        Assert.That(Unusable(Find("claude")), Is.EqualTo("~/.claude/settings.json: is a folder and should not be"));
    }

    [TestCase("true", ExpectedResult = "true")]
    [TestCase("false", ExpectedResult = "false")]
    [TestCase("1.50", ExpectedResult = "1.50")]
    [TestCase("-1e+5", ExpectedResult = "-1e+5")]
    [TestCase("12345678901234567890123", ExpectedResult = "12345678901234567890123")]
    public string A_value_of_the_settings_that_is_no_text_is_taken_as_written(string value)
    {
        _home.With(".claude/settings.json", "{ \"env\": {\"B\":\"1\",\n  \"V\":" + value + ", \"C\": \"2\"} }");
        return Find("claude").Variables["V"];
    }

    [TestCase("\"V\": \"a\\u0000b\"", "V: holds a NUL character")]
    [TestCase("\"V\": \"\\ud800\"", "V: is not UTF-8 text")]
    [TestCase("\"V\": {}", "V: has a value that is no text")]
    [TestCase("\"V\": null", "V: has a value that is no text")]
    [TestCase("\"a-b\": \"1\"", "a-b: can not be the name of a variable")]
    [TestCase("\"\": \"1\"", "\"\": can not be the name of a variable")]
    [TestCase("\"HOME\": \"/x\"", "HOME: is of this host, and would do harm inside")]
    public void A_variable_of_the_settings_that_is_not_taken_is_told(string member, string says)
    {
        _home.With(".claude/settings.json", $$"""{ "env": { {{member}}, "OK": "1" } }""");
        var found = Find("claude");
        Assert.That(Unusable(found), Is.EqualTo(says));
        Assert.That(found.Variables.Keys, Is.EqualTo(new[] { "OK" }));
        Assert.That(found.Findings.Single(finding => finding.State == FindingState.Found).About, Is.EqualTo("OK"));
    }

    [Test]
    public void A_secret_that_is_no_text_is_told_and_shows_no_use()
    {
        // What .NET makes of the bytes FF FE in the environment.
        var found = Find("claude", ("ANTHROPIC_AUTH_TOKEN", "\uFFFD\uFFFD"));
        Assert.That(Unusable(found), Is.EqualTo("ANTHROPIC_AUTH_TOKEN: is not UTF-8 text"));
        Assert.That(found.IsUsed, Is.False);
        Assert.That(found.Variables, Is.Empty);
    }

    [Test]
    public void Geminis_file_of_variables_is_one_of_dotenv()
    {
        _home.With(".gemini/.env", "sk-secret\nGEMINI_API_KEY=abc # mine\nL=\"1\n2\"\nPATH=/x\n");
        var found = Find("gemini");
        Assert.That(found.Variables, Is.EqualTo(new Dictionary<string, string> { ["GEMINI_API_KEY"] = "abc" }));
        Assert.That(Unusable(found), Does.StartWith("PATH: is of this host").And.Contains("L: has a line break"));
    }

    [TestCase("[model_providers.a]\nenv_http_headers = { \"X\" = \"HDR_VAR\", Y = 'OTHER' }", "HDR_VAR OTHER", "")]
    [TestCase("[model_providers.a.env_http_headers]\nX = \"HDR_VAR\"", "HDR_VAR", "")]
    [TestCase("model_providers.a = { name = \"a\", env_key = \"HDR_VAR\" }", "HDR_VAR", "")]
    [TestCase("[model_providers.a]\nenv_key = \"PATH\"", "", "PATH: is of this host, and would do harm inside")]
    public void Variables_of_Codexs_providers_are_found_where_they_may_be_taken(string config, string taken, string told)
    {
        _home.With(".codex/config.toml", config);
        var found = Find("codex", ("HDR_VAR", "1"), ("OTHER", "2"), ("PATH", "/bin"));
        Assert.That(string.Join(' ', found.Variables.Keys), Is.EqualTo(taken));
        Assert.That(Unusable(found), Is.EqualTo(told));
    }

    private static string Unusable(FoundSetup found) => string.Join(
        '|', found.Findings.Where(finding => finding.State == FindingState.Unusable).Select(finding => $"{finding.What}: {finding.About}"));

    private FoundSetup Find(string agent, params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            _home.WithVariable(name, value);
        }

        return SetupFinder.Find(_home.Facts, SetupRecipes.Of(AgentCatalogue.Named(agent)!));
    }
}
