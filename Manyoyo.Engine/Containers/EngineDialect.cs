namespace Manyoyo.Engine.Containers;

/// <summary>
/// What differs between docker and podman, as data. Everything else is one code path. Measured with docker 20.10 and
/// 28.2 and podman 4.3.
/// </summary>
public sealed record EngineDialect
{
    public required string Name { get; init; }

    /// <summary>Further arguments of <c>run</c>.</summary>
    public required IReadOnlyList<string> RunArguments { get; init; }

    /// <summary>The keys that leave a terminal without ending its command: none, or none that a person types.</summary>
    public required string DetachKeys { get; init; }

    /// <summary>What <c>rm</c> takes to delete a container at once, whatever its state.</summary>
    public required IReadOnlyList<string> RemoveArguments { get; init; }

    /// <summary>Statuses of <c>exec</c> that may be the engine's own, and ask for a look at the container's state.</summary>
    public required IReadOnlyList<int> DoubtfulExecStatuses { get; init; }

    /// <summary>How to start the engine where it does not answer.</summary>
    public required string HowToStart { get; init; }

    /// <summary>How to get a socket to mount where there is none.</summary>
    public required string HowToGetSocket { get; init; }

    /// <summary>Whether its <c>build</c> hands the caller's proxy variables in by itself.</summary>
    public required bool BuildKnowsProxies { get; init; }

    /// <summary>The <c>ps</c> that lists what an interrupted build leaves, as ID, ID of its image and command; empty: nothing is left.</summary>
    public required IReadOnlyList<string> BuildLeftoverArguments { get; init; }

    /// <summary>The template of <c>info</c> that tells where the images are kept.</summary>
    public required string StoreFormat { get; init; }

    public static EngineDialect Docker { get; } = new()
    {
        Name = "docker",
        RunArguments = [],
        // Docker cannot switch them off. With two equal keys a person's own two would detach, so the two differ.
        DetachKeys = "ctrl-],ctrl-_,ctrl-],ctrl-_",
        RemoveArguments = ["--force", "--volumes"],
        DoubtfulExecStatuses = [1, 125, 126, 127, 137],
        HowToStart = "start it (`sudo systemctl start docker`) and check that `docker info` works for you",
        HowToGetSocket = "start the daemon (`sudo systemctl start docker`), or name its socket in DOCKER_HOST",
        BuildKnowsProxies = false,
        BuildLeftoverArguments = [],
        StoreFormat = "{{.DockerRootDir}}",
    };

    public static EngineDialect Podman { get; } = new()
    {
        Name = "podman",
        // Podman copies the host's proxy variables, with their passwords, into every container.
        RunArguments = ["--http-proxy=false"],
        DetachKeys = "",
        // Without --time it waits ten seconds for a process 1 that does not mind; without --ignore, one that is gone
        // makes it remove none of the others, silently.
        RemoveArguments = ["--force", "--time", "0", "--ignore", "--volumes"],
        DoubtfulExecStatuses = [125, 126, 127, 137, 255],
        HowToStart = "check that `podman info` works for you",
        HowToGetSocket = "start it: `systemctl --user enable --now podman.socket` (as root without `--user`)",
        // As build arguments they would be part of what makes a layer the same: another proxy, and all is made anew.
        BuildKnowsProxies = true,
        // One container a step, which only --external shows: they keep their images from being removed.
        BuildLeftoverArguments = ["ps", "--all", "--external", "--no-trunc", "--format", "{{.ID}} {{.ImageID}} {{.Command}}"],
        StoreFormat = "{{.Store.GraphRoot}}",
    };

    /// <summary>The dialect of an engine's name.</summary>
    public static EngineDialect Of(string engine) => engine == Podman.Name ? Podman : Docker;
}
