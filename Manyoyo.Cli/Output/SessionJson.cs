using System.Globalization;
using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Cli.Output;

/// <summary>The sessions as JSON, for programs. Keys are added, never changed or taken away.</summary>
public static class SessionJson
{
    /// <summary>An array of objects; what is not known is null; times are ISO 8601 in UTC.</summary>
    public static string Format(IReadOnlyList<Session> sessions, string engine) =>
        Printable.EscapeJson(new JArray(sessions.Select(session => new JObject
        {
            ["name"] = session.Name,
            ["state"] = session.State.Word(),
            ["activity"] = session.Activity.ToString(),
            ["agent"] = session.Agent,
            ["created"] = session.Created?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["path"] = session.HostPath,
            ["image"] = session.Image,
            ["command"] = session.Command,
            ["exitCode"] = session.ExitCode,
            ["engine"] = engine,
            ["id"] = session.Id,
        })).ToString(Formatting.Indented));
}
