using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Images;

/// <summary>The build arguments of a user: those of the configuration, then those of the command line.</summary>
/// <param name="Tool">What <c>TOOL=</c> says; <c>null</c>: nothing.</param>
/// <param name="IsToolTyped">Whether the command line says it.</param>
/// <param name="Others">The others as the engine takes them, by name, each once.</param>
/// <param name="Warnings">One line each: what is left out.</param>
public sealed record BuildArgumentList(string? Tool, bool IsToolTyped, IReadOnlyList<string> Others, IReadOnlyList<string> Warnings)
{
    private const string ToolName = "TOOL";

    /// <summary>Those that the Dockerfile reads.</summary>
    public static IReadOnlyList<string> Known { get; } = [ToolName, "NODE_VERSION", "NPM_REGISTRY", "APT_MIRROR"];

    /// <summary>Those that every engine knows without being told of them.</summary>
    public static IReadOnlyList<string> Proxies { get; } = ["HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY"];

    /// <summary>Reads them.</summary>
    /// <param name="typed">Of the command line. One that is not known is an error.</param>
    /// <param name="ofFile">Of the configuration, which other builds of MANYOYO read too: one that is not known is left out.</param>
    /// <param name="host">Where <c>TOOL</c> without a value has it from.</param>
    public static BuildArgumentList Read(IReadOnlyList<string> typed, IReadOnlyList<string> ofFile, HostFacts host)
    {
        var wrong = typed.FirstOrDefault(argument => !IsKnown(NameOf(argument)));
        if (wrong is not null)
        {
            throw Unknown(NameOf(wrong));
        }

        var all = ofFile.Where(argument => IsKnown(NameOf(argument))).Concat(typed).ToList();
        var tool = all.LastOrDefault(argument => NameOf(argument) == ToolName);
        return new(
            tool is null ? null : tool.Contains('=', StringComparison.Ordinal) ? tool[(ToolName.Length + 1)..] : host.Variable(ToolName) ?? "",
            typed.Any(argument => NameOf(argument) == ToolName),
            [.. all.Where(argument => NameOf(argument) != ToolName).GroupBy(NameOf).Select(same => same.Last())],
            [.. ofFile.Select(NameOf).Where(name => !IsKnown(name)).Distinct()
                .Select(name => $"imageBuildArgs: {Printable.Escape(name)} means nothing to this image, and is left out")]);
    }

    private static string NameOf(string argument) => argument.Split('=', 2)[0];

    private static bool IsKnown(string name) => Known.Contains(name)
        || Proxies.Contains(name.ToUpperInvariant())
        || name == "SOURCE_DATE_EPOCH"
        || name.StartsWith("BUILDKIT_", StringComparison.Ordinal);

    private static ManyoyoException Unknown(string name) => new(
        $"the build argument {Printable.Escape(name)} means nothing to this image",
        name is "BASE" ? "the image to build on is named with --base"
            : name is "AGENTS" or "PACKAGES" ? "what is in it is said with TOOL=, as in --iba TOOL=claude,go"
            : NearestName.Of(name, Known) is { } near ? $"did you mean {near}?"
            : $"known: {string.Join(", ", Known)} and the proxy variables");
}
