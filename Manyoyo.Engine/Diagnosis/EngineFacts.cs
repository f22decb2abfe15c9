using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Diagnosis;

/// <summary>What an engine's <c>info</c> says of itself.</summary>
public sealed record EngineFacts
{
    /// <summary>Asks for it on either engine.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["info", "--format", "{{json .}}"];

    /// <summary>Of the program that is called; <c>null</c>: it does not say.</summary>
    public string? ClientVersion { get; init; }

    /// <summary>Of what does the work: a daemon's, or the program's own.</summary>
    public string? Version { get; init; }

    /// <summary>Whether it is podman that answers; <c>docker</c> can be podman in disguise.</summary>
    public bool IsPodman { get; init; }

    /// <summary>Whether the work is done on another machine, or a virtual one.</summary>
    public bool IsRemote { get; init; }

    /// <summary>Whether root inside is an ordinary user of the host.</summary>
    public bool IsRootless { get; init; }

    /// <summary>The folder of its images, on the machine that it runs on.</summary>
    public string? Store { get; init; }

    /// <summary>Its time; <c>null</c>: it does not say.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Reads the answer.</summary>
    /// <returns><c>null</c>: it is none, or one of a client alone whose daemon is down.</returns>
    public static EngineFacts? Parse(string output)
    {
        using var reader = new JsonTextReader(new StringReader(output)) { DateParseHandling = DateParseHandling.None };
        try
        {
            var answer = JObject.Load(reader);
            return answer["host"] is JObject ? OfPodman(answer) : Text(answer["ServerVersion"]) is null ? null : OfDocker(answer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static EngineFacts OfPodman(JObject answer) => new()
    {
        IsPodman = true,
        Version = Text(answer["version"]?["Version"]),
        IsRemote = (bool?)answer["host"]?["serviceIsRemote"] == true,
        IsRootless = (bool?)answer["host"]?["security"]?["rootless"] == true,
        Store = Text(answer["store"]?["graphRoot"]),
    };

    private static EngineFacts OfDocker(JObject answer) => new()
    {
        ClientVersion = Text(answer["ClientInfo"]?["Version"]),
        Version = Text(answer["ServerVersion"]),
        IsRootless = (answer["SecurityOptions"] as JArray)?.Any(option => Text(option)?.Contains("rootless", StringComparison.Ordinal) == true) == true,
        Store = Text(answer["DockerRootDir"]),
        Time = DateTimeOffset.TryParse(Text(answer["SystemTime"]), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null,
    };

    private static string? Text(JToken? token) => (token as JValue)?.Value as string is { Length: > 0 } text ? text : null;
}
