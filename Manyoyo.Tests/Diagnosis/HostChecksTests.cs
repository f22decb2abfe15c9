using Manyoyo.Engine.Diagnosis;
using Manyoyo.Engine.Host;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Diagnosis;

public class HostChecksTests
{
    private static readonly DateTimeOffset Now = Hosts.Plain.Now;

    [TestCase(10_000_000_000, ExpectedResult = CheckLevel.Ok)]
    [TestCase(2_000_000_000, ExpectedResult = CheckLevel.Warning)]
    [TestCase(5_000_000, ExpectedResult = CheckLevel.Problem)]
    [TestCase(null, ExpectedResult = CheckLevel.Ok)]
    public CheckLevel A_disk_needs_room(long? free) => HostChecks.Disk("images", "/store", free, (1, 5), "make room").Level;

    [TestCase(0, -60, ExpectedResult = CheckLevel.Ok)]
    [TestCase(50, -60, ExpectedResult = CheckLevel.Ok)]
    [TestCase(-7200, -60, ExpectedResult = CheckLevel.Warning)]
    [TestCase(0, 86400, ExpectedResult = CheckLevel.Problem)]
    public CheckLevel A_clock_goes_with_the_engines_and_not_before_what_was_made(int engine, int made) =>
        HostChecks.Clock(Now, Now.AddSeconds(engine), Now.AddSeconds(made)).Level;

    [Test]
    public void A_clock_of_which_nothing_is_known_is_told() =>
        Assert.That(HostChecks.Clock(Now, null, null), Is.EqualTo(Check.Ok("clock", "2026-02-04 13:30 UTC")));

    [TestCase("xterm-256color", "C.UTF-8", ExpectedResult = CheckLevel.Ok)]
    [TestCase("xterm-256color", "de_DE.utf8", ExpectedResult = CheckLevel.Ok)]
    [TestCase("xterm-256color", "", ExpectedResult = CheckLevel.Warning)]
    [TestCase("xterm-256color", "C", ExpectedResult = CheckLevel.Warning)]
    [TestCase("dumb", "C.UTF-8", ExpectedResult = CheckLevel.Warning)]
    [TestCase("", "C.UTF-8", ExpectedResult = CheckLevel.Warning)]
    public CheckLevel A_terminal_has_a_name_and_Unicode(string term, string lang) =>
        HostChecks.Terminal(AtTerminal.With("TERM", term).With("LANG", lang)).Level;

    [Test]
    public void No_terminal_is_no_fault() => Assert.That(HostChecks.Terminal(Hosts.Plain).Level, Is.EqualTo(CheckLevel.Ok));

    private static HostFacts AtTerminal => Hosts.Plain with { IsInputTerminal = true, IsOutputTerminal = true };
}
