using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Cli.Output;

/// <summary>What <c>config show</c> prints: the keys of the configuration where there is one, secrets masked.</summary>
public static class SpecJson
{
    public static string Format(SessionSpec spec, string engine) => Printable.EscapeJson(new JObject
    {
        ["containerName"] = spec.Name,
        ["hostPath"] = spec.HostPath,
        ["containerPath"] = spec.ContainerPath,
        ["imageName"] = spec.Merged.ImageName,
        ["imageVersion"] = spec.Merged.ImageVersion,
        ["containerMode"] = spec.Mode.ToString().ToLowerInvariant(),
        ["engine"] = engine,
        ["envFile"] = new JArray(spec.Merged.EnvFiles),
        ["env"] = Variables(spec.Env),
        ["volumes"] = new JArray(spec.Mounts.Select(Volume)),
        ["ports"] = new JArray(spec.Ports),
        ["engineArgs"] = new JArray(spec.EngineArgs.Select(Secrets.MaskText)),
        ["first"] = First(spec),
        ["shellPrefix"] = Text(spec.Merged.Command.Prefix),
        ["shell"] = Text(spec.Merged.Command.Full ?? spec.Merged.Command.Shell),
        ["shellSuffix"] = Text(spec.Merged.Command.Suffix),
        ["yolo"] = spec.Merged.Command.Yolo,
        ["quiet"] = new JArray(spec.Quiet),
        // What the above comes to.
        ["image"] = spec.Image,
        ["command"] = Text(spec.Command.Text),
        ["transcript"] = spec.IsRecorded,
        ["notify"] = spec.Notifies,
        ["rmOnExit"] = spec.RemoveOnExit,
        ["timeout"] = spec.Limits.Timeout is { } time ? time.TotalSeconds : null,
        ["detachOnHangup"] = spec.Limits.DetachOnHangup,
    }.ToString(Formatting.Indented));

    private static JObject First(SessionSpec spec) => new()
    {
        ["shellPrefix"] = Text(spec.Merged.First.ShellPrefix),
        ["shell"] = Text(spec.Merged.First.Shell),
        ["shellSuffix"] = Text(spec.Merged.First.ShellSuffix),
        ["envFile"] = new JArray(spec.Merged.First.EnvFiles),
        ["env"] = Variables(spec.FirstRunEnv),
    };

    private static string? Text(string? text) => text is null ? null : Secrets.MaskText(text);

    private static JObject Variables(IReadOnlyDictionary<string, string> variables) =>
        new(variables.Select(variable => new JProperty(variable.Key, Secrets.MaskValue(variable.Key, variable.Value))));

    private static string Volume(Mount mount) =>
        string.Join(':', new[] { mount.Source, mount.Target, string.Join(',', mount.Options) }.Where(part => part.Length > 0));
}
