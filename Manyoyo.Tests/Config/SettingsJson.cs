using Manyoyo.Engine.Config;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Config;

/// <summary>Settings as the configuration file writes them; also what they are compared by, since lists compare by reference.</summary>
internal static class SettingsJson
{
    public static string Of(Settings settings) => Layer(settings).ToString();

    public static string Of(ConfigFile file)
    {
        var root = Layer(file.Defaults);
        root["runs"] = new JObject(file.Profiles.Select(profile => new JProperty(profile.Key, Layer(profile.Value))));
        return root.ToString();
    }

    private static JObject Layer(Settings settings) => Given(
        ("containerName", settings.ContainerName),
        ("hostPath", settings.HostPath),
        ("containerPath", settings.ContainerPath),
        ("imageName", settings.ImageName),
        ("imageVersion", settings.ImageVersion),
        ("containerMode", settings.ContainerMode),
        ("engine", settings.Engine),
        ("envFile", new JArray(settings.EnvFiles)),
        ("env", Map(settings.Env)),
        ("volumes", new JArray(settings.Volumes)),
        ("ports", new JArray(settings.Ports)),
        ("engineArgs", new JArray(settings.EngineArgs)),
        ("quiet", new JArray(settings.Quiet)),
        ("imageBuildArgs", new JArray(settings.ImageBuildArgs)),
        ("shellPrefix", settings.Command.Prefix),
        ("shell", settings.Command.Shell),
        ("shellSuffix", settings.Command.Suffix),
        ("yolo", settings.Command.Yolo),
        ("first", Given(
            ("shellPrefix", settings.First.ShellPrefix),
            ("shell", settings.First.Shell),
            ("shellSuffix", settings.First.ShellSuffix),
            ("env", Map(settings.First.Env)),
            ("envFile", new JArray(settings.First.EnvFiles)))),
        // Not in a file: only the command line has it.
        ("-x", settings.Command.Full));

    private static JObject Map(IReadOnlyDictionary<string, string> map) =>
        new(map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new JProperty(pair.Key, pair.Value)));

    private static JObject Given(params (string Key, JToken? Value)[] members) =>
        new(members.Where(member => member.Value is not (null or JValue { Value: null })).Select(member => new JProperty(member.Key, member.Value)));
}
