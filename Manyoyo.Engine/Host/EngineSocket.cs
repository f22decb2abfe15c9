namespace Manyoyo.Engine.Host;

/// <summary>The socket of an engine on the host, for the mode that mounts it.</summary>
public static class EngineSocket
{
    /// <summary>Where it is, or would be.</summary>
    /// <param name="engine"><c>docker</c> or <c>podman</c>.</param>
    /// <param name="host">The host.</param>
    /// <exception cref="ManyoyoException">The engine is reached in another way.</exception>
    public static string Path(string engine, HostFacts host) => engine == "podman" ? Podman(host) : DockerEndpoint.Socket(host)
        ?? throw new ManyoyoException(
            "mode sock: docker's daemon is not on a unix socket of this host", "take another mode, or an engine on this host");

    private static string Podman(HostFacts host)
    {
        if (host.Variable("CONTAINER_HOST") is { } named && named.StartsWith("unix://", StringComparison.Ordinal))
        {
            return named["unix://".Length..];
        }

        var folder = NativeMethods.EffectiveUserId() == 0 ? "/run" : host.Variable("XDG_RUNTIME_DIR") ?? $"/run/user/{NativeMethods.EffectiveUserId()}";
        return folder + "/podman/podman.sock";
    }
}
