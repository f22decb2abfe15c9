using Manyoyo.Cli.CommandLine;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.CommandLine;

public class HelpPageTests
{
    private static IEnumerable<string> Topics => CommandTable.Verbs.Select(verb => verb.Name).Concat(["", "config", "install"]);

    [TestCaseSource(nameof(Topics))]
    public void A_page_is_as_it_was_written(string topic) =>
        Golden.Verify($"help{(topic.Length == 0 ? "" : "-")}{topic.Replace(' ', '-')}.txt", HelpPage.For(topic));

    [TestCaseSource(nameof(Topics))]
    public void A_page_fits_a_screen(string topic)
    {
        var lines = HelpPage.For(topic).Split('\n');
        Assert.That(lines, Has.Length.LessThanOrEqualTo(topic is "run" or "" ? 42 : 24));
        Assert.That(lines.Select(line => line.Length), Is.All.LessThanOrEqualTo(80));
        Assert.That(lines[^1], Is.Empty, "a page ends with a line break");
        Assert.That(HelpPage.For(topic).Where(c => c != '\n' && c is < ' ' or > '~'), Is.Empty, "any terminal can show it");
    }

    [TestCase("run")]
    [TestCase("ps")]
    [TestCase("rm")]
    public void A_page_tells_every_option_under_every_name(string topic)
    {
        var page = HelpPage.For(topic);
        foreach (var row in CommandTable.Find(topic)!.Options)
        {
            foreach (var name in row.Names.Select(name => "--" + name))
            {
                Assert.That(page, Does.Match($"(?<![a-z-]){name}(?![a-z-])"));
            }

            if (row.Letter is { } letter)
            {
                Assert.That(page, Does.Match($"(?<![a-z-])-{letter}, (--[a-z]+, )?--{row.Name}"));
            }
        }
    }

    [TestCaseSource(nameof(Topics))]
    public void The_examples_on_a_page_work(string topic)
    {
        var examples = HelpPage.For(topic).Split("Examples:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split("  ")[0].Split(' '));
        Assert.That(examples, Is.Not.Empty);
        foreach (var words in examples)
        {
            Assert.That(words[0], Is.EqualTo("manyoyo"));
            Assert.That(CommandLineReader.Read(words[1..]), Is.InstanceOf<VerbCommand>());
        }
    }

    [Test]
    public void The_programs_page_names_every_verb()
    {
        foreach (var verb in CommandTable.Verbs)
        {
            Assert.That(HelpPage.For(""), Does.Contain($"\n  {verb.Name} "));
        }
    }
}
