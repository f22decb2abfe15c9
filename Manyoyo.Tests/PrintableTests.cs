using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine;

namespace Manyoyo.Tests;

public sealed class PrintableTests
{
    [TestCase("a\nb\r\t", "a\\nb\\r\\t")]
    [TestCase("\e[31mred", "\\e[31mred", TestName = "{m}(escape sequence)")]
    [TestCase("\0\u0007\u007F\u009B", "\\u0000\\u0007\\u007F\\u009B", TestName = "{m}(control characters)")]
    [TestCase("\u202Eabc\u2066\u200B\uFEFF", "\\u202Eabc\\u2066\\u200B\\uFEFF")]
    [TestCase("a\u2028b\u2029", "a\\u2028b\\u2029")]
    [TestCase("\U000E0041", "\\U000E0041")]
    public void What_cannot_be_seen_is_shown_escaped(string text, string shown) => Assert.That(Printable.Escape(text), Is.EqualTo(shown));

    [Test]
    public void Half_a_character_is_shown_by_its_number() => Assert.That(Printable.Escape("\ud800x\udc00"), Is.EqualTo("\\uD800x\\uDC00"));

    [Test]
    public void In_json_it_is_json_s_own_escape() => Assert.That(
        Printable.EscapeJson("[\"a\u202Eb\u009B\u007F\U000E0041中😀\\n\"]\n"), Is.EqualTo("[\"a\\u202eb\\u009b\\u007f\\udb40\\udc41中😀\\n\"]\n"));

    [TestCase("")]
    [TestCase("/home/me/a b\\c\"é中😀")]
    public void What_can_be_seen_stays(string text) => Assert.That(Printable.Escape(text), Is.EqualTo(text));

    [Test]
    public void No_text_shows_a_control_character() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).ToArbitrary(),
        text => !Printable.Escape(text).Any(char.IsControl)).QuickCheckThrowOnFailure();
}
