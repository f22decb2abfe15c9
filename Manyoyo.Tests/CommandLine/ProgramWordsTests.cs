using Manyoyo.Cli.CommandLine;
using Manyoyo.Engine;

namespace Manyoyo.Tests.CommandLine;

public class ProgramWordsTests
{
    [TestCase("manyoyo|ps", "ps")]
    [TestCase("manyoyo", "")]
    [TestCase("manyoyo|rm|manyoyo", "rm|manyoyo")]
    [TestCase("manyoyo|--help", "--help")]
    [TestCase("help|manyoyo|run", "help|run")]
    [TestCase("--help|manyoyo", "help")]
    [TestCase("__complete|manyoyo|r", "__complete|r")]
    [TestCase("rm|manyoyo", "rm|manyoyo")]
    [TestCase("run|-n|manyoyo", "run|-n|manyoyo")]
    [TestCase("--engine|docker|rm|manyoyo", "--engine|docker|rm|manyoyo")]
    public void The_word_that_docker_puts_before_the_others_is_left_out(string argv, string words) =>
        Assert.That(Words.Barred(ProgramWords.WithoutDocker(Words.Of(argv), _ => null)), Is.EqualTo(words));

    [Test]
    public void Options_of_dockers_own_are_not_silently_dropped()
    {
        var refusal = Assert.Throws<ManyoyoException>(() => ProgramWords.WithoutDocker(["--context", "far", "manyoyo", "ps"], _ => "/usr/bin/docker"))!;
        Assert.That(refusal.Message, Does.Contain("--context"));
        Assert.That(refusal.Next, Does.Contain("DOCKER_CONTEXT"));
        Assert.That(refusal.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void What_programs_ask_is_told_from_what_people_type()
    {
        Assert.That(CommandLineReader.Read(["docker-cli-plugin-metadata"]), Is.InstanceOf<PluginMetadataCommand>());
        Assert.That(((CompleteCommand)CommandLineReader.Read(["__complete", "run", ""])).Words, Is.EqualTo(new[] { "run", "" }));
        Assert.That(((CompleteCommand)CommandLineReader.Read(["__complete"])).Words, Is.EqualTo(new[] { "" }));
    }
}
