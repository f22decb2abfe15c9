using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Cli.Output;

/// <summary>What docker's client is told of this plugin of it.</summary>
public static class PluginMetadata
{
    public static string Json() => new JObject
    {
        ["SchemaVersion"] = "0.1.0",
        ["Vendor"] = "MANYOYO contributors",
        ["Version"] = ProgramVersion.Text,
        ["ShortDescription"] = "Session containers for AI coding agents",
    }.ToString(Formatting.None);
}
