using Manyoyo.Engine.Agents;

namespace Manyoyo.Tests.Agents;

public sealed class AgentCatalogueTests
{
    [TestCase("claude", "claude")]
    [TestCase("cc", "claude")]
    [TestCase("c", "claude")]
    [TestCase("codex", "codex")]
    [TestCase("cx", "codex")]
    [TestCase("gemini", "gemini")]
    [TestCase("gm", "gemini")]
    [TestCase("g", "gemini")]
    [TestCase("opencode", "opencode")]
    [TestCase("oc", "opencode")]
    public void An_agent_is_found_by_each_of_its_names(string word, string name) =>
        Assert.That(AgentCatalogue.Named(word)?.Name, Is.EqualTo(name));

    [TestCase("")]
    [TestCase("Claude")]
    [TestCase("o")]
    [TestCase("claude ")]
    public void Nothing_else_is_an_agent(string word) => Assert.That(AgentCatalogue.Named(word), Is.Null);

    [TestCase("claude", "IS_SANDBOX=1 claude --dangerously-skip-permissions", "-r", "-c")]
    [TestCase("codex", "codex --dangerously-bypass-approvals-and-sandbox", "resume", "resume --last")]
    [TestCase("gemini", "gemini --yolo", "-r", "-r")]
    [TestCase("opencode", """OPENCODE_PERMISSION='{"*":"allow"}' opencode""", "-c", "-c")]
    public void Each_has_a_command_a_resume_word_and_what_a_user_types(string name, string yolo, string resumeWord, string arguments)
    {
        var agent = AgentCatalogue.Named(name)!;

        Assert.That((agent.YoloCommand, agent.ResumeWord, agent.ResumeArguments), Is.EqualTo((yolo, resumeWord, arguments)));
    }

    [Test]
    public void There_are_four() =>
        Assert.That(AgentCatalogue.All.Select(agent => agent.Name), Is.EqualTo(new[] { "claude", "codex", "gemini", "opencode" }));

    [Test]
    public void No_name_stands_for_two_agents() =>
        Assert.That(AgentCatalogue.All.SelectMany(agent => agent.Aliases.Prepend(agent.Name)), Is.Unique);
}
