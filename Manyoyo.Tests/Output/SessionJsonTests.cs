using Manyoyo.Cli.Output;
using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Output;

public sealed class SessionJsonTests
{
    [Test]
    public void Each_session_is_an_object_and_what_is_not_known_is_null() =>
        Golden.Verify("session-list.json", SessionJson.Format(SomeSessions.All, "docker") + "\n");

    [Test]
    public void No_sessions_are_an_empty_array() => Assert.That(SessionJson.Format([], "docker"), Is.EqualTo("[]"));

    [Test]
    public void Every_text_survives() => Assert.That(
        JArray.Parse(SessionJson.Format(SomeSessions.All, "docker")).Select(session => (string?)session["command"]),
        Is.EqualTo(SomeSessions.All.Select(session => session.Command)));
}
