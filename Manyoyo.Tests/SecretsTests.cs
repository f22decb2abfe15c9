using Manyoyo.Engine;

namespace Manyoyo.Tests;

public sealed class SecretsTests
{
    [TestCase("ANTHROPIC_API_KEY")]
    [TestCase("GITHUB_TOKEN")]
    [TestCase("client_secret")]
    [TestCase("PASSWORD")]
    [TestCase("db_pass")]
    [TestCase("MYSQL_PWD")]
    [TestCase("ANTHROPIC_AUTH_HEADER")]
    [TestCase("GoogleCredentials")]
    public void A_value_whose_name_looks_secret_is_masked_whole(string name) =>
        Assert.That(Secrets.MaskValue(name, "short"), Is.EqualTo(Secrets.Mask));

    [TestCase("LANG")]
    [TestCase("ANTHROPIC_BASE_URL")]
    [TestCase("PATH")]
    public void Any_other_value_is_shown(string name) => Assert.That(Secrets.MaskValue(name, "C.UTF-8"), Is.EqualTo("C.UTF-8"));

    [TestCase("http://u:p@h:3128", "http://u:********@h:3128")]
    [TestCase("http://:p@h", "http://:********@h")]
    [TestCase("http://u:p@w:x@h/path", "http://u:********@h/path")]
    [TestCase("http://u:p/w@h/path", "http://u:********@h/path")]
    [TestCase("git+ssh://u:p%40@h/a", "git+ssh://u:********@h/a")]
    [TestCase("http://ghp_0123456789abcdef@h/a", "http://********@h/a")]
    [TestCase("a http://u:p@h, https://v:q@i", "a http://u:********@h, https://v:********@i")]
    public void A_password_in_a_url_is_masked_whole(string text, string shown)
    {
        Assert.That(Secrets.MaskUrls(text), Is.EqualTo(shown));
        Assert.That(Secrets.MaskValue("PROXY", text), Is.EqualTo(shown));
    }

    [TestCase("http://h:3128/a")]
    [TestCase("http://u@h")]
    [TestCase("me@example.org: hi")]
    [TestCase("git@h:a/b")]
    public void A_text_without_a_password_stays_as_it_is(string text) => Assert.That(Secrets.MaskUrls(text), Is.EqualTo(text));

    [TestCase("API_KEY=abc claude", "API_KEY=******** claude")]
    [TestCase("API_KEY='a b' claude", "API_KEY=******** claude")]
    [TestCase("API_KEY=\"a \\\" b\" claude", "API_KEY=******** claude")]
    [TestCase("API_KEY=a\\ b'c d'\"e f\" claude", "API_KEY=******** claude")]
    [TestCase("A=1 TOKEN=x B=2", "A=1 TOKEN=******** B=2")]
    [TestCase("--password=x", "--password=********")]
    [TestCase("--env=TOKEN=x", "--env=TOKEN=********")]
    [TestCase("--env=A=x", "--env=A=x")]
    [TestCase("sh -c 'TOKEN=x claude'", "sh -c 'TOKEN=******** claude'")]
    [TestCase("curl http://u:p@h?KEY=x", "curl http://u:********@h?KEY=********")]
    public void A_secret_in_a_line_is_masked(string line, string shown) => Assert.That(Secrets.MaskText(line), Is.EqualTo(shown));

    [TestCase("npm test && ls")]
    [TestCase("A=1 LANG='C UTF' claude -p \"say KEY\"")]
    [TestCase("KEY= claude")]
    [TestCase("[ \"$TOKEN\" = x ]")]
    public void A_line_without_one_stays_as_it_is(string line) => Assert.That(Secrets.MaskText(line), Is.EqualTo(line));
}
