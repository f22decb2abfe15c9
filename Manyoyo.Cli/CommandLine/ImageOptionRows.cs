namespace Manyoyo.Cli.CommandLine;

/// <summary>The options of <c>build</c>, <c>images</c> and <c>prune</c>, but for <c>--engine</c> and <c>--help</c>.</summary>
public static class ImageOptionRows
{
    public static IReadOnlyList<OptionRow> Build { get; } =
    [
        new("image-name", "NAME") { Aliases = ["in"] },
        new("image-ver", "VERSION") { Aliases = ["iv"], Rule = ValueRules.ImageVersion },
        // It may be a password of a proxy's.
        new("image-build-arg", "KEY=VALUE") { Aliases = ["iba"], Repeatable = true, Secret = true, Rule = ValueRules.Variable },
        new("base", "IMAGE") { Excludes = ["update-agents"] },
        new("update-agents") { Excludes = ["base", "image-build-arg", "no-cache"] },
        new("ca-bundle", "FILE"),
        new("no-cache"),
        new("engine-arg", "ARG") { Aliases = ["ea"], Repeatable = true, MayBeginWithDash = true },
        new("yes") { Letter = 'y' },
        new("dry-run"),
        new("context", "DIR"),
    ];

    public static IReadOnlyList<OptionRow> Images { get; } = [new("json")];

    public static IReadOnlyList<OptionRow> Prune { get; } = [new("yes") { Letter = 'y' }, new("dry-run")];
}
