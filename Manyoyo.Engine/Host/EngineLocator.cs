namespace Manyoyo.Engine.Host;

/// <summary>Chooses the engine, without asking one.</summary>
public static class EngineLocator
{
    private static readonly string[] Names = ["docker", "podman"];

    /// <summary>
    /// The engine that is named: command line over <c>MANYOYO_ENGINE</c> over the file. None: docker where it has a daemon
    /// to talk to, else podman, else docker (whose own words then tell).
    /// </summary>
    /// <exception cref="ManyoyoException">It is not there, or the name is no engine's.</exception>
    public static EngineChoice Choose(string? commandLine, HostFacts host, Func<string?> file)
    {
        if (commandLine is not null)
        {
            return Named(commandLine, "--engine", host) with { IsAskedFor = true };
        }

        if (host.Variable("MANYOYO_ENGINE") is { } variable)
        {
            return Named(variable, "MANYOYO_ENGINE", host);
        }

        return file() is { } named ? Named(named, "the configuration", host) : Default(host);
    }

    private static EngineChoice Default(HostFacts host)
    {
        var (docker, podman) = (Programs.Find("docker", host), Programs.Find("podman", host));
        if (docker is not null && (podman is null || DockerEndpoint.HasDaemon(host)))
        {
            return new("docker", docker, false, podman is null ? null : "podman");
        }

        return podman is not null
            ? new("podman", podman, false, docker is null ? null : "docker")
            : throw new ManyoyoException(
                "there is no container engine: neither docker nor podman is on PATH",
                "install one (Debian, Ubuntu: `sudo apt-get install podman`)",
                ExitCode.EngineFailed);
    }

    private static EngineChoice Named(string name, string where, HostFacts host)
    {
        if (!Names.Contains(name))
        {
            throw new ManyoyoException(
                $"{where}: \"{Printable.Escape(name)}\" is no engine", "take docker or podman");
        }

        var other = name == "docker" ? "podman" : "docker";
        other = Programs.Find(other, host) is null ? null : other;
        return Programs.Find(name, host) is { } program
            ? new(name, program, false, other)
            : throw new ManyoyoException(
                $"{name} is not on PATH",
                other is null ? $"install {name}, then try again" : $"install {name}, or take the one that is there: --engine {other}",
                ExitCode.EngineFailed);
    }
}
