namespace Manyoyo.Engine.Agents;

/// <summary>The agents that are known.</summary>
public static class AgentCatalogue
{
    public static IReadOnlyList<Agent> All { get; } =
    [
        new("claude", "claude", ["cc", "c"], "IS_SANDBOX=1 claude --dangerously-skip-permissions", "-r", "-c"),
        new("codex", "codex", ["cx"], "codex --dangerously-bypass-approvals-and-sandbox", "resume", "resume --last"),
        new("gemini", "gemini", ["gm", "g"], "gemini --yolo", "-r", "-r"),
        new("opencode", "opencode", ["oc"], """OPENCODE_PERMISSION='{"*":"allow"}' opencode""", "-c", "-c"),
    ];

    /// <summary>The agent that <c>-y</c> names, by its name or one of its aliases; <c>null</c>: none.</summary>
    public static Agent? Named(string name) => All.FirstOrDefault(agent => agent.Name == name || agent.Aliases.Contains(name));
}
