using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Transcripts;

/// <summary>The first line of a transcript: what was recorded.</summary>
public sealed record TranscriptHeader
{
    public const int DefaultColumns = 80;
    public const int DefaultRows = 24;

    private const int Version = 2;

    /// <summary>The container. Another session of the same name, made later, is another container.</summary>
    public required string ContainerId { get; init; }

    /// <summary>The session's name.</summary>
    public required string Session { get; init; }

    /// <summary>What ran, a shell line, secrets masked; empty: an interactive shell.</summary>
    public required string Command { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Began { get; init; }

    public int Columns { get; init; } = DefaultColumns;

    public int Rows { get; init; } = DefaultRows;

    /// <summary>What the terminal called itself; <c>null</c>: there was none, or it did not say.</summary>
    public string? Term { get; init; }

    /// <summary>Whether there was a terminal; without one the output has line feeds alone, and is written as a terminal would show it.</summary>
    public bool HasTerminal { get; init; } = true;

    /// <summary>The header as one line.</summary>
    public string ToLine()
    {
        var header = new JObject
        {
            ["version"] = Version,
            ["width"] = Columns,
            ["height"] = Rows,
            ["timestamp"] = Began.ToUnixTimeSeconds(),
            ["command"] = Command,
            ["title"] = Session,
            ["env"] = new JObject { ["TERM"] = Term ?? "xterm-256color" },
            ["manyoyo"] = new JObject
            {
                ["session"] = Session,
                ["container"] = ContainerId,
                ["began"] = Began.ToUnixTimeMilliseconds(),
                ["terminal"] = HasTerminal,
            },
        };
        return header.ToString(Formatting.None) + "\n";
    }

    /// <summary>Reads a line.</summary>
    /// <returns><c>null</c>: it is no header of ours.</returns>
    public static TranscriptHeader? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(line))) { DateParseHandling = DateParseHandling.None, MaxDepth = 16 };
            return Of(JObject.Load(reader));
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            return null;
        }
    }

    private static TranscriptHeader? Of(JObject header) => header.Value<int?>("version") == Version && header["manyoyo"] is JObject ours
        ? new TranscriptHeader
        {
            ContainerId = ours.Value<string>("container") ?? "",
            Session = ours.Value<string>("session") ?? "",
            Command = header.Value<string>("command") ?? "",
            Began = DateTimeOffset.FromUnixTimeMilliseconds(ours.Value<long>("began")),
            Columns = header.Value<int>("width"),
            Rows = header.Value<int>("height"),
            Term = (header["env"] as JObject)?.Value<string>("TERM"),
            HasTerminal = ours.Value<bool?>("terminal") ?? true,
        }
        : null;
}
