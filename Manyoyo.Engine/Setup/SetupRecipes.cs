using Manyoyo.Engine.Agents;

namespace Manyoyo.Engine.Setup;

/// <summary>
/// What is looked for, agent by agent. Files that could make the host's agent run something (hooks, MCP servers) are never
/// mounted for writing: an agent without confirmations is not to reach the host that way.
/// </summary>
public static class SetupRecipes
{
    private static readonly SetupFolder ClaudeState = new("CLAUDE_CONFIG_DIR", "", "", "/root");
    private static readonly SetupFolder Claude = new("CLAUDE_CONFIG_DIR", ".claude", "", "/root/.claude");
    private static readonly SetupFolder Codex = new("CODEX_HOME", ".codex", "", "/root/.codex");
    private static readonly SetupFolder Gemini = new(null, ".gemini", "", "/root/.gemini");
    private static readonly SetupFolder OpenCodeData = new("XDG_DATA_HOME", ".local/share", "opencode", "/root/.local/share/opencode");
    private static readonly SetupFolder OpenCode = new("XDG_CONFIG_HOME", ".config", "opencode", "/root/.config/opencode");

    /// <summary>The recipe of an agent.</summary>
    public static SetupRecipe Of(Agent agent) => All.First(recipe => recipe.Agent == agent);

    /// <summary>The recipes, in the order of the catalogue.</summary>
    public static IReadOnlyList<SetupRecipe> All { get; } = [OfClaude(), OfCodex(), OfGemini(), OfOpenCode()];

    // https://docs.claude.com/en/docs/claude-code/settings
    private static SetupRecipe OfClaude() => new(AgentCatalogue.Named("claude")!, "Claude Code")
    {
        Files =
        [
            new(Claude, ".credentials.json", SetupUse.Login),
            new(Claude, "settings.json", SetupUse.Values) { Read = SetupReaders.ClaudeSettings, MaxMebibytes = 1 },
            // A key of the console's is of no use beside a subscription: the key would be billed.
            new(ClaudeState, ".claude.json", SetupUse.Values) { Read = SetupReaders.ClaudeState, IsLastResort = true },
            new(Claude, "CLAUDE.md", SetupUse.Preferences),
            new(Claude, "agents", SetupUse.Preferences) { IsFolder = true },
            new(Claude, "commands", SetupUse.Preferences) { IsFolder = true },
            new(Claude, "skills", SetupUse.Preferences) { IsFolder = true },
        ],
        Variables =
        [
            "ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "ANTHROPIC_MODEL", "ANTHROPIC_SMALL_FAST_MODEL",
            "ANTHROPIC_DEFAULT_OPUS_MODEL", "ANTHROPIC_DEFAULT_SONNET_MODEL", "ANTHROPIC_DEFAULT_HAIKU_MODEL", "ANTHROPIC_CUSTOM_HEADERS",
            "CLAUDE_CODE_OAUTH_TOKEN", "CLAUDE_CODE_USE_BEDROCK", "CLAUDE_CODE_USE_VERTEX",
        ],
        KeyBesideLogin = "ANTHROPIC_API_KEY",
        FurtherVariables = new Dictionary<string, IReadOnlyList<string>>
        {
            ["CLAUDE_CODE_USE_BEDROCK"] = ["AWS_REGION", "AWS_BEARER_TOKEN_BEDROCK", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "ANTHROPIC_BEDROCK_BASE_URL"],
            ["CLAUDE_CODE_USE_VERTEX"] = ["ANTHROPIC_VERTEX_PROJECT_ID", "CLOUD_ML_REGION", "ANTHROPIC_VERTEX_BASE_URL"],
        },
    };

    // https://developers.openai.com/codex/config-reference
    private static SetupRecipe OfCodex() => new(AgentCatalogue.Named("codex")!, "Codex")
    {
        Files =
        [
            new(Codex, "auth.json", SetupUse.Login),
            new(Codex, "config.toml", SetupUse.Preferences) { Read = SetupReaders.CodexConfig },
            new(Codex, "AGENTS.md", SetupUse.Preferences),
            new(Codex, "prompts", SetupUse.Preferences) { IsFolder = true },
        ],
        Variables = ["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORGANIZATION", "OPENAI_PROJECT", "CODEX_API_KEY"],
    };

    // https://github.com/google-gemini/gemini-cli/blob/main/docs/get-started/configuration.md
    private static SetupRecipe OfGemini() => new(AgentCatalogue.Named("gemini")!, "Gemini")
    {
        Files =
        [
            new(Gemini, "oauth_creds.json", SetupUse.Login),
            new(Gemini, "google_accounts.json", SetupUse.Login),
            new(Gemini, "settings.json", SetupUse.Preferences) { Read = SetupReaders.Json },
            new(Gemini, ".env", SetupUse.Values) { Read = SetupReaders.EnvironmentFile, MaxMebibytes = 1 },
            new(Gemini, "GEMINI.md", SetupUse.Preferences),
            new(Gemini, "commands", SetupUse.Preferences) { IsFolder = true },
        ],
        Variables =
        [
            "GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_GENAI_USE_VERTEXAI", "GOOGLE_GENAI_USE_GCA", "GOOGLE_GEMINI_BASE_URL", "GEMINI_MODEL",
        ],
        SharedVariables = ["GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_LOCATION"],
    };

    // https://opencode.ai/docs/config/ and https://opencode.ai/docs/providers/
    private static SetupRecipe OfOpenCode() => new(AgentCatalogue.Named("opencode")!, "OpenCode")
    {
        Files =
        [
            new(OpenCodeData, "auth.json", SetupUse.Login),
            new(OpenCode, "opencode.json", SetupUse.Preferences) { Read = SetupReaders.OpenCodeConfig },
            new(OpenCode, "opencode.jsonc", SetupUse.Preferences) { Read = SetupReaders.OpenCodeConfig },
            new(OpenCode, "AGENTS.md", SetupUse.Preferences),
            new(OpenCode, "agent", SetupUse.Preferences) { IsFolder = true },
            new(OpenCode, "command", SetupUse.Preferences) { IsFolder = true },
        ],
        Variables = ["OPENCODE_API_KEY"],
        SharedVariables =
        [
            "ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY", "GOOGLE_GENERATIVE_AI_API_KEY", "OPENROUTER_API_KEY",
            "GROQ_API_KEY", "MISTRAL_API_KEY", "DEEPSEEK_API_KEY", "XAI_API_KEY",
        ],
    };
}
