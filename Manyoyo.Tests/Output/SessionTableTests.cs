using Manyoyo.Cli.Output;
using Manyoyo.Engine.Containers;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Output;

public sealed class SessionTableTests
{
    private static readonly DateTimeOffset Now = Hosts.Plain.Now;

    [Test]
    public void Columns_line_up_with_wide_characters_and_nothing_moves_the_cursor() =>
        Golden.Verify("session-table.txt", SessionTable.Format(SomeSessions.All, Now));

    [Test]
    public void No_sessions_are_a_header() =>
        Assert.That(SessionTable.Format([], Now), Is.EqualTo("NAME  STATE  ACTIVITY  AGENT  CREATED  IMAGE  PATH\n"));

    [Test]
    public void What_stands_in_real_answers_is_shown() => Golden.Verify(
        "session-table-podman.txt",
        SessionTable.Format(PsOutput.Parse(Fixture.Read($"{Fixture.Podman}-ps.txt")), new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)));

    [TestCase(-5, "now")]
    [TestCase(0, "now")]
    [TestCase(1, "1s")]
    [TestCase(59, "59s")]
    [TestCase(60, "1m")]
    [TestCase(3599, "59m")]
    [TestCase(3600, "1h")]
    [TestCase(86_399, "23h")]
    [TestCase(86_400, "1d")]
    [TestCase(14 * 86_400 - 1, "13d")]
    [TestCase(14 * 86_400, "2w")]
    [TestCase(730 * 86_400 - 1, "104w")]
    [TestCase(730 * 86_400, "2y")]
    public void An_age_is_one_number_with_its_unit(int seconds, string age)
    {
        var session = SomeSessions.All[0] with { Created = Now.AddSeconds(-seconds) };

        var cells = SessionTable.Format([session], Now).Split('\n')[1].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.That(cells[4], Is.EqualTo(age));
    }
}
