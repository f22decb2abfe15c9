using Manyoyo.Engine.Config;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Setup;

/// <summary><c>init</c> on made-up homes.</summary>
public sealed class InitVerbTests : IDisposable
{
    private const string Config = ".manyoyo/manyoyo.json";
    private const string EnvFile = ".manyoyo/env/claude.env";
    private const string Mine = "{\n  // mine\n  runs: {\n    claude: { yolo: 'cc' }, // hand-made\n  },\n}\n";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly MadeUpHome _home = new();
    private readonly List<AppRun> _runs = [];

    public void Dispose()
    {
        _runs.ForEach(run => run.Dispose());
        _home.Dispose();
    }

    [Test]
    public void Of_an_empty_home_nothing_is_written()
    {
        var run = Run(0, "init");
        Assert.That(run.Errors, Does.Contain("Nothing of use was found, and nothing written."));
        Assert.That(_home.Files(), Is.Empty);
    }

    [Test]
    public void Of_what_is_broken_no_profile_is_written_and_it_is_told()
    {
        _home.With(".claude/settings.json", "{ \"env\":\n").WithVariable("OPENAI_API_KEY", "sk");
        var run = Run(0, "init");
        Assert.That(run.Output, Does.Contain("not usable   ~/.claude/settings.json                 is not JSON: line 2\n"));
        Assert.That(SettingsFile.Load(_home.At(".manyoyo")).Profiles.Keys, Is.EqualTo(new[] { "codex" }));
    }

    [TestCase(Config)]
    [TestCase(EnvFile)]
    [TestCase(Config + ".bak")]
    public void What_is_no_file_is_not_written_over_and_nothing_else_is_written(string name)
    {
        _home.With("mine", Mine).WithVariable("ANTHROPIC_API_KEY", "sk").WithSocket(name);
        if (name != Config)
        {
            _home.With(Config, Mine);
        }

        var run = Run(2, "init", "--yes");
        Assert.That(run.Errors, Does.Contain($"{_home.At(name)} cannot be written: what is there is not a file\n"));
        Assert.That(Directory.EnumerateFiles(_home.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName), Is.EquivalentTo(
            new[] { "mine", "manyoyo.json", Path.GetFileName(name) }.Distinct()));
    }

    [Test]
    public void The_end_of_input_is_no_and_ends_the_line_of_the_question()
    {
        _home.With(Config, Mine).WithVariable("ANTHROPIC_API_KEY", "sk");
        var run = Run(0, ["init"], [null]);
        Assert.That(run.Errors, Does.EndWith("[y/N] \n"));
        Assert.That(_home.Read(Config), Is.EqualTo(Mine));
    }

    [Test]
    public void A_named_agent_gets_a_profile_though_nothing_is_found()
    {
        Run(0, "init", "g");
        Assert.That(_home.Read(Config), Is.EqualTo("{\n  \"runs\": {\n    \"gemini\": {\n      \"yolo\": \"gemini\"\n    }\n  }\n}\n"));
    }

    [Test]
    public void A_key_goes_to_a_file_of_its_owners_and_not_into_the_configuration()
    {
        _home.WithVariable("ANTHROPIC_API_KEY", "sk-secret");
        var run = Run(0, "init");
        Assert.That(_home.Read(EnvFile), Is.EqualTo("ANTHROPIC_API_KEY=sk-secret\n"));
        Assert.That(File.GetUnixFileMode(_home.At(EnvFile)), Is.EqualTo(Owner));
        Assert.That(File.GetUnixFileMode(_home.At(".manyoyo/env")), Is.EqualTo(Owner | UnixFileMode.UserExecute));
        Assert.That(_home.Read(Config) + run.Output + run.Errors, Does.Not.Contain("secret"));
        Assert.That(SettingsFile.Load(_home.At(".manyoyo")).Profiles["claude"].EnvFiles, Is.EqualTo(new[] { "~/.manyoyo/env/claude.env" }));
    }

    [Test]
    public void What_is_in_the_configuration_stays_and_a_second_time_changes_nothing()
    {
        _home.With(Config, "{\n  // mine\n  runs: {\n    web: { yolo: 'c' }, // the shop\n  },\n}\n").WithVariable("OPENAI_API_KEY", "sk");
        Run(0, "init");
        var files = _home.Files();
        Assert.That(files[Config], Does.StartWith("{\n  // mine\n  runs: {\n    web: { yolo: 'c' }, // the shop\n    codex: {\n      yolo: \"codex\",\n"));
        var run = Run(0, "init");
        Assert.That(run.Output, Does.Contain("up to date   runs.codex"));
        Assert.That(_home.Files(), Is.EquivalentTo(files));
    }

    [Test]
    public void A_dry_run_shows_the_profile_and_writes_nothing()
    {
        _home.With(Config, Mine).WithVariable("ANTHROPIC_API_KEY", "sk-secret");
        var run = Run(0, "init", "--dry-run");
        Assert.That(run.Output, Does.Contain("replace      runs.claude").And.Contains("\"yolo\": \"claude\"").And.Not.Contain("secret"));
        Assert.That(_home.Files().Keys, Is.EqualTo(new[] { Config }));
    }

