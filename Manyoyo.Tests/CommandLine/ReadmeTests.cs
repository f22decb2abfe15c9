using System.Text.RegularExpressions;
using Manyoyo.Cli.CommandLine;
using Manyoyo.Engine.Execution;

namespace Manyoyo.Tests.CommandLine;

/// <summary>Every command line that the README prints is one that the program takes.</summary>
public partial class ReadmeTests
{
    private static string[] Lines() =>
    [
        .. ManyoyoLine().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"))).Select(match => match.Groups[1].Value).Distinct(),
    ];

    [Test]
    public void It_prints_some() => Assert.That(Lines(), Has.Length.GreaterThan(30));

    [TestCaseSource(nameof(Lines))]
    public void A_line_is_read(string line) => Assert.That(() => CommandLineReader.Read(AsShellReads(line)[1..]), Throws.Nothing);

    // `set --` takes comments, quotes and redirections as a person's shell would; what is not for us stays out.
    private static string[] AsShellReads(string line)
    {
        var command = line.Split(" > ")[0];
        return new ProcessRunner().Capture(new Invocation("/bin/sh", ["-c", $"set -- {command}\nprintf '%s\\0' \"$@\""])).Output.Split('\0')[..^1];
    }

    // In a block at the beginning of a line or after "$ ", in the text between backticks.
    [GeneratedRegex(@"(?:^(?:\$ )?|(?<=`))(manyoyo (?![(\[A-Z])[^`\n]+)", RegexOptions.Multiline)]
    private static partial Regex ManyoyoLine();
}
