using Manyoyo.Engine.Sessions;

namespace Manyoyo.Engine.Containers;

/// <summary>The arguments of the <c>run</c> that makes a session.</summary>
public static class RunArguments
{
    /// <summary>Where a container looks for docker's socket.</summary>
    public const string SocketInside = "/var/run/docker.sock";

    // A process 1 that needs no init in the image or the engine: it stays, ends at once on SIGTERM and reaps zombies.
    private static readonly string[] ProcessOne =
        ["/bin/sh", "-c", "trap 'exit 0' TERM; while :; do sleep 2147483 & wait $!; done"];

    private static readonly string[] TerminalVariables = ["TERM", "COLORTERM", "LANG"];

    /// <summary>Builds them, in a stable order.</summary>
    /// <param name="spec">The session.</param>
    /// <param name="dialect">The engine's.</param>
    /// <param name="environment">The session's variables, parted by the way they go in.</param>
    /// <param name="madeBy">A random word, kept as a label; <c>null</c>: none.</param>
    public static IReadOnlyList<string> Build(
        SessionSpec spec, EngineDialect dialect, EnvironmentArguments environment, string? madeBy) =>
    [
        "run", "--detach",
        "--name", spec.Name,
        .. Labels(spec, madeBy).SelectMany(label => (string[])["--label", $"{label.Name}={label.Value}"]),
        "--workdir", spec.ContainerPath,
        .. Mount.Bind(spec.HostPath, spec.ContainerPath).ToArguments(),
        .. spec.Mounts.SelectMany(mount => mount.ToArguments()),
        .. GitTrust(spec),
        .. environment.Arguments,
        .. spec.Ports.SelectMany(port => (string[])["--publish", port]),
        .. Mode(spec),
        .. dialect.RunArguments,
        // Otherwise docker asks port 80 of this machine for an image of localhost, and podman tries https for seconds.
        .. spec.Image.StartsWith("localhost/", StringComparison.Ordinal) ? (string[])["--pull", "never"] : [],
        "--stop-signal", "SIGTERM",
        "--entrypoint", "",
        .. spec.EngineArgs,
        spec.Image,
        .. ProcessOne,
    ];

    /// <summary>Which of the terminal's variables the session sets itself.</summary>
    public static IEnumerable<string> OwnTerminalVariables(SessionSpec spec) => TerminalVariables.Where(spec.Env.ContainsKey);

    private static IEnumerable<(string Name, string Value)> Labels(SessionSpec spec, string? madeBy)
    {
        yield return (SessionLabels.DefaultCommand, spec.Command.Default);
        yield return (SessionLabels.Suffix, spec.Command.Suffix);
        yield return (SessionLabels.Session, spec.Name);
        yield return (SessionLabels.HostPath, spec.HostPath);
        var own = OwnTerminalVariables(spec).ToList();
        if (own.Count > 0)
        {
            yield return (SessionLabels.OwnTerminalVariables, string.Join(',', own));
        }

        if (madeBy is not null)
        {
            yield return (SessionLabels.MadeBy, madeBy);
        }
    }

    // The project belongs to the host's user and git inside is root's: without this it refuses ("dubious ownership").
    private static string[] GitTrust(SessionSpec spec) => spec.Env.Keys.Any(name => name.StartsWith("GIT_CONFIG_", StringComparison.Ordinal))
        ? []
        : ["--env", "GIT_CONFIG_COUNT=1", "--env", "GIT_CONFIG_KEY_0=safe.directory", "--env", "GIT_CONFIG_VALUE_0=*"];

    private static string[] Mode(SessionSpec spec) => spec.Mode switch
    {
        ContainerMode.Dind => ["--privileged"],
        ContainerMode.Sock =>
        [
            "--privileged",
            .. Mount.Bind(spec.SocketPath, SocketInside).ToArguments(),
            "--env", "DOCKER_HOST=unix://" + SocketInside,
            "--env", "CONTAINER_HOST=unix://" + SocketInside,
        ],
        _ => [],
    };
}
