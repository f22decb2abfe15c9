using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>After <c>init</c>, <c>run -r</c> works.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class InitTests(string engine) : EngineTests(engine)
{
    [Test]
    public void I_can_start_an_agent_with_my_own_key_login_and_instructions()
    {
        Forget("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "ANTHROPIC_MODEL", "CLAUDE_CONFIG_DIR");
        Bench.Write("home/.claude/settings.json", """{ "env": { "ANTHROPIC_AUTH_TOKEN": "sk-$secret #1" }, "model": "opus" }""");
        var login = Bench.Write("home/dotfiles/login.json", """{ "claudeAiOauth": { "accessToken": "old" } }""");
        File.CreateSymbolicLink(Path.Combine(Bench.Home, ".claude", ".credentials.json"), login);
        Bench.Write("home/.claude/CLAUDE.md", "Be brief.");

        Bench.Manyoyo("init").With(0);
        var ended = Bench.Manyoyo("run", "-r", "claude", "-n", Bench.Session).With(0);
        Assert.That(ended.Output, Is.EqualTo("claude called with: [--dangerously-skip-permissions] IS_SANDBOX=1\n"));
        Inside("echo $ANTHROPIC_AUTH_TOKEN $ANTHROPIC_MODEL; cat /root/.claude/CLAUDE.md").Saying("sk-$secret #1 opus\nBe brief.");
        // Tokens are renewed inside, and the host has the new ones.
        Inside("echo '{\"new\":1}' >/root/.claude/.credentials.json").With(0);
        Assert.That(File.ReadAllText(login), Is.EqualTo("{\"new\":1}\n"));
        Assert.That(Inside("echo x >>/root/.claude/CLAUDE.md").Status, Is.Not.Zero);
    }

    [Test]
    public void I_can_bring_in_a_key_that_is_in_the_environment_only()
    {
        Forget("OPENAI_BASE_URL", "CODEX_HOME");
        Bench.Environment["OPENAI_API_KEY"] = "sk-1";
        Bench.Manyoyo("init", "cx").With(0);
        Bench.Environment["OPENAI_API_KEY"] = null;
        Bench.Manyoyo("run", "-r", "codex", "-n", Bench.Session).With(0).Saying("codex called with: [--dangerously-bypass-approvals-and-sandbox]\n");
        Inside("echo $OPENAI_API_KEY").Saying("sk-1\n");
    }

    private Ended Inside(string line) => Bench.Manyoyo("run", "-n", Bench.Session, "-x", line);

    private void Forget(params string[] names)
    {
        foreach (var name in names)
        {
            Bench.Environment[name] = null;
        }
    }
}
