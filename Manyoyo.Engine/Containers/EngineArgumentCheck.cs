using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Containers;

/// <summary>
/// Compares further engine arguments with what a container has, as far as the engine tells: podman keeps the whole line,
/// docker the outcome. Of an argument that nobody can tell of, nothing is said.
/// </summary>
public static class EngineArgumentCheck
{
    // Where docker's inspect keeps an option's value, and whether it is a size or a number of CPUs there.
    private static readonly Dictionary<string, (string Path, Func<string, string?> Form)> WhereDockerTells = new(StringComparer.Ordinal)
    {
        ["--network"] = ("HostConfig.NetworkMode", AsWritten),
        ["--net"] = ("HostConfig.NetworkMode", AsWritten),
        ["--hostname"] = ("Config.Hostname", AsWritten),
        ["--user"] = ("Config.User", AsWritten),
        ["--ipc"] = ("HostConfig.IpcMode", AsWritten),
        ["--pid"] = ("HostConfig.PidMode", AsWritten),
        ["--memory"] = ("HostConfig.Memory", Bytes),
        ["--shm-size"] = ("HostConfig.ShmSize", Bytes),
        ["--cpus"] = ("HostConfig.NanoCpus", NanoCpus),
        ["--cap-add"] = ("HostConfig.CapAdd", Capability),
        ["--cap-drop"] = ("HostConfig.CapDrop", Capability),
        ["--security-opt"] = ("HostConfig.SecurityOpt", AsWritten),
        ["--add-host"] = ("HostConfig.ExtraHosts", AsWritten),
        ["--dns"] = ("HostConfig.Dns", AsWritten),
        ["--label"] = ("Config.Labels", AsWritten),
    };

    /// <summary>Those that the container was not made with.</summary>
    public static IEnumerable<string> Differing(IReadOnlyList<string> arguments, JObject document)
    {
        var line = document["Config"]?["CreateCommand"]?.Select(word => (string?)word).ToHashSet();
        return line is null
            ? Options(arguments).Where(option => DockerDiffers(option, document))
            : arguments.Where(argument => !line.Contains(argument));
    }

    // An option and its value may stand in one word or in two.
    private static IEnumerable<string> Options(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var takesNext = arguments[i].StartsWith("--", StringComparison.Ordinal) && !arguments[i].Contains('=', StringComparison.Ordinal)
                && i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-');
            yield return takesNext ? $"{arguments[i]}={arguments[++i]}" : arguments[i];
        }
    }

    private static bool DockerDiffers(string option, JObject document)
    {
        if (option == "--privileged")
        {
            return (bool?)document["HostConfig"]?["Privileged"] == false;
        }

        if (option.Split('=', 2) is not [var name, var value]
            || !WhereDockerTells.TryGetValue(name, out var where)
            || where.Form(value) is not { } expected)
        {
            return false;
        }

        return document.SelectToken(where.Path) switch
        {
            JArray list => !list.Any(item => Text(item) == expected),
            JObject labels => Text(labels[expected.Split('=')[0]]) != (expected.Split('=', 2) is [_, var text] ? text : ""),
            var single => Text(single) != expected,
        };
    }

    private static string Text(JToken? token) => Convert.ToString((token as JValue)?.Value, CultureInfo.InvariantCulture) ?? "";

    private static string? AsWritten(string value) => value;

    // Docker's client hands `net_admin` on as CAP_NET_ADMIN.
    private static string? Capability(string value)
    {
        var name = value.ToUpperInvariant();
        return name == "ALL" || name.StartsWith("CAP_", StringComparison.Ordinal) ? name : "CAP_" + name;
    }

    private static string? NanoCpus(string value) =>
        decimal.TryParse(value, CultureInfo.InvariantCulture, out var cpus)
            ? ((long)(cpus * 1_000_000_000)).ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Bytes(string value)
    {
        var digits = value.TrimEnd('b', 'B');
        var power = digits.Length == 0 ? 0 : "kmgt".IndexOf(char.ToLowerInvariant(digits[^1]), StringComparison.Ordinal) + 1;
        return decimal.TryParse(power > 0 ? digits[..^1] : digits, CultureInfo.InvariantCulture, out var number)
            ? ((long)(number * (1L << (10 * power)))).ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
