namespace Manyoyo.Engine.Images;

/// <summary>Languages and tools that an image can have on top, from Debian's packages.</summary>
public static class ImageTools
{
    private static readonly (string Name, string[] Packages)[] All =
    [
        ("build", ["build-essential", "pkg-config"]),
        ("docker", ["docker.io", "iptables"]),
        ("go", ["golang-go"]),
        ("java", ["default-jdk-headless", "maven"]),
        ("php", ["php-cli", "php-mbstring", "php-xml", "composer"]),
        ("podman", ["podman", "fuse-overlayfs", "slirp4netns", "uidmap", "crun"]),
        ("ruby", ["ruby", "bundler"]),
        ("rust", ["rustc", "cargo"]),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(tool => tool.Name)];

    /// <summary>What may be asked for and is there anyway.</summary>
    public static IReadOnlyList<string> InEveryImage { get; } = ["node", "python", "git", "ripgrep", "jq"];

    /// <summary>Debian's packages of a tool.</summary>
    public static IReadOnlyList<string> PackagesOf(string name) => All.First(tool => tool.Name == name).Packages;
}
