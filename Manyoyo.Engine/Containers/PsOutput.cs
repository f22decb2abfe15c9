using System.Globalization;
using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Sessions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Containers;

/// <summary>Reads what the <c>ps</c> of <see cref="PsArguments"/> prints, on either engine.</summary>
public static class PsOutput
{
    private const int FirstLabel = 6;

    /// <summary>The sessions in it, running ones first, then the newest first.</summary>
    /// <exception cref="FormatException">A line is not what was asked for.</exception>
    public static IReadOnlyList<Session> Parse(string output)
    {
        var containers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Row);
        return
        [
            .. containers.Where(row => SessionLabels.AreSessions(Name(row), Labels(row)))
                .Select(Session)
                .OrderByDescending(session => session.State == ContainerState.Running)
                .ThenByDescending(session => session.Created)
                .ThenBy(session => session.Name, StringComparer.Ordinal),
        ];
    }

    private static JArray Row(string line)
    {
        using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None };
        try
        {
            var row = JArray.Load(reader);
            return row.Count == FirstLabel + PsArguments.Labels.Count ? row : throw new FormatException(line);
        }
        catch (JsonException e)
        {
            throw new FormatException(line, e);
        }
    }

    private static Session Session(JArray row)
    {
        var labels = Labels(row);
        var state = ContainerStates.Parse(Text(row[2]));
        var command = FirstCommand.Of(labels);
        return new Session(
            Text(row[0]),
            Name(row),
            state,
            Created(row[3]),
            Text(row[4]),
            state is ContainerState.Exited or ContainerState.Dead ? ExitCode(row[5]) : null,
            AgentFinder.Find(command.Text)?.Name,
            command.Text,
            labels.GetValueOrDefault(SessionLabels.HostPath));
    }

    // Docker has one name (and those of links to it, after commas), podman a list.
    private static string Name(JArray row) => row[1] is JArray names ? Text(names.First) : Text(row[1]).Split(',')[0];

    private static Dictionary<string, string> Labels(JArray row)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < PsArguments.Labels.Count; i++)
        {
            // A label that is not there is an empty text to a template. Only the first is asked for by the filter.
            if (Text(row[FirstLabel + i]) is { } text && (text.Length > 0 || i == 0))
            {
                labels[PsArguments.Labels[i]] = text;
            }
        }

        return labels;
    }

    // Podman: seconds since 1970. Docker: "2026-11-22 10:10:42 +0100 CET".
    private static DateTimeOffset? Created(JToken token) => token.Type == JTokenType.Integer
        ? DateTimeOffset.FromUnixTimeSeconds(token.Value<long>())
        : DateTimeOffset.TryParseExact(
            string.Join(' ', Text(token).Split(' ').Take(3)),
            "yyyy-MM-dd HH:mm:ss zzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var created) ? created : null;

    // Podman: the number. Docker: "Exited (137) 3 minutes ago".
    private static int? ExitCode(JToken token)
    {
        var text = Text(token);
        var digits = text.Contains('(', StringComparison.Ordinal) ? text.Split('(', ')')[1] : text;
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var code) ? code : null;
    }

    private static string Text(JToken? token) => (token as JValue)?.Value is { } value
        ? Convert.ToString(value, CultureInfo.InvariantCulture)!
        : "";
}
