using Manyoyo.Cli.Output;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Tests.Output;

public sealed class TipsTests
{
    [Test]
    public void An_agent_can_be_resumed() => Assert.That(Lines(new("A=1 claude", "-p x"), null), Is.EqualTo(new[]
    {
        "  resume         manyoyo run -n web -- -c",
        "  first command  manyoyo run -n web",
        "  shell          manyoyo run -n web -s ''",
        "  remove         manyoyo rm web",
    }));

    [Test]
    public void Any_other_command_can_not_and_an_engine_that_was_asked_for_is_named() => Assert.That(Lines(new("npm test", ""), "podman"), Is.EqualTo(new[]
    {
        "  first command  manyoyo run --engine podman -n web",
        "  shell          manyoyo run --engine podman -n web -s ''",
        "  remove         manyoyo rm --engine podman web",
    }));

    [TestCase("codex", "-- resume --last")]
    [TestCase("gemini --yolo", "-- -r")]
    [TestCase("opencode", "-- -c")]
    public void Each_agent_is_resumed_in_its_own_way(string command, string arguments) =>
        Assert.That(Lines(new(command, ""), null).First(), Does.EndWith("manyoyo run -n web " + arguments));

    private static IEnumerable<string> Lines(FirstCommand first, string? engine) => Tips.For("web", first, engine);
}
