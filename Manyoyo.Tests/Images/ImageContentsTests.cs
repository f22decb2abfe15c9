using Manyoyo.Engine;
using Manyoyo.Engine.Images;

namespace Manyoyo.Tests.Images;

public class ImageContentsTests
{
    [TestCase("common", "claude,codex", "common")]
    [TestCase("full", "claude,codex,gemini,opencode", "full")]
    [TestCase("claude,codex", "claude,codex", "common")]
    [TestCase("claude,opencode,go", "claude,opencode,go", "claude-opencode-go")]
    [TestCase("go,opencode,claude,go", "claude,opencode,go", "claude-opencode-go")]
    [TestCase("common,go,java", "claude,codex,go,java", "common-go-java")]
    [TestCase("common-go", "claude,codex,go", "common-go")]
    [TestCase("full rust", "claude,codex,gemini,opencode,rust", "full-rust")]
    [TestCase("gemini,node,python,git,ripgrep,jq", "gemini", "gemini")]
    [TestCase("node", "node", "node")]
    public void I_can_name_what_is_in_an_image(string words, string text, string suffix)
    {
        var contents = ImageContents.Parse(words);
        Assert.That((contents.Text, contents.Suffix), Is.EqualTo((text, suffix)));
        Assert.That(ImageContents.Parse(contents.Text).Text, Is.EqualTo(text), "what the label keeps is read as it was written");
        Assert.That(ImageContents.Parse(contents.Suffix).Text, Is.EqualTo(text), "and so is what the version says");
    }

    [TestCase("opencod", "\"opencod\" is not known", "did you mean opencode?")]
    [TestCase("claude;go", "\"claude;go\" is not known", "known: common, full, claude")]
    [TestCase("", "names nothing", "known: common, full")]
    [TestCase(",", "names nothing", "known: common, full")]
    public void A_word_that_nobody_knows_is_refused(string words, string what, string next)
    {
        var error = Assert.Throws<ManyoyoException>(() => ImageContents.Parse(words));
        Assert.That((error.Message, error.Next, error.ExitCode), Is.EqualTo((error.Message, error.Next, ExitCode.Refused)));
        Assert.That(error.Message, Does.Contain(what));
        Assert.That(error.Next, Does.Contain(next));
    }

    [Test]
    public void Tools_come_from_packages() =>
        Assert.That(ImageContents.Parse("claude,go,php").Packages, Is.EqualTo(new[] { "golang-go", "php-cli", "php-mbstring", "php-xml", "composer" }));

    [TestCase("1.1.0-common", "1.0.0-common", true)]
    [TestCase("1.10.0-common", "1.9.0-common", true)]
    [TestCase("1.0.0-common", "1.0.0-common", false)]
    [TestCase("1.0.0-common", "1.1.0-common", false)]
    [TestCase("1.1.0-full", "1.0.0-common", false)]
    public void A_later_version_of_the_same_thing_supersedes_an_earlier(string later, string earlier, bool supersedes) =>
        Assert.That(new ImageReference("a", later).Supersedes(new ImageReference("a", earlier)), Is.EqualTo(supersedes));

    [TestCase("localhost/manyoyo:1.0.0-common", "localhost/manyoyo")]
    [TestCase("host:5000/a/b:1.0.0-x", "host:5000/a/b")]
    [TestCase("host:5000/a/b", null)]
    [TestCase("localhost/manyoyo:latest", null)]
    [TestCase(":1.0.0-common", null)]
    public void A_name_with_a_version_is_known_from_others(string text, string? name) =>
        Assert.That(ImageReference.TryParse(text)?.Name, Is.EqualTo(name));
}
