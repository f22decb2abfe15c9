namespace Manyoyo.Engine.Images;

/// <summary>The arguments of the engine's calls that make an image. Both engines, and both builders of docker, take the same.</summary>
public static class BuildArguments
{
    /// <summary>The arguments of <c>build</c>, in a stable order.</summary>
    /// <param name="spec">The image.</param>
    /// <param name="contextFolder">Where its Dockerfile is.</param>
    public static IReadOnlyList<string> Build(BuildSpec spec, string contextFolder) =>
    [
        "build",
        // The host's own network: its names, its VPN and a proxy on 127.0.0.1 work, and docker needs no bridge.
        "--network", "host",
        // Nothing of a build that failed stays behind but its layers, for the next try.
        "--force-rm",
        "--tag", spec.Image.Text,
        .. Labels(spec).SelectMany(label => (string[])["--label", $"{label.Name}={label.Value}"]),
        .. Arguments(spec).SelectMany(argument => (string[])["--build-arg", argument]),
        .. spec.NoCache ? (string[])["--no-cache"] : [],
        .. spec.EngineArgs,
        contextFolder,
    ];

    /// <summary>The arguments of the <c>import</c> that makes a base of an archive of files.</summary>
    public static IReadOnlyList<string> ImportBase(string archive, string image) =>
    [
        "import",
        "--change", "CMD [\"/bin/bash\"]",
        "--change", $"LABEL {ImageLabels.Image}={ImageLabels.Base}",
        archive, image,
    ];

    /// <summary>The arguments of the <c>run</c> in which an image tells what is in it. It needs no network, and gets none.</summary>
    public static IReadOnlyList<string> About(string image) =>
        ["run", "--rm", "--pull", "never", "--network", "none", "--entrypoint", "", image, "/bin/sh", "/usr/local/lib/manyoyo/about"];

    private static IEnumerable<(string Name, string Value)> Labels(BuildSpec spec) =>
    [
        (ImageLabels.Image, spec.Image.Version),
        (ImageLabels.Contents, spec.Contents.Text),
        (ImageLabels.BuiltOn, spec.Base),
        (ImageLabels.AgentsAt, spec.AgentsAt),
        .. KeptArguments(spec) is { Length: > 0 } kept ? ((string, string)[])[(ImageLabels.BuildArguments, kept)] : [],
    ];

    // Not those of the caller's environment: that may be another the next time. And no password: everybody can read labels.
    private static string KeptArguments(BuildSpec spec) => string.Join('\n', spec.BuildArgs
        .Where(argument => argument.Contains('=', StringComparison.Ordinal) && !BuildArgumentList.Proxies.Contains(argument.Split('=')[0].ToUpperInvariant()))
        .Select(Secrets.MaskUrls));

    private static IEnumerable<string> Arguments(BuildSpec spec) =>
    [
        $"BASE={spec.Base}",
        $"PACKAGES={string.Join(' ', spec.Contents.Packages)}",
        $"AGENTS={string.Join(' ', spec.Contents.Agents)}",
        $"AGENTS_AT={spec.AgentsAt}",
        .. spec.ProxyNames.Where(name => !spec.BuildArgs.Any(argument => argument.Split('=')[0] == name)),
        .. spec.BuildArgs,
    ];
}
