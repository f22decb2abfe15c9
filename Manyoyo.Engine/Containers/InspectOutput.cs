using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Containers;

/// <summary>Reads what <c>container inspect</c> prints: an array of objects, on both engines.</summary>
public static class InspectOutput
{
    /// <summary>The containers it tells of; those that are missing are not among them.</summary>
    /// <exception cref="FormatException">It is not such an array.</exception>
    public static IReadOnlyList<ContainerFacts> Parse(string output)
    {
        using var reader = new JsonTextReader(new StringReader(output)) { DateParseHandling = DateParseHandling.None };
        try
        {
            return [.. JArray.Load(reader).Cast<JObject>().Select(Facts)];
        }
        catch (Exception e) when (e is JsonException or InvalidCastException)
        {
            throw new FormatException("the engine's answer is not a list of containers", e);
        }
    }

    private static ContainerFacts Facts(JObject container) => new()
    {
        Id = Text(container["Id"]),
        Name = Text(container["Name"]).TrimStart('/'),
        State = ContainerStates.Parse(Text(container["State"]?["Status"])),
        ExitCode = int.TryParse(Text(container["State"]?["ExitCode"]), CultureInfo.InvariantCulture, out var code) ? code : 0,
        Labels = Labels(container["Config"]?["Labels"]),
        Lifetime = Time(container["State"]?["FinishedAt"]) - Time(container["State"]?["StartedAt"]),
        ExecCount = (container["ExecIDs"] as JArray)?.Count ?? 0,
        Document = container,
    };

    private static Dictionary<string, string> Labels(JToken? labels) =>
        (labels as JObject)?.Properties().ToDictionary(label => label.Name, label => Text(label.Value), StringComparer.Ordinal) ?? [];

    private static DateTimeOffset? Time(JToken? token) =>
        DateTimeOffset.TryParse(Text(token), CultureInfo.InvariantCulture, out var time) ? time : null;

    private static string Text(JToken? token) => (token as JValue)?.Value is { } value
        ? Convert.ToString(value, CultureInfo.InvariantCulture)!
        : "";
}
