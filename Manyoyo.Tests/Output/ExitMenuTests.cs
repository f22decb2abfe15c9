using Manyoyo.Cli.Output;

namespace Manyoyo.Tests.Output;

public sealed class ExitMenuTests
{
    private static readonly ExitMenu Agent = new(CanResume: true, IsLong: true);
    private static readonly ExitMenu NoAgent = new(CanResume: false, IsLong: true);

    [Test]
    public void All_choices_are_shown_for_an_agent() => Assert.That(Agent.Text, Is.EqualTo("""
        Container exited, please select an action:
          y - Keep container running in background (default)
          n - Remove container
          1 - Re-enter using the initial command
          r - Resume initial command session (agent commands only)
          x - Execute a new command
          i - Enter interactive shell

        """ + "> "));

    [Test]
    public void Resuming_is_shown_for_an_agent_only()
    {
        Assert.That(NoAgent.Text, Does.Not.Contain("r - "));
        Assert.That((NoAgent with { IsLong = false }).Text, Is.EqualTo("Keep container? [y n 1 x i] "));
        Assert.That((Agent with { IsLong = false }).Text, Is.EqualTo("Keep container? [y n 1 r x i] "));
    }

    [TestCase("y", ExitChoice.Keep)]
    [TestCase("n", ExitChoice.Remove)]
    [TestCase("1", ExitChoice.FirstCommand)]
    [TestCase("r", ExitChoice.Resume)]
    [TestCase("x", ExitChoice.Execute)]
    [TestCase("i", ExitChoice.Shell)]
    [TestCase(" n\t", ExitChoice.Remove)]
    [TestCase("", ExitChoice.Keep)]
    [TestCase("  ", ExitChoice.Keep)]
    [TestCase(null, ExitChoice.Keep)]
    public void A_letter_chooses_and_nothing_keeps(string? answer, ExitChoice choice) => Assert.That(Agent.Read(answer), Is.EqualTo(choice));

    [TestCase("nope")]
    [TestCase("no")]
    [TestCase("N")]
    [TestCase("yes")]
    [TestCase("11")]
    [TestCase("n x")]
    [TestCase("q")]
    public void Anything_else_is_asked_again(string answer) => Assert.That(Agent.Read(answer), Is.Null);

    [Test]
    public void What_is_not_shown_can_not_be_chosen() => Assert.That(NoAgent.Read("r"), Is.Null);
}
