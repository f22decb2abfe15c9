using System.Text.RegularExpressions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Real images that take too long to build for every run: <c>scripts/test --full</c> does.</summary>
[TestFixture]
[Category("Full")]
public sealed class ImageFullTests() : EngineTests("podman")
{
    [Test]
    public void All_four_agents_answer_in_the_full_image() =>
        AssertAnswers("full", ["claude", "codex", "gemini", "opencode"], "claude --version; codex --version; gemini --version; opencode --version", 4);

    [Test]
    public void A_list_of_tools_is_in_an_image_of_its_own_name() =>
        AssertAnswers("claude-go", ["claude"], "claude --version; go version", 2, "--iba", "TOOL=go,claude");

    private void AssertAnswers(string suffix, string[] agents, string command, int answers, params string[] words)
    {
        var name = $"localhost/{Bench.Name("full")}";
        try
        {
            var build = CommonImage.Build(Bench, ["--in", name, .. words.Length > 0 ? words : ["--iv", $"1.0.0-{suffix}"]]);
            Assert.That(build.Output, Does.StartWith($"{name}:1.0.0-{suffix}, "));
            Assert.That(agents.Where(agent => !Regex.IsMatch(build.Output, $@"\n  {agent} +\d+\.\d+\.\d+ ")), Is.Empty, build.Output);
            var run = Bench.Manyoyo("run", "-n", Bench.Session, "--in", name, "--iv", $"1.0.0-{suffix}", "-q", "full", "-x", command).With(0);
            Assert.That(run.Output.Split('\n').Count(line => Regex.IsMatch(line, @"\d+\.\d+")), Is.EqualTo(answers), run.Output);
            Bench.Manyoyo("rm", Bench.Session).With(0);
        }
        finally
        {
            _ = Bench.Shell($"podman rmi --force {name}:1.0.0-{suffix}");
        }
    }
}
