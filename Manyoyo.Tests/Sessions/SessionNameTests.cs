using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

public sealed class SessionNameTests
{
    private static readonly DateTimeOffset Now = Hosts.Plain.Now;

    [TestCase("my-{now}", "my-0204-1430")]
    [TestCase("my-${now}", "my-0204-1430")]
    [TestCase("{now}.{now}", "0204-1430.0204-1430")]
    [TestCase("my-project", "my-project")]
    [TestCase("a1", "a1")]
    [TestCase("0_.-", "0_.-")]
    public void A_name_is_expanded(string template, string name) => Assert.That(SessionName.Expand(template, Now), Is.EqualTo(name));

    [TestCase("my-{now}", true)]
    [TestCase("${now}", true)]
    [TestCase("now", false)]
    [TestCase("my-project", false)]
    public void A_name_with_the_time_in_it_is_auto_made(string template, bool isAutoMade) =>
        Assert.That(SessionName.IsAutoMade(template), Is.EqualTo(isAutoMade));

    [TestCase("")]
    [TestCase("a")]
    [TestCase("-a")]
    [TestCase(".a")]
    [TestCase("_a")]
    [TestCase("a b")]
    [TestCase("a/b")]
    [TestCase("a\n")]
    [TestCase("näme")]
    [TestCase("{Now}")]
    [TestCase("a{now}:")]
    public void Any_other_name_is_refused(string template) =>
        Assert.That(() => SessionName.Expand(template, Now), Refusal.About("can not be a session's name"));

    [TestCase(2, true)]
    [TestCase(128, true)]
    [TestCase(129, false)]
    public void A_name_has_2_to_128_characters(int length, bool isValid) =>
        Assert.That(SessionName.IsValid(new string('a', length)), Is.EqualTo(isValid));

    [TestCase(1, "my-0204-1430")]
    [TestCase(2, "my-0204-1430-2")]
    [TestCase(20, "my-0204-1430-20")]
    public void Where_names_are_taken_they_are_counted_on(int number, string name) =>
        Assert.That(SessionName.Numbered("my-0204-1430", number), Is.EqualTo(name));
}
