using Manyoyo.Engine.Host;

namespace Manyoyo.Tests.Support;

/// <summary>Hosts to test on.</summary>
internal static class Hosts
{
    public static HostFacts Plain { get; } = new()
    {
        WorkingDirectory = "/home/user/project",
        Home = "/home/user",
        Environment = new Dictionary<string, string> { ["HOME"] = "/home/user" },
        Now = new DateTimeOffset(2026, 2, 4, 14, 30, 59, TimeSpan.FromHours(1)),
    };

    public static HostFacts With(this HostFacts host, string name, string value) =>
        host with { Environment = new Dictionary<string, string>(host.Environment) { [name] = value } };
}
