using Manyoyo.Engine.Sessions;

namespace Manyoyo.Tests.Support;

/// <summary>Sessions to test with.</summary>
internal static class Specs
{
    public static SessionSpec Plain { get; } = new()
    {
        Name = "my-project",
        HostPath = "/home/user/project",
        ContainerPath = "/home/user/project",
        Image = "localhost/manyoyo:1.0.0-common",
        Command = new FirstCommand("claude", ""),
    };
}
