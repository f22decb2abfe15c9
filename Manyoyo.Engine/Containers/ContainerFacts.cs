using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Containers;

/// <summary>What <c>container inspect</c> says of one container.</summary>
public sealed record ContainerFacts
{
    // 128 + SIGKILL: somebody ended it, and not it itself.
    private const int KilledStatus = 137;

    public required string Id { get; init; }
    public required string Name { get; init; }
    public required ContainerState State { get; init; }

    /// <summary>What its process 1 ended with; 0 while it runs.</summary>
    public int ExitCode { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>How many commands of <c>exec</c> are running inside.</summary>
    public int ExecCount { get; init; }

    /// <summary>How long its process 1 has run, where that has ended.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>The engine's whole answer, for what only a few look at.</summary>
    public required JObject Document { get; init; }

    /// <summary>Its environment, the image's too.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment => (Document["Config"]?["Env"] as JArray ?? [])
        .Select(entry => ((string?)entry ?? "").Split('=', 2))
        .Where(parts => parts.Length == 2)
        .Select(parts => KeyValuePair.Create(parts[0], parts[1]));

    /// <summary>Whether it is podman that answered, by the shape of the answer: <c>docker</c> can be podman in disguise.</summary>
    public bool IsPodmans => Document["ImageName"] is not null || Document[nameof(State)]?["ConmonPid"] is not null;

    /// <summary>Whether it has ended by itself as soon as it was started: nobody can have worked in it.</summary>
    public bool EndedAtOnce => State == ContainerState.Exited && Lifetime < TimeSpan.FromSeconds(1) && ExitCode != KilledStatus;

    public bool IsSession => SessionLabels.AreSessions(Name, Labels);
}
