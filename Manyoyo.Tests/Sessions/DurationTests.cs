using Manyoyo.Engine.Sessions;

namespace Manyoyo.Tests.Sessions;

public sealed class DurationTests
{
    [TestCase("90s", 90)]
    [TestCase("5m", 300)]
    [TestCase("2h", 7200)]
    [TestCase("1h30m", 5400)]
    [TestCase("1h30m15s", 5415)]
    [TestCase("0h1s", 1)]
    [TestCase("720h", 2_592_000)]
    public void A_length_of_time_is_read(string text, int seconds) => Assert.That(Duration.Parse(text), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [TestCase("")]
    [TestCase("0s")]
    [TestCase("5")]
    [TestCase("s")]
    [TestCase("5 m")]
    [TestCase(" 5m")]
    [TestCase("-5m")]
    [TestCase("+5m")]
    [TestCase("1.5h")]
    [TestCase("5d")]
    [TestCase("30m1h")]
    [TestCase("5m5m")]
    [TestCase("5M")]
    [TestCase("721h")]
    [TestCase("99999999999h")]
    [TestCase("2147483647h2147483647m")]
    [TestCase("٥m")]
    public void Anything_else_is_none(string text) => Assert.That(Duration.Parse(text), Is.Null);
}
