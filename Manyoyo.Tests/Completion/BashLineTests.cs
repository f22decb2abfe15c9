using Manyoyo.Cli.Completion;

namespace Manyoyo.Tests.Completion;

public class BashLineTests
{
    private const string Breaks = " \t\n\"'@><=;|&(:";

    [TestCase("my run -r sh", "my|run|-r|sh")]
    [TestCase("my  run\t-r ", "my|run|-r|")]
    [TestCase("my rm --engine 'podman' \"a b\" c\\ d", "my|rm|--engine|podman|a b|c d")]
    [TestCase("my run -r \"my", "my|run|-r|my")]
    [TestCase("my run -r 'my p", "my|run|-r|my p")]
    [TestCase("my run -r my\\ p", "my|run|-r|my p")]
    [TestCase("my run --run=\"a\\\"b\\x", "my|run|--run=a\"b\\x")]
    [TestCase("my run -r 'a\\b", "my|run|-r|a\\b")]
    [TestCase("my run -e '' ", "my|run|-e||")]
    [TestCase("my run -r $(touch x)`y`$HOME", "my|run|-r|$(touch|x)`y`$HOME")]
    [TestCase("my run -r a\\", "my|run|-r|a\\")]
    public void Words_are_read_as_the_shell_reads_them(string line, string words) =>
        Assert.That(BashLine.Read(line, Breaks).Words, Is.EqualTo(words.Split('|')));

    [TestCase("my run -r my", "my prof", ExpectedResult = @"my\ prof")]
    [TestCase("my run -r \"my", "my $p\"!", ExpectedResult = "my \\$p\\\"\"'!'\"")]
    [TestCase("my run -r 'my", "my 'p", ExpectedResult = @"my '\''p")]
    [TestCase("my run -r \"my\" ", "my prof", ExpectedResult = @"my\ prof")]
    [TestCase("my run -r \"my \"p", "my prof", ExpectedResult = @"my\ prof")]
    [TestCase("my run --run=my", "--run=my prof", ExpectedResult = @"my\ prof")]
    [TestCase("my run --run=\"m", "--run=my prof", ExpectedResult = "my prof")]
    [TestCase("my run --run=\"m\"y", "--run=my prof", ExpectedResult = @"my\ prof")]
    [TestCase("my run -r a:b", "a:b:c", ExpectedResult = "b:c")]
    [TestCase("my run -r 'a:b", "a:b:c", ExpectedResult = "a:b:c")]
    [TestCase("my run -r ", "~b\\s;é", ExpectedResult = @"\~b\\s\;é")]
    public string What_is_put_in_goes_with_the_quotes_that_are_there(string line, string candidate) =>
        BashLine.Read(line, Breaks).Replacement(candidate);
}
