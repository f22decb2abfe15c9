using Manyoyo.Engine.Containers;

namespace Manyoyo.Tests.Containers;

public sealed class SessionLabelsTests
{
    [Test]
    public void The_command_alone_makes_a_session_of_an_older_build() => Assert.That(AreSession("a", command: ""));

    [Test]
    public void A_session_bears_its_own_name() => Assert.That(AreSession("a", command: "x", session: "a"));

    [Test]
    public void What_bears_the_name_of_another_is_none() => Assert.That(AreSession("b", command: "x", session: "a"), Is.False);

    [Test]
    public void What_bears_a_name_and_no_command_is_none() => Assert.That(AreSession("a", session: "a"), Is.False);

    [Test]
    public void A_name_like_a_session_s_makes_none() => Assert.That(AreSession("my-sql"), Is.False);

    private static bool AreSession(string name, string? command = null, string? session = null)
    {
        var labels = new[] { (SessionLabels.DefaultCommand, command), (SessionLabels.Session, session) };
        return SessionLabels.AreSessions(
            name, labels.Where(label => label.Item2 is not null).ToDictionary(label => label.Item1, label => label.Item2!));
    }
}
