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

    [Test]
    public void No_name_stands_for_two_agents() =>
        Assert.That(AgentCatalogue.All.SelectMany(agent => agent.Aliases.Prepend(agent.Name)), Is.Unique);
}
