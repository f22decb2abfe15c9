using Manyoyo.Engine.Containers;

namespace Manyoyo.Tests.Support;

/// <summary>What the engines really said; see <c>Fixtures/</c>.</summary>
internal static class Fixture
{
    public const string Docker = "docker-28.2.2";
    public const string Podman = "podman-4.3.1";

    public static string[] Engines { get; } = [Docker, Podman];

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));

    /// <summary>What <c>container inspect</c> says of a container in a state.</summary>
    public static string Inspect(string engine, string state) => Read($"{engine}-inspect-{state}.json");

    public static ContainerFacts Container(string engine, string state) => InspectOutput.Parse(Inspect(engine, state))[0];
}
