using Manyoyo.Engine.Setup;

namespace Manyoyo.Tests.Setup;

public sealed class TomlTextTests
{
    [TestCase("", ExpectedResult = "")]
    [TestCase("a = 1 # x = 2\n# b = 2\r\n", ExpectedResult = ".a:1")]
    [TestCase("[t]\na.\"b.c\" = \"# [\"\n[[ u ]] # x\nd = true", ExpectedResult = "t.a.\"b.c\":\"# [\"|u.d:true")]
    [TestCase("a = [ # one\n  1,\n]\nb = { c = 'x' }", ExpectedResult = ".a:[ \n  1,\n]|.b:{ c = 'x' }")]
    [TestCase("a = \"\"\"x\ny = [\n\"z\"\"\"\"\nb = ''", ExpectedResult = ".a:\"\"\"x\ny = [\n\"z\"\"\"\"|.b:''")]
    [TestCase("a = \"\\\"\"\nb = '\\'", ExpectedResult = ".a:\"\\\"\"|.b:'\\'")]
    public string A_text_is_parted_into_its_entries(string text) =>
        string.Join('|', TomlText.Read(text).Select(entry => $"{entry.Table}.{entry.Key}:{entry.Value}"));

    [TestCase("a = 1\nmodel = = [", 2)]
    [TestCase("model = = 1", 1)]
    [TestCase("\nmodel = secret", 2)]
    [TestCase("model =", 1)]
    [TestCase("secret", 1)]
    [TestCase("[a\nb = 1", 1)]
    [TestCase("[a] b", 1)]
    [TestCase("a = \"secret\nb = 1", 1)]
    [TestCase("a = \"\"\"secret\n", 1)]
    [TestCase("a = 1]", 1)]
    [TestCase("{ \"a\": 1 }", 1)]
    public void What_is_no_TOML_is_told_with_its_line(string text, int line) =>
        Assert.That(() => TomlText.Read(text), Throws.TypeOf<FormatException>().With.Message.EqualTo($"is not TOML: line {line}"));
}