    [Test]
    public void Without_a_terminal_a_profile_is_not_replaced_and_nothing_is_written()
    {
        _home.With(Config, Mine).WithVariable("ANTHROPIC_API_KEY", "sk").WithVariable("OPENAI_API_KEY", "sk");
        var run = Run(2, "init");
        Assert.That(run.Errors, Does.Contain("there already, and different: runs.claude; nothing was written").And.Contains("--yes"));
        Assert.That(_home.Files(), Is.EqualTo(new Dictionary<string, string> { [Config] = Mine }));
    }

    [Test]
    public void A_person_may_keep_a_profile_and_get_the_others()
    {
        _home.With(Config, Mine).WithVariable("ANTHROPIC_API_KEY", "sk").WithVariable("OPENAI_API_KEY", "sk");
        var run = Run(0, ["init"], "what", "n");
        Assert.That(run.Errors, Does.Contain("Replace runs.claude? [y/N]"));
        Assert.That(_home.Read(Config), Does.Contain("claude: { yolo: 'cc' }, // hand-made").And.Contains("codex: {"));
        Assert.That(File.Exists(_home.At(EnvFile)), Is.False);
    }

    [TestCase("y")]
    [TestCase("-y")]
    [TestCase("--yes")]
    public void A_profile_that_is_replaced_is_kept_beside(string how)
    {
        _home.With(Config, Mine).WithVariable("ANTHROPIC_API_KEY", "sk");
        _ = how == "y" ? Run(0, ["init"], how) : Run(0, "init", how);
        Assert.That(_home.Read(Config), Does.Contain("yolo: \"claude\"").And.Contains("// mine").And.Not.Contain("'cc'"));
        Assert.That(_home.Read(Config + ".bak"), Is.EqualTo(Mine));
    }

    [Test]
    public void Lines_of_the_users_in_an_environment_file_stay()
    {
        _home.With(EnvFile, "# mine\nTZ=UTC\nANTHROPIC_API_KEY=old\n").WithVariable("ANTHROPIC_API_KEY", "new").WithVariable("ANTHROPIC_MODEL", "opus");
        Assert.That(Run(2, "init").Errors, Does.Contain("ANTHROPIC_API_KEY in claude.env"));
        Run(0, "init", "--yes");
        Assert.That(_home.Read(EnvFile), Is.EqualTo("# mine\nTZ=UTC\nANTHROPIC_API_KEY=new\nANTHROPIC_MODEL=opus\n"));
        Assert.That(File.GetUnixFileMode(_home.At(EnvFile)), Is.EqualTo(Owner));
    }

    [TestCase(Config, "{ runs: {", "manyoyo.json:1:")]
    [TestCase(Config, "{ runs: [] }", "manyoyo.json:1:")]
    [TestCase(EnvFile, "A=1\nsecret\n", "claude.env:2:")]
    public void What_can_not_be_read_is_not_written_to(string file, string text, string says)
    {
        _home.With(file, text).WithVariable("ANTHROPIC_API_KEY", "sk");
        var run = Run(2, "init", "--yes");
        Assert.That(run.Errors, Does.Contain(says).And.Not.Contain("secret"));
        Assert.That(_home.Files(), Is.EqualTo(new Dictionary<string, string> { [file] = text }));
    }

    [Test]
    public void What_the_defaults_mount_is_not_mounted_twice()
    {
        _home.With(Config, "{ volumes: ['~/.codex:/root/.codex'] }").With(".codex/auth.json", """{ "OPENAI_API_KEY": "x" }""");
        Run(0, "init", "codex");
        Assert.That(SettingsFile.Load(_home.At(".manyoyo")).Profiles["codex"].Volumes, Is.Empty);
    }

    [Test]
    public void A_configuration_that_is_a_link_stays_one()
    {
        _home.With("dotfiles/manyoyo.json", "// mine\n").WithLink(Config, "../dotfiles/manyoyo.json");
        Run(0, "init", "claude");
        Assert.That(_home.Read("dotfiles/manyoyo.json"), Does.StartWith("// mine\n{").And.Contains("claude"));
        Assert.That(new FileInfo(_home.At(Config)).LinkTarget, Is.Not.Null);
    }

    [Test]
    public void An_agent_that_is_none_is_refused()
    {
        Assert.That(Run(2, "init", "claud").Errors, Does.Contain("`claud` is no AGENT of `manyoyo init`").And.Contains("did you mean `claude`?"));
        Assert.That(_home.Files(), Is.Empty);
    }

    private AppRun Run(int status, params string[] words) => Run(status, words, typed: []);

    private AppRun Run(int status, string[] words, params string?[] typed)
    {
        var run = new AppRun { Host = _home.Facts };
        _runs.Add(run);
        Assert.That((typed.Length > 0 ? run.WithPerson(typed) : run).Run(words), Is.EqualTo(status), run.Errors);
        return run;
    }
}
