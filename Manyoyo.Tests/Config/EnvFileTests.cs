using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Config;

public sealed class EnvFileTests
{
    [TestCase("A=1", "1")]
    [TestCase("export A=1", "1")]
    [TestCase("export\tA=1", "1")]
    [TestCase("  export   A  =  1  ", "1")]
    [TestCase("\tA\t=\t1\t", "1")]
    [TestCase("A=1\r", "1")]
    [TestCase("\uFEFFA=1", "1")]
    [TestCase("A=", "")]
    [TestCase("A=   ", "")]
    [TestCase("A=\"\"", "")]
    [TestCase("A=''", "")]
    [TestCase("A=\"a b\"", "a b")]
    [TestCase("A='a b'", "a b")]
    [TestCase("A=\" a \"  ", " a ")]
    [TestCase("A=\"'a'\"", "'a'")]
    [TestCase("A=\"\"a\"\"", "\"a\"")]
    [TestCase("A=\"a'", "\"a'")]
    [TestCase("A=\"", "\"")]
    [TestCase("A='", "'")]
    [TestCase("A=a\"b\"", "a\"b\"")]
    [TestCase("A=it's", "it's")]
    [TestCase("A=\"a\"b\"", "a\"b")]
    [TestCase("A=b=c==", "b=c==")]
    [TestCase("A=x # y", "x # y")]
    [TestCase("A=#x", "#x")]
    [TestCase("A=\"x\" # y", "\"x\" # y")]
    [TestCase("A=$HOME ${B} $(id) `id`", "$HOME ${B} $(id) `id`")]
    [TestCase("A=a&b;c|d<e>f(g)h*?[i]!~^%", "a&b;c|d<e>f(g)h*?[i]!~^%")]
    [TestCase("A=a\\nb\\", "a\\nb\\")]
    [TestCase("A=\"a\\\"b\"", "a\\\"b")]
    [TestCase("A=\u00A0x\u2028", "\u00A0x\u2028")]
    [TestCase("A=a\rb", "a\rb")]
    [TestCase("A=😀", "😀")]
    public void A_line_gives_a_variable(string line, string value) =>
        Assert.That(EnvFile.Parse(line, "/a.env"), Is.EqualTo(new[] { KeyValuePair.Create("A", value) }));

    [TestCase("export=1", "export")]
    [TestCase(" export = 1", "export")]
    [TestCase("export export=1", "export")]
    [TestCase("exportA=1", "exportA")]
    [TestCase("_a9=1", "_a9")]
    public void A_name_is_what_is_before_the_first_equals_sign(string line, string name) =>
        Assert.That(EnvFile.Parse(line, "/a.env"), Is.EqualTo(new[] { KeyValuePair.Create(name, "1") }));

    [TestCase("")]
    [TestCase("\uFEFF")]
    [TestCase("\r\n\n  \n\t\r\n")]
    [TestCase("# A=1\n  # B=2\r\n#")]
    public void Blank_lines_and_comments_give_nothing(string text) => Assert.That(EnvFile.Parse(text, "/a.env"), Is.Empty);

    [Test]
    public void Lines_end_with_a_line_feed_with_or_without_a_carriage_return() => Assert.That(
        EnvFile.Parse("A=1\r\n\r\n# c\r\nB=\"2\"\nC='3'\r\n", "/a.env"),
        Is.EqualTo(new[] { KeyValuePair.Create("A", "1"), KeyValuePair.Create("B", "2"), KeyValuePair.Create("C", "3") }));

    [Test]
    public void A_later_line_wins()
    {
        var variables = EnvFile.Parse("A=1\nB=2\nA=3", "/a.env");

        Assert.That(variables, Has.Count.EqualTo(3));
        Assert.That(EnvFile.ToMap(variables), Is.EqualTo(new Dictionary<string, string> { ["A"] = "3", ["B"] = "2" }));
    }

