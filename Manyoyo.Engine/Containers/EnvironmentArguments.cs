using System.Text;

namespace Manyoyo.Engine.Containers;

/// <summary>
/// Hands environment values to the engine without putting one on a command line. They go through a file that is a pipe.
/// The file's format has no line breaks, and both engines stop at a line over 64 kB: such values go by name, through the
/// environment of the engine's client.
/// </summary>
public sealed record EnvironmentArguments(
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> File,
    IReadOnlyDictionary<string, string> ByName)
{
    private const int LongestLine = 60_000;

    // What the clients themselves, or what they start, read. Set for the client, they would change what it does.
    private static readonly string[] ClientPrefixes =
    [
        "DOCKER_", "CONTAINER", "PODMAN_", "BUILDAH_", "BUILDKIT_", "REGISTRY_", "STORAGE_", "LISTEN_", "XDG_", "LD_", "SSL_",
        "GO", "DBUS_", "NOTIFY_", "_CONTAINERS_", "OTEL_", "SSH_",
    ];

    private static readonly HashSet<string> ClientNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TMP", "TEMP", "PWD", "SHELL", "TERM", "LANG", "TZ", "IFS", "ENV", "BASH_ENV",
        "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "ALL_PROXY", "NO_PROXY", "NO_COLOR", "COLUMNS", "LINES", "HOSTNAME", "INVOCATION_ID",
    };

    /// <summary>Parts variables by the way they can go.</summary>
    /// <exception cref="ManyoyoException">A value can go only by name, and its name would change the client.</exception>
    public static EnvironmentArguments For(IReadOnlyDictionary<string, string> variables)
    {
        var byName = variables.Where(variable => !FitsLine(variable.Key, variable.Value)).ToDictionary();
        var file = variables.Where(variable => !byName.ContainsKey(variable.Key)).ToDictionary();
        if (byName.Keys.FirstOrDefault(ChangesClient) is { } name)
        {
            throw new ManyoyoException(
                $"the value of {name} has a line break or is over 60 kB: with this name it can not be handed in safely",
                "mount a file that holds it, and set the variable from it inside");
        }

        IEnumerable<string> fileArguments = file.Count > 0 ? ["--env-file", Execution.Invocation.EnvironmentFilePath] : [];
        return new([.. fileArguments, .. byName.Keys.SelectMany(key => (string[])["--env", key])], file, byName);
    }

    private static bool FitsLine(string name, string value) =>
        value.AsSpan().IndexOfAny("\r\n") < 0 && name.Length + Encoding.UTF8.GetByteCount(value) < LongestLine;

    private static bool ChangesClient(string name) =>
        ClientNames.Contains(name) || ClientPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
