using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;

namespace Manyoyo.Tests.Config;

public sealed class Json5Tests
{
    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", "'", "\"", "\\", "\\u", "d800", "dc00", "//", "/*", "*/", "/", "\n", "\r", "\r\n", " ", "\t", "env", "runs",
        "first", "volumes", "null", "true", "false", "undefined", "new Date(1)", "1", "0", "x", "-", "+", ".", "e", "Infinity", "NaN", "\0",
        "\ud800", "\udc00", "\uFEFF", "\u2028", "{env:{A:", "'a'", "{runs:{p:{", "}}}", "999999999999999999999999",
    ];

    private static readonly string[] Noise = [" ", "\t", "\n", "\r", "\r\n", "/* c */", "/*\n*\r*/", "// c\n", "// ' {\r\n", "\u00A0", "\f"];

    [TestCase("{ volumes: ['a'] }")]
    [TestCase("// leading\n{ volumes: ['a'] }")]
    [TestCase("/* leading */ { /**/ volumes: /**/ [ /**/ 'a' /**/ , /**/ ] /**/ , /**/ } // trailing")]
    [TestCase("{ \"volumes\": [\"a\"] }")]
    [TestCase("{ 'volumes': ['a',], }")]
    [TestCase("{ volumes: ['\\u0061'] }")]
    [TestCase("\uFEFF{ volumes: ['a'] }")]
    [TestCase("{\rvolumes:\r\n['a']\n}\n\n")]
    public void Json5_is_read(string json) => Assert.That(Read(json).Defaults.Volumes, Is.EqualTo(new[] { "a" }));

    [TestCase("")]
    [TestCase(" \n\t")]
    [TestCase("\uFEFF")]
    [TestCase("// nothing yet")]
    [TestCase("/* nothing\nyet */\n")]
    public void A_file_of_nothing_but_blanks_and_comments_says_nothing(string text) =>
        Assert.That(SettingsJson.Of(Read(text)), Is.EqualTo(SettingsJson.Of(ConfigFile.Empty)));

    [Test]
    public void A_text_keeps_quotes_escapes_and_line_breaks() =>
        Assert.That(Read("{ shell: 'a\\'b\\\\\\u00e9\\n\"\n😀\\ud83d\\ude00' }").Defaults.Command.Shell, Is.EqualTo("a'b\\é\n\"\n😀😀"));

    [TestCase("{ shell: 'a', shell: 'b' }", "1:15: \"shell\" is given twice in one object")]
    [TestCase("{ env: { A: 1, 'A': 1 } }", "1:16: \"A\" is given twice in one object")]
    [TestCase("{ plugins: { x: 1, x: 1 } }", "1:20: \"x\" is given twice in one object")]
    [TestCase("{ runs: { a: {}, a: {} } }", "1:18: \"a\" is given twice in one object")]
    [TestCase("{ volumes: ['a',,'b'] }", "1:17: a value is missing before the comma")]
    [TestCase("{ volumes: ['a' , , ] }", "1:19: a value is missing before the comma")]
    [TestCase("{ volumes: [,] }", "1:13: a value is missing before the comma")]
    [TestCase("{ shell: , }", "1:10: a value is missing before the comma")]
    [TestCase("{ shell: undefined }", "1:10: not a value of JSON5")]
    [TestCase("{ shell: new Date(1) }", "1:10: not a value of JSON5")]
    [TestCase("{ plugins: undefined }", "1:12: not a value of JSON5")]
    [TestCase("{ env: { A: 010 } }", "1:13: not a number of JSON5")]
    [TestCase("{ env: { A: -010 } }", "1:13: not a number of JSON5")]
    [TestCase("{ env: { A: 1.2.3 } }", "1:13: not a number")]
    [TestCase("{ env: { A: 12ab } }", "1:13: not a number")]
    [TestCase("{ env: { A: +1 } }", "1:13: a number with a plus sign")]
    [TestCase("{ shell: bash }", "1:10: a text without quotes")]
    [TestCase("{ shell: tru }", "1:10: a text without quotes")]
    [TestCase("{ shell: nullx }", "1:10: a text without quotes")]
    [TestCase("{ shell: ~/x }", "1:10: unexpected ~")]
    [TestCase("{ env: { A: 1;B: 2 } }", "1:14: unexpected ;")]
    [TestCase("{ shell: 'a }", "1:10: the text that begins here is never closed")]
    [TestCase("{ shell:\n 'a\nb\n", "2:2: the text that begins here is never closed")]
    [TestCase("{ shell: 'a' /* }", "1:14: this is never finished")]
    [TestCase("{ shell: 'a\\x41' }", "1:12: an escape sequence that cannot be read")]
    [TestCase("{ shell: 'a\\u12' }", "1:12: an escape sequence that cannot be read")]
    [TestCase("{ shell: 'a\\uzzzz' }", "1:12: an escape sequence that cannot be read")]
    [TestCase("{ shell: 'a\\\nb' }", "1:12: a text cannot go on in the next line after a backslash")]
    [TestCase("{\n  runs: {\n    web: { shell: 'x' }\n", "2:9: the { here is never closed")]
    [TestCase("{ volumes: ['x'", "1:12: the [ here is never closed")]
    [TestCase("{ shell:", "1:1: the { here is never closed")]
    [TestCase("{ volumes: ['x' }", "1:17: a bracket that does not fit the one it closes")]
    [TestCase("{ shell 'x' }", "1:9: expected a colon after the name")]
    [TestCase("{ shell /* c */ : 'x' }", "1:9: expected a colon after the name")]
    [TestCase("{ a-b: 1 }", "1:4: a name without quotes may hold letters, digits, _ and $ only")]
    [TestCase("{ shell: 'x' yolo: 'c' }", "1:14: expected a comma or a closing bracket")]
    [TestCase("{ shell: 'it's' }", "1:14: expected a comma or a closing bracket")]
    [TestCase(",", "1:1: a value is missing before the comma")]
    [TestCase("{} x", "1:4: there is more after the end of the configuration")]
    [TestCase("{}\n/* c */ {}", "2:9: there is more after the end of the configuration")]
    [TestCase("{}}", "1:3: there is more after the end of the configuration")]
    [TestCase("{ shell: 'a\\u0000' }", "1:10: the text holds a NUL character")]
    [TestCase("{ shell: 'a\0' }", "1:12: the file holds a NUL character", TestName = "{m}(NUL in a text)")]
    [TestCase("{ }\0", "1:4: the file holds a NUL character", TestName = "{m}(NUL at the end)")]
    [TestCase("{ 'a\\u0000': 1 }", "1:3: the text holds a NUL character")]
    [TestCase("{ shell: '\\ud800' }", "1:10: the text holds half a character (a lone surrogate)")]
    [TestCase("{ shell: '\\udc00\\ud800' }", "1:10: the text holds half a character (a lone surrogate)")]
    [TestCase("{ '\\ud800': 1 }", "1:3: the text holds half a character (a lone surrogate)")]
    public void What_is_no_json5_is_an_error_with_its_place(string json, string error) => Assert.That(
        () => Read(json), Throws.TypeOf<ManyoyoException>().With.Message.EqualTo("/m.json:" + error).And.Property("ExitCode").EqualTo(2));

    [Test]
    public void Half_a_character_is_an_error()
    {
        // No test cases: attributes are kept as UTF-8, which cannot hold these.
        foreach (var text in new[] { "\ud800", "\udc00", "\udc00\ud800", "\\ud800\udc00", "\ud800\\udc00", "😀\ud800" })
        {
            Assert.That(
                () => Read($"{{ shell: '{text}' }}"),
                Throws.TypeOf<ManyoyoException>().With.Message.EqualTo("/m.json:1:10: the text holds half a character (a lone surrogate)"));
        }
    }

    [Test]
    public void An_escaped_backslash_before_a_u_is_no_escape() =>
        Assert.That(Read("{ shell: '\\\\ud800' }").Defaults.Command.Shell, Is.EqualTo("\\ud800"));

    [Test]
    public void A_replacement_character_of_the_users_own_is_kept() =>
        Assert.That(Read("{ shell: '\uFFFD\\ufffd' }").Defaults.Command.Shell, Is.EqualTo("\uFFFD\uFFFD"));

    [TestCase("[")]
    [TestCase("{a:")]
    public void Deep_nesting_is_an_error_and_no_crash(string opening) => Assert.That(
        () => Read(string.Concat(Enumerable.Repeat(opening, 100_000))),
        Throws.TypeOf<ManyoyoException>().With.Message.EqualTo($"/m.json:1:{(64 * opening.Length) + 1}: nested too deeply"));

    [Test]
    public void Any_text_gives_a_configuration_or_a_line_for_the_user() => Prop.ForAll(
        Gen.OneOf(
            Gen.Elements(Fragments).ListOf().Select(string.Concat),
            ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)).ToArbitrary(),
        GivesConfigurationOrError).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Test]
    public void Any_configuration_with_a_piece_put_in_or_taken_out_gives_a_configuration_or_a_line_for_the_user() => Prop.ForAll(
        (from settings in Generators.FileLayer
         from piece in Gen.Elements(Fragments)
         from at in Gen.Choose(0, 10_000)
         from removed in Gen.Choose(0, 3)
         let json = SettingsJson.Of(settings)
         let start = at % json.Length
         select json[..start] + piece + json[Math.Min(json.Length, start + removed)..]).ToArbitrary(),
        GivesConfigurationOrError).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void The_place_is_right_after_any_blanks_comments_and_texts() => Prop.ForAll(
        (from noise in Gen.Elements(Noise).ListOf().Select(string.Concat).ListOf(12)
         from text in Generators.Text
         let quoted = Newtonsoft.Json.JsonConvert.ToString(text)
         let before = $"{noise[0]}{{{noise[1]}env:{noise[2]}{{{noise[3]}A:{noise[4]}{quoted}{noise[5]},{noise[6]}B:{noise[7]}1.5{noise[8]}}},{noise[9]}shell:{noise[10]}"
         select (before, after: $"17{noise[11]}}}")).ToArbitrary(),
        text =>
        {
            var lines = text.before.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
            var thrown = Assert.Throws<ManyoyoException>(() => Read(text.before + text.after))!;
            return thrown.Message == $"/m.json:{lines.Length}:{lines[^1].Length + 1}: shell: expected a text, found a number";
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool GivesConfigurationOrError(string text)
    {
        try
        {
            return Read(text) is not null;
        }
        catch (ManyoyoException error)
        {
            return error.ExitCode == 2 && error.Next.Length > 0
                && System.Text.RegularExpressions.Regex.IsMatch(error.Message, @"\A/m\.json:[1-9][0-9]*:[1-9][0-9]*: .+\z");
        }
    }

    private static ConfigFile Read(string json) => SettingsReader.Read(json, "/m.json");
}