    [TestCase("hunter2", "not a KEY=VALUE line")]
    [TestCase("export A", "not a KEY=VALUE line")]
    [TestCase("-----BEGIN hunter2-----", "not a KEY=VALUE line")]
    [TestCase("A: hunter2", "not a KEY=VALUE line")]
    [TestCase("=hunter2", "what is before the = is not a name for a variable")]
    [TestCase("1A=hunter2", "what is before the = is not a name for a variable")]
    [TestCase("A-B=hunter2", "what is before the = is not a name for a variable")]
    [TestCase("A B=hunter2", "what is before the = is not a name for a variable")]
    [TestCase("set A=hunter2", "what is before the = is not a name for a variable")]
    [TestCase("hunter2 aGVsbG8==", "what is before the = is not a name for a variable")]
    [TestCase("é=hunter2", "what is before the = is not a name for a variable")]
    [TestCase("\uFEFFA=hunter2", "what is before the = is not a name for a variable")]
    [TestCase("A=hunter2\0", "the line holds a NUL character", TestName = "{m}(NUL in a value)")]
    [TestCase("# \0", "the line holds a NUL character", TestName = "{m}(NUL in a comment)")]
    public void A_line_that_is_no_variable_is_an_error_that_shows_no_value(string line, string error)
    {
        var thrown = Assert.Throws<ManyoyoException>(() => EnvFile.Parse($"# one\nTWO=2\n{line}\nB=1", "/a\n.env"))!;

        Assert.That((thrown.Message, thrown.ExitCode), Is.EqualTo(($"/a\\n.env:3: {error}", 2)));
        Assert.That(thrown.Next, Is.Not.Empty.And.Not.Contain("hunter"));
    }

    [Test]
    public void Half_a_character_is_an_error() => Assert.That(
        () => EnvFile.Parse("\nA=\ud800", "/a.env"),
        Throws.TypeOf<ManyoyoException>().With.Message.EqualTo("/a.env:2: the line holds half a character (a lone surrogate)"));

    [Test]
    public void Any_variables_written_in_quotes_read_back_the_same() => Prop.ForAll(
        Generators.Variables(Generators.Line).ToArbitrary(),
        Gen.Elements("\"", "'").ToArbitrary(),
        Gen.Elements("\n", "\r\n").ToArbitrary(),
        (variables, quote, lineEnd) =>
        {
            var text = string.Concat(variables.Select(variable => $"{variable.Key}={quote}{variable.Value}{quote}{lineEnd}"));
            return EnvFile.Parse(text, "/a.env").SequenceEqual(variables);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Any_text_gives_variables_or_a_line_for_the_user() => Prop.ForAll(
        Gen.OneOf(
            Gen.Elements("A", "=", "\"", "'", "\n", "\r", " ", "#", "export ", "\0", "\ud800", "\uFEFF", "é").ListOf().Select(string.Concat),
            ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)).ToArbitrary(),
        text =>
        {
            try
            {
                return EnvFile.Parse(text, "/a.env").All(variable => EnvironmentMap.IsName(variable.Key));
            }
            catch (ManyoyoException error)
            {
                return error.ExitCode == 2 && error.Message.StartsWith("/a.env:", StringComparison.Ordinal);
            }
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void A_file_is_read()
    {
        using var folder = new TemporaryFolder();

        Assert.That(EnvFile.Read(folder.Write("a.env", "\uFEFFA=é\r\n"u8)), Is.EqualTo(new[] { KeyValuePair.Create("A", "é") }));
    }

    [Test]
    public void A_missing_file_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.env");

        Assert.That(() => EnvFile.Read(path), Throws.TypeOf<ManyoyoException>().With.Message.EqualTo($"{path}: no such environment file"));
    }

    [Test]
    public void Bytes_that_are_no_utf_8_are_an_error_with_their_line()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.env", [.. "A=1\r\nB=2\nC="u8, 0xFF, .. "\nD=4"u8]);

        Assert.That(() => EnvFile.Read(path), Throws.TypeOf<ManyoyoException>().With.Message.EqualTo($"{path}:3: not UTF-8 text"));
    }
}
