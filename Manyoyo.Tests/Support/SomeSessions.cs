using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Tests.Support;

/// <summary>Sessions that are awkward to show.</summary>
internal static class SomeSessions
{
    private static readonly DateTimeOffset Now = Hosts.Plain.Now;

    public static IReadOnlyList<Session> All { get; } =
    [
        new("1", "my-project", ContainerState.Running, Now.AddHours(-3), "localhost/manyoyo:1.0.0-common", null, "claude", "claude -c", "/home/user/project"),
        new("2", "web", ContainerState.Exited, Now.AddDays(-20), "registry.example.org/中文/manyoyo:1.0.0-common", 137, null, "", "/home/user/中文 é e\u0301 😀"),
        new("3", "old", ContainerState.Created, null, "image", null, "opencode", "opencode \"a\"\nb", null),
        new("4", "evil", ContainerState.Unknown, Now, "\e[31mred", null, null, "\e[2J", "/home/a\nb\u202Ec\t"),
    ];
}
