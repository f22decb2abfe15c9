using Manyoyo.Engine.Containers;

namespace Manyoyo.Tests.Containers;

public sealed class ContainerStatesTests
{
    [TestCase("created", "created")]
    [TestCase("configured", "created")]
    [TestCase("initialized", "created")]
    [TestCase("running", "running")]
    [TestCase("paused", "paused")]
    [TestCase("restarting", "restarting")]
    [TestCase("stopping", "stopping")]
    [TestCase("stopped", "exited")]
    [TestCase("exited", "exited")]
    [TestCase("removing", "removing")]
    [TestCase("dead", "dead")]
    [TestCase("", "unknown")]
    [TestCase("Up 2 hours", "unknown")]
    public void Each_word_of_the_engines_has_one_of_ours(string word, string shown) =>
        Assert.That(ContainerStates.Parse(word).Word(), Is.EqualTo(shown));
}
