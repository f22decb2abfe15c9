using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Host;

/// <summary>
/// Where docker's client finds its daemon, read the way the client does: <c>DOCKER_HOST</c>, else the context of
/// <c>DOCKER_CONTEXT</c> or of <c>config.json</c>, else the usual socket.
/// See https://docs.docker.com/engine/manage-resources/contexts/.
/// </summary>
public static class DockerEndpoint
{
    private const string UnixScheme = "unix://";
    private const string UsualSocket = "/var/run/docker.sock";

    /// <summary>Whether there is a daemon: its socket takes a connection, or it is elsewhere and only a call can tell.</summary>
    public static bool HasDaemon(HostFacts host) => Socket(host) is not { } path || NativeMethods.Accepts(path);

    /// <summary>The path of the daemon's socket; <c>null</c>: it is reached in another way (tcp, ssh).</summary>
    public static string? Socket(HostFacts host)
    {
        var endpoint = host.Variable("DOCKER_HOST") ?? OfContext(host) ?? UnixScheme + UsualSocket;
        return endpoint.StartsWith(UnixScheme, StringComparison.Ordinal) ? endpoint[UnixScheme.Length..] : null;
    }

    /// <summary>The folder of the client's own files.</summary>
    public static string ConfigFolder(HostFacts host) =>
        host.Variable("DOCKER_CONFIG") is { } named ? Path.GetFullPath(named, host.WorkingDirectory) : Path.Combine(host.Home, ".docker");

    private static string? OfContext(HostFacts host)
    {
        var folder = ConfigFolder(host);
        var name = host.Variable("DOCKER_CONTEXT") ?? Text(Path.Combine(folder, "config.json"), "currentContext");
        if (name is null or "default")
        {
            return null;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        return Text(Path.Combine(folder, "contexts", "meta", hash, "meta.json"), "Endpoints.docker.Host");
    }

    // A file that is missing or broken says nothing: the client itself will complain of it.
    private static string? Text(string file, string path)
    {
        try
        {
            return File.Exists(file) ? (string?)JObject.Parse(File.ReadAllText(file)).SelectToken(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return null;
        }
    }
}
