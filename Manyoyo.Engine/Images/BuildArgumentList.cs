using System.Text.RegularExpressions;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Images;

/// <summary>The build arguments of a user: those of the configuration, then those of the command line.</summary>
/// <param name="Tool">What <c>TOOL=</c> says; <c>null</c>: nothing.</param>
/// <param name="IsToolTyped">Whether the command line says it.</param>
/// <param name="Others">The others as the engine takes them, by name, each once.</param>
/// <param name="Warnings">One line each: what is left out.</param>
public sealed partial record BuildArgumentList(string? Tool, bool IsToolTyped, IReadOnlyList<string> Others, IReadOnlyList<string> Warnings)
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
        foreach (var argument in all)
        {
            Check(NameOf(argument), ValueOf(argument, host));
        }

        var tool = all.LastOrDefault(argument => NameOf(argument) == ToolName);
        return new(
            tool is null ? null : ValueOf(tool, host),
            typed.Any(argument => NameOf(argument) == ToolName),
            [.. all.Where(argument => NameOf(argument) != ToolName).GroupBy(NameOf).Select(same => same.Last())],
            [.. ofFile.Select(NameOf).Where(name => !IsKnown(name)).Distinct()
                .Select(name => $"imageBuildArgs: {Printable.Escape(name)} means nothing to this image, and is left out")]);
    }

    /// <summary>The value of one of <see cref="Others"/>; <c>null</c>: it is not given, or is empty.</summary>
    public string? Value(string name, HostFacts host) =>
        Others.FirstOrDefault(argument => NameOf(argument) == name) is { } argument && ValueOf(argument, host) is { Length: > 0 } value ? value : null;

    /// <summary>Those of <see cref="Others"/> with a password in their value, by name. The engines keep no proxy's.</summary>
    public IEnumerable<string> WithPassword(HostFacts host) => Others
        .Where(argument => !Proxies.Contains(NameOf(argument).ToUpperInvariant()) && ValueOf(argument, host) is var value && Secrets.MaskUrls(value) != value)
        .Select(NameOf);

    /// <summary>The one of <see cref="Others"/> that a label keeps as this, which may be masked; <c>null</c>: none.</summary>
    public string? KeptAs(string kept) => Others.FirstOrDefault(argument => Secrets.MaskUrls(argument) == kept);

    private static string ValueOf(string argument, HostFacts host) =>
        argument.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals ? argument[(equals + 1)..] : host.Variable(argument) ?? "";

    // They end up in scripts and files inside. Empty is as good as not given.
    private static void Check(string name, string value)
    {
        if (value.Length > 0 && name == "NODE_VERSION" && !VersionShape().IsMatch(value))
        {
            throw new ManyoyoException($"NODE_VERSION={Printable.Escape(value)} is no version", "write it like NODE_VERSION=24 or NODE_VERSION=24.1.0");
        }

        if (value.Length > 0 && (name is "NPM_REGISTRY" or "APT_MIRROR") && !AddressShape().IsMatch(value))
        {
            throw new ManyoyoException($"the value of {name} is no address", $"write it like {name}=https://mirror.example/path");
        }
    }

    [GeneratedRegex(@"\A[0-9]{1,4}(\.[0-9]{1,4}){0,2}\z")]
    private static partial Regex VersionShape();

    [GeneratedRegex(@"\Ahttps?://[A-Za-z0-9][A-Za-z0-9._~:/?#@!$()*+,;=%\[\]-]*\z")]
    private static partial Regex AddressShape();

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
