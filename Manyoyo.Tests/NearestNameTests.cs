using Manyoyo.Engine;

namespace Manyoyo.Tests;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["volumes", "ports", "env", "envFile", "shell", "shellPrefix"];

    [TestCase("volumess", "volumes")]
    [TestCase("volume", "volumes")]
    [TestCase("vloumes", "volumes")]
    [TestCase("evn", "env")]
    [TestCase("PORTS", "ports")]
    [TestCase("envfile", "envFile")]
    [TestCase("enf", "env")]
    [TestCase("shel", "shell")]
    [TestCase("shellPrefiks", "shellPrefix")]
    public void A_slip_finds_the_name_that_was_meant(string word, string meant) =>
        Assert.That(NearestName.Of(word, Known), Is.EqualTo(meant));

    [TestCase("")]
    [TestCase("xyz")]
    [TestCase("runs")]
    [TestCase("port-mapping")]
    public void What_is_near_to_none_finds_none(string word) => Assert.That(NearestName.Of(word, Known), Is.Null);

    [Test]
    public void Of_two_near_ones_the_nearer_is_found() => Assert.That(NearestName.Of("shell1", ["shells12", "shell"]), Is.EqualTo("shell"));
}
