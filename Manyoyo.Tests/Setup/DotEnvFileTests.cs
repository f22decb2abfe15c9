using Manyoyo.Engine.Setup;

namespace Manyoyo.Tests.Setup;

/// <summary>What dotenv makes of each text, by its own regular expression.</summary>
public sealed class DotEnvFileTests
{
    [TestCase("A=abc # comment", ExpectedResult = "A:abc")]
    [TestCase("A=abc#comment", ExpectedResult = "A:abc")]
    [TestCase("A=\"x # y\" # c", ExpectedResult = "A:x # y")]
    [TestCase("A='x\\n'", ExpectedResult = "A:x\\n")]
    [TestCase("A=\"x\\ny\"", ExpectedResult = "A:x\ny")]
    [TestCase("A=`it's \"so\"`", ExpectedResult = "A:it's \"so\"")]
    [TestCase("export A = b ", ExpectedResult = "A:b")]
    [TestCase("A: b", ExpectedResult = "A:b")]
    [TestCase("A=", ExpectedResult = "A:")]
    [TestCase("A=\"1\n2\"\nB=3", ExpectedResult = "A:1\n2|B:3")]
    [TestCase("no assignment\nA=1\r\nB=2\rC=3", ExpectedResult = "A:1|B:2|C:3")]
    [TestCase("# A=1\n\nB=\"x", ExpectedResult = "B:\"x")]
    [TestCase("A=1\nA=2", ExpectedResult = "A:2")]
    [TestCase("nothing", ExpectedResult = "")]
    public string A_text_is_read_as_dotenv_reads_it(string text) =>
        string.Join('|', DotEnvFile.Read(text).Select(variable => $"{variable.Key}:{variable.Value}"));

    [Test]
    public void A_text_made_to_take_for_ever_does_not() =>
        Assert.That(() => DotEnvFile.Read(new string('\n', 1024 * 1024)), Throws.TypeOf<FormatException>());
}
