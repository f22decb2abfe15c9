using Manyoyo.Engine.Agents;

namespace Manyoyo.Cli.CommandLine;

/// <summary>The options of <c>run</c>, which <c>config show</c> and <c>config command</c> share.</summary>
public static class SessionOptionRows
{
    /// <summary>All of them but <c>--engine</c> and <c>--help</c>, which every verb has.</summary>
    public static IReadOnlyList<OptionRow> All { get; } = [.. Session(), .. Container(), .. Command(), .. FirstRun()];

    private static IEnumerable<OptionRow> Session() =>
    [
        new("run", "NAME") { Letter = 'r', Values = ValueKind.Profile },
        new("cont-name", "NAME") { Letter = 'n', Values = ValueKind.Session },
        new("rm-on-exit"),
        new("timeout", "TIME") { Rule = ValueRules.Duration },
        new("detach-on-hangup"),
        new("no-transcript"),
        new("quiet", "ITEM")
        {
            Letter = 'q', Repeatable = true, Choices = [["cnew"], ["crm"], ["tip"], ["cmd"], ["askkeep"], ["full"]],
        },
    ];

    private static IEnumerable<OptionRow> Container() =>
    [
        new("host-path", "PATH") { Aliases = ["hp"], Values = ValueKind.Directory },
        new("cont-path", "PATH") { Aliases = ["cp"], Rule = ValueRules.ContainerPath },
        new("cont-mode", "MODE")
        {
            Letter = 'm', Choices = [["common"], ["dind", "docker-in-docker", "d"], ["sock", "mount-docker-socket", "s"]],
        },
        new("image-name", "NAME") { Aliases = ["in"] },
        new("image-ver", "VERSION") { Aliases = ["iv"], Rule = ValueRules.ImageVersion },
        new("env", "KEY=VALUE")
        {
            Letter = 'e', Repeatable = true, Secret = true, Rule = ValueRules.Variable, Values = ValueKind.Variable,
        },
        new("env-file", "FILE") { Aliases = ["ef"], Repeatable = true, Rule = ValueRules.EnvironmentFile, Values = ValueKind.File },
        new("volume", "SRC:DST") { Letter = 'v', Repeatable = true, Values = ValueKind.File },
        new("port", "MAPPING") { Letter = 'p', Repeatable = true },
        new("engine-arg", "ARG") { Aliases = ["ea"], Repeatable = true, MayBeginWithDash = true },
        new("worktrees") { Aliases = ["wt"] },
        new("worktrees-root", "PATH") { Aliases = ["wtr"], Rule = ValueRules.AbsolutePath, Values = ValueKind.Directory },
    ];

    private static IEnumerable<OptionRow> Command() =>
    [
        new("yolo", "AGENT")
        {
            Letter = 'y', MayBeEmpty = true, Choices = [.. AgentCatalogue.All.Select(agent => agent.Aliases.Prepend(agent.Name).ToList())],
        },
        new("shell", "CMD") { Letter = 's', MayBeEmpty = true, MayBeginWithDash = true },
        new("shell-prefix", "TEXT") { Aliases = ["sp"], MayBeEmpty = true, MayBeginWithDash = true },
        new("shell-suffix", "TEXT") { Aliases = ["ss"], MayBeEmpty = true, MayBeginWithDash = true },
        new("shell-full", "CMD")
        {
            Letter = 'x', TakesTheRest = true, Answered = true, Excludes = ["shell", "shell-prefix", "shell-suffix"],
        },
    ];

    private static IEnumerable<OptionRow> FirstRun() =>
    [
        new("first-shell", "CMD") { MayBeginWithDash = true },
        new("first-shell-prefix", "TEXT") { MayBeginWithDash = true },
        new("first-shell-suffix", "TEXT") { MayBeginWithDash = true },
        new("first-env", "KEY=VALUE") { Repeatable = true, Secret = true, Rule = ValueRules.Variable, Values = ValueKind.Variable },
        new("first-env-file", "FILE") { Repeatable = true, Rule = ValueRules.EnvironmentFile, Values = ValueKind.File },
    ];
}
