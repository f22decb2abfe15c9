using Manyoyo.Engine;

namespace Manyoyo.Cli.CommandLine;

/// <summary>What programs say to this one, and no person types: shells that complete, and docker's client with its plugins.</summary>
public static class ProgramWords
{
    /// <summary>
    /// Asks for completions, as the programs made with cobra are asked: docker's client asks its plugins so, and its own
    /// scripts for the shells then work for <c>docker manyoyo</c>. See https://github.com/spf13/cobra.
    /// </summary>
    public const string Complete = "__complete";

    private const string CompleteWithoutDescriptions = "__completeNoDesc";
    private const string CompleteBash = "__completeBash";
    private const string PluginMetadata = "docker-cli-plugin-metadata";
    private const string PluginName = "manyoyo";

    /// <summary>Docker's client sets it for its plugins: the path it was called by.</summary>
    private const string CalledByDocker = "DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND";

    /// <summary>What a program asks; <c>null</c>: it is a person's command line.</summary>
    public static ParsedCommand? Read(IReadOnlyList<string> argv) => argv.ToArray() switch
    {
        [PluginMetadata] => new PluginMetadataCommand(),
        [CompleteBash, var breaks, var line] => new CompleteBashCommand(breaks, line),
        [Complete or CompleteWithoutDescriptions] => new CompleteCommand([""]),
        [Complete or CompleteWithoutDescriptions, .. var words] => new CompleteCommand(words),
        _ => null,
    };

    /// <summary>
    /// The words that a person typed after <c>docker manyoyo</c>. Docker hands a plugin all of its own: its options, the
    /// plugin's name, the rest. See https://github.com/docker/cli/blob/v20.10.24/docs/extend/cli_plugins.md.
    /// </summary>
    /// <param name="argv">The words as they came.</param>
    /// <param name="variable">A variable of the caller's; <c>null</c>: not set.</param>
    /// <exception cref="ManyoyoException">There are options of docker's before the name.</exception>
    public static IReadOnlyList<string> WithoutDocker(IReadOnlyList<string> argv, Func<string, string?> variable)
    {
        string[] words = [.. argv];
        return words switch
        {
            [Complete or CompleteWithoutDescriptions, PluginName, .. var asked] => [words[0], .. asked],
            [PluginName, .. var typed] => typed,
            ["help" or "--help" or "-h", PluginName, .. var topic] => ["help", .. topic],
            [['-', ..], ..] when variable(CalledByDocker) is not null && argv.Contains(PluginName) => throw new ManyoyoException(
                $"options of docker's own, before `manyoyo`, do not reach it: {Printable.Escape(words[0])}",
                "choose the daemon by DOCKER_HOST or DOCKER_CONTEXT, as in DOCKER_CONTEXT=far docker manyoyo ps"),
            _ => words,
        };
    }
}
