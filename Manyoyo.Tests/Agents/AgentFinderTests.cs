using Manyoyo.Engine.Agents;

namespace Manyoyo.Tests.Agents;

public sealed class AgentFinderTests
{
    [TestCase("claude", "claude")]
    [TestCase("codex resume --last", "codex")]
    [TestCase("gemini --yolo", "gemini")]
    [TestCase("opencode", "opencode")]
    [TestCase("  \t\nclaude", "claude")]
    [TestCase("/usr/local/bin/claude -c", "claude")]
    [TestCase("./claude", "claude")]
    [TestCase("\"claude\" -p x", "claude")]
    [TestCase("'/opt/a b/claude' -p x", "claude")]
    [TestCase("cl\"aud\"e", "claude")]
    [TestCase("cl\\aude", "claude")]
    [TestCase("\"claude", "claude")]
    [TestCase("FOO=1 \"/usr/bin/claude\" -p x", "claude")]
    [TestCase("A= B=2 claude", "claude")]
    [TestCase("A='1 2' claude", "claude")]
    [TestCase("A=\"it's 1\" claude", "claude")]
    [TestCase("A=1\\ 2 claude", "claude")]
    [TestCase("IS_SANDBOX=1 claude --dangerously-skip-permissions", "claude")]
    [TestCase("""OPENCODE_PERMISSION='{"*":"allow"}' opencode""", "opencode")]
    [TestCase("env claude", "claude")]
    [TestCase("env A=1 B='2 3' claude", "claude")]
    [TestCase("C=1 /usr/bin/env A=1 claude", "claude")]
    public void An_agent_is_found_by_its_program(string line, string name) =>
        Assert.That(AgentFinder.Find(line)?.Name, Is.EqualTo(name));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("bash")]
    [TestCase("claudette")]
    [TestCase("my-claude")]
    [TestCase("Claude")]
    [TestCase("bash -c claude")]
    [TestCase("echo claude")]
    [TestCase("claude/run")]
    [TestCase("A=claude")]
    [TestCase("A=1")]
    [TestCase("'A=1 claude'")]
    [TestCase("1A=1 claude")]
    [TestCase("=1 claude")]
    [TestCase("a-b=1 claude")]
    [TestCase("env")]
    [TestCase("env env claude")]
    [TestCase("env bash claude")]
    [TestCase("sudo claude")]
    [TestCase("cc")]
    public void Any_other_line_has_none(string line) => Assert.That(AgentFinder.Find(line), Is.Null);

    [Test]
    public void Every_yolo_command_is_found_again() =>
        Assert.That(AgentCatalogue.All.Select(agent => AgentFinder.Find(agent.YoloCommand)), Is.EqualTo(AgentCatalogue.All));
}
