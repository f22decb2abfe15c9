using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Images;

/// <summary>Reads what the engines say of images; both say it alike.</summary>
public static class ImageOutput
{
    /// <summary>The images of an <c>image inspect</c>; those that are missing are not among them.</summary>
    /// <exception cref="FormatException">It is no such answer.</exception>
    public static IReadOnlyList<ImageFacts> Parse(string output)
    {
        using var reader = new JsonTextReader(new StringReader(output)) { DateParseHandling = DateParseHandling.None };
        try
        {
            return [.. JArray.Load(reader).Cast<JObject>().Select(Facts)];
        }
        catch (Exception e) when (e is JsonException or InvalidCastException)
        {
            throw new FormatException("the engine's answer is not a list of images", e);
        }
    }

    /// <summary>The IDs in a list of them, each once.</summary>
    public static IReadOnlyList<string> Ids(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Id).Distinct()];

    /// <summary>What the image tells of itself: one program a line, its version, and its bytes if it is an agent.</summary>
    public static IReadOnlyList<ProgramFacts> Programs(string output) =>
    [
        .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Where(parts => parts.Length == 3)
            .Select(parts => new ProgramFacts(
                parts[0], parts[1].Length == 0 ? null : parts[1], long.TryParse(parts[2], CultureInfo.InvariantCulture, out var size) ? size : null)),
    ];

    private static ImageFacts Facts(JObject image) => new()
    {
        Id = Id(Text(image["Id"])),
        Names = [.. (image["RepoTags"] as JArray ?? []).Select(Text).Where(name => name.Length > 0 && !name.Contains("<none>", StringComparison.Ordinal))],
        Created = DateTimeOffset.TryParse(Text(image["Created"]), CultureInfo.InvariantCulture, out var created) ? created : null,
        Size = long.TryParse(Text(image["Size"]), CultureInfo.InvariantCulture, out var size) ? size : 0,
        Labels = (image["Config"]?["Labels"] as JObject)?.Properties()
            .ToDictionary(label => label.Name, label => Text(label.Value), StringComparer.Ordinal) ?? [],
    };

    // Docker says which sum it is, podman does not.
    private static string Id(string id) => id.StartsWith("sha256:", StringComparison.Ordinal) ? id[7..] : id;

    private static string Text(JToken? token) => (token as JValue)?.Value is { } value
        ? Convert.ToString(value, CultureInfo.InvariantCulture)!
        : "";
}

/// <summary>A program inside an image.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">What it reports; <c>null</c>: it does not answer.</param>
/// <param name="Size">The bytes it takes; <c>null</c>: not measured.</param>
public sealed record ProgramFacts(string Name, string? Version, long? Size);
