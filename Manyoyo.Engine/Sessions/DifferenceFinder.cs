using Manyoyo.Engine.Containers;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Sessions;

/// <summary>
/// Finds options that count only when a session is made and that differ from what an existing one has, by what the
/// engine says of it.
/// </summary>
public static class DifferenceFinder
{
    /// <summary>The options that differ, as a user writes them. Of variables the names alone.</summary>
    public static IReadOnlyList<string> Find(AskedOfContainer asked, ContainerFacts container)
    {
        var document = container.Document;
        var mounts = document["Mounts"]?.OfType<JObject>().ToList() ?? [];
        var environment = Texts(document["Config"]?["Env"]);
        var directory = (string?)document["Config"]?["WorkingDir"];
        return
        [
            .. Unless(asked.HostPath is null || mounts.Any(mount => Source(mount) == asked.HostPath), $"--hp {asked.HostPath}"),
            .. Unless(asked.ContainerPath is null || asked.ContainerPath == directory, $"--cp {asked.ContainerPath}"),
            .. Unless(asked.Image is null || IsImage(asked.Image, document), $"image {asked.Image}"),
            .. Unless(asked.Mode is null || asked.Mode == Mode(document, mounts), $"-m {asked.Mode.ToString()?.ToLowerInvariant()}"),
            .. asked.Mounts.Where(mount => !mounts.Any(there => IsSame(mount, there))).Select(mount => $"-v {mount.Source}:{mount.Target}"),
            .. asked.Env.Where(variable => !environment.Contains($"{variable.Key}={variable.Value}")).Select(variable => $"-e {variable.Key}"),
            .. asked.Ports.Where(port => !PublishedPorts.Has(document["HostConfig"]?["PortBindings"], port)).Select(port => $"-p {port}"),
            .. EngineArgumentCheck.Differing(asked.EngineArgs, document).Select(argument => $"--ea {Secrets.MaskText(argument)}"),
        ];
    }

    private static IEnumerable<string> Unless(bool same, string option) => same ? [] : [option];

    private static string? Source(JObject mount) => (string?)mount["Source"];

    private static bool IsSame(Mount asked, JObject there) =>
        (string?)there["Destination"] == Path.GetFullPath(asked.Target).TrimEnd('/')
        && (asked.Source.Length == 0 || asked.Source == Source(there) || asked.Source == (string?)there["Name"])
        && (bool?)there["RW"] != asked.IsReadOnly;

    private static bool IsImage(string asked, JObject document)
    {
        // Podman gives a short name its registry in front.
        var image = (string?)document["Config"]?["Image"] ?? "";
        return image == asked || image.EndsWith("/" + asked, StringComparison.Ordinal);
    }

    private static ContainerMode Mode(JObject document, List<JObject> mounts) =>
        (bool?)document["HostConfig"]?["Privileged"] != true ? ContainerMode.Common
        : mounts.Any(mount => (string?)mount["Destination"] is RunArguments.SocketInside or "/run/docker.sock") ? ContainerMode.Sock
        : ContainerMode.Dind;

    private static HashSet<string> Texts(JToken? list) => list?.Select(item => (string?)item ?? "").ToHashSet(StringComparer.Ordinal) ?? [];
}
