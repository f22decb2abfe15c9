using Manyoyo.Engine.Config;

namespace Manyoyo.Tests.Config;

public sealed class EnvironmentMapTests
{
    [TestCase("A")]
    [TestCase("_")]
    [TestCase("a_9Z")]
    [TestCase("export")]
    public void Letters_digits_and_underscores_make_a_name(string name) => Assert.That(EnvironmentMap.IsName(name), Is.True);

    [TestCase("")]
    [TestCase("9A")]
    [TestCase("A-B")]
    [TestCase("A.B")]
    [TestCase("A B")]
    [TestCase("A=")]
    [TestCase("É")]
    [TestCase("A\n")]
    [TestCase("A\u0661")]
    public void Nothing_else_is_a_name(string name) => Assert.That(EnvironmentMap.IsName(name), Is.False);

    [Test]
    public void The_higher_map_wins_and_names_keep_the_place_where_they_were_first_given() => Assert.That(
        EnvironmentMap.Over(
            new Dictionary<string, string> { ["b"] = "h", ["c"] = "h" },
            new Dictionary<string, string> { ["b"] = "l", ["a"] = "l", ["B"] = "l" }).ToArray(),
        Is.EqualTo(new[] { KeyValuePair.Create("b", "h"), KeyValuePair.Create("a", "l"), KeyValuePair.Create("B", "l"), KeyValuePair.Create("c", "h") }));
}
