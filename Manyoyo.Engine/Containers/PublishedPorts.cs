using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Containers;

/// <summary>Compares a published port as a user writes it with what a container has.</summary>
public static class PublishedPorts
{
    /// <summary>Whether a container has a mapping.</summary>
    /// <param name="bindings">The engine's <c>HostConfig.PortBindings</c>: <c>{"80/tcp": [{"HostIp": "", "HostPort": "8080"}]}</c>.</param>
    /// <param name="mapping"><c>[[IP:]HOST:]CONTAINER[/PROTOCOL]</c>, a port or a range each.</param>
    public static bool Has(JToken? bindings, string mapping)
    {
        var (ports, protocol) = mapping.Split('/') is [var before, var after] ? (before, after) : (mapping, "tcp");
        var fields = ports.Split(':');
        var hostPorts = fields.Length > 1 ? fields[^2] : "";
        var (inside, outside) = (Range(fields[^1]), Range(hostPorts));
        if (inside is not { } range || bindings is not JObject there)
        {
            return false;
        }

        var address = fields.Length > 2 ? string.Join(':', fields[..^2]).Trim('[', ']') : null;
        return Enumerable.Range(range.First, range.Last - range.First + 1).All(port =>
            there[$"{port.ToString(CultureInfo.InvariantCulture)}/{protocol}"] is JArray published
            && published.Any(host => Matches(host, address, outside is { } o ? o.First + port - range.First : null)
                // One port with a range to choose from: docker keeps the range as it is written.
                || (range.First == range.Last && Matches(host, address, null) && (string?)host["HostPort"] == hostPorts)));
    }

    private static bool Matches(JToken host, string? address, int? port) =>
        (address is null || (string?)host["HostIp"] == address)
        && (port is null || (string?)host["HostPort"] == port.Value.ToString(CultureInfo.InvariantCulture));

    private static (int First, int Last)? Range(string text)
    {
        var ends = text.Split('-');
        return int.TryParse(ends[0], CultureInfo.InvariantCulture, out var first)
            && int.TryParse(ends[^1], CultureInfo.InvariantCulture, out var last)
            && ends.Length < 3 && first is > 0 and <= 65535 && last >= first && last <= 65535
            ? (first, last)
            : null;
    }
}
