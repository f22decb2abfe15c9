using Manyoyo.Engine;
using Manyoyo.Engine.Config;

namespace Manyoyo.Tests.Config;

public sealed class SettingsErrorTests
{
    private static readonly string[] SingleValues =
    [
        "containerName", "hostPath", "containerPath", "imageName", "imageVersion", "containerMode", "engine", "shellPrefix", "shell",
        "shellSuffix", "yolo",
    ];

    private static readonly string[] Lists = ["envFile", "volumes", "ports", "engineArgs", "quiet", "imageBuildArgs"];

    [Test]
    public void A_single_value_takes_a_text_only([ValueSource(nameof(SingleValues))] string key)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Error($"{{ {key}: 1.5 }}"), Is.EqualTo($"/m.json:1:{key.Length + 5}: {key}: expected a text, found a number"));
            Assert.That(Error($"{{ {key}: true }}"), Does.EndWith(": expected a text, found true or false"));
            Assert.That(Error($"{{ {key}: null }}"), Does.EndWith(": expected a text, found null"));
            Assert.That(Error($"{{ {key}: ['x'] }}"), Does.EndWith(": expected a text, found a list"));
            Assert.That(Error($"{{ {key}: {{}} }}"), Does.EndWith(": expected a text, found an object"));
        });
    }

    [Test]
    public void A_list_takes_texts_only([ValueSource(nameof(Lists))] string key)
    {
        var at = key.Length + 5;
        Assert.Multiple(() =>
        {
            Assert.That(Error($"{{ {key}: {{}} }}"), Is.EqualTo($"/m.json:1:{at}: {key}: expected a list of texts, found an object"));
            Assert.That(Error($"{{ {key}: null }}"), Is.EqualTo($"/m.json:1:{at}: {key}: expected a list of texts, found null"));
            Assert.That(Error($"{{ {key}: 8080 }}"), Is.EqualTo($"/m.json:1:{at}: {key}: expected a text, found a number"));
            Assert.That(Error($"{{ {key}: [[]] }}"), Is.EqualTo($"/m.json:1:{at + 1}: {key}[0]: expected a text, found a list"));
            Assert.That(Error($"{{ {key}: '' }}"), Is.EqualTo($"/m.json:1:{at}: {key}: may not be empty"));
            Assert.That(Error($"{{ {key}: [''] }}"), Is.EqualTo($"/m.json:1:{at + 1}: {key}[0]: may not be empty"));
        });
    }

    [TestCase("containerName")]
    [TestCase("hostPath")]
    [TestCase("containerPath")]
    [TestCase("imageName")]
    [TestCase("imageVersion")]
    [TestCase("containerMode")]
    [TestCase("engine")]
    public void A_single_value_may_not_be_empty(string key) =>
        Assert.That(Error($"{{ {key}: '' }}"), Is.EqualTo($"/m.json:1:{key.Length + 5}: {key}: may not be empty"));

    [TestCase("shellPrefix")]
    [TestCase("shell")]
    [TestCase("shellSuffix")]
    [TestCase("envFile")]
    public void No_value_of_first_may_be_empty(string key) =>
        Assert.That(Error($"{{ first: {{ {key}: '' }} }}"), Is.EqualTo($"/m.json:1:{key.Length + 14}: first.{key}: may not be empty"));

    [TestCase("{ env: ['A=1'] }", "/m.json:1:8: env: expected an object of names and texts, found a list")]
    [TestCase("{ env: null }", "/m.json:1:8: env: expected an object of names and texts, found null")]
    [TestCase("{ env: { A: {} } }", "/m.json:1:13: env.A: expected a text, found an object")]
    [TestCase("{ first: { env: { A: [1] } } }", "/m.json:1:22: first.env.A: expected a text, found a list")]
    [TestCase("{ env: { '1A': 'x' } }", "/m.json:1:10: env.1A: not a name for a variable")]
    [TestCase("{ env: { 'A-B': 'x' } }", "/m.json:1:10: env.A-B: not a name for a variable")]
    [TestCase("{ env: { '': 'x' } }", "/m.json:1:10: env.: not a name for a variable")]
    [TestCase("{ env: { é: 'x' } }", "/m.json:1:10: env.é: not a name for a variable")]
    [TestCase("{ first: 'npm ci' }", "/m.json:1:10: first: expected an object, found a text")]
    [TestCase("{ first: null }", "/m.json:1:10: first: expected an object, found null")]
    [TestCase("{ runs: [] }", "/m.json:1:9: runs: expected an object, found a list")]
    [TestCase("{ runs: { web: null } }", "/m.json:1:16: runs.web: expected an object, found null")]
    [TestCase("{ runs: { '': {} } }", "/m.json:1:11: a profile without a name")]
    [TestCase("\n\n [1]", "/m.json:3:2: expected an object, found a list")]
    [TestCase("'x'", "/m.json:1:1: expected an object, found a text")]
    [TestCase("null", "/m.json:1:1: expected an object, found null")]
    [TestCase("{\n  runs: {\n    web: {\n      volumes: {} } } }", "/m.json:4:16: runs.web.volumes: expected a list of texts, found an object")]
    [TestCase("{ runs: { 'a\\nb\\u001b': { shell: 1 } } }", "/m.json:1:34: runs.a\\nb\\e.shell: expected a text, found a number")]
    public void A_wrong_type_is_an_error_with_its_place(string json, string error) => Assert.That(Error(json), Is.EqualTo(error));

    [TestCase("{ containerMode: 'dnid' }", "/m.json:1:18: containerMode: unknown value \"dnid\", did you mean \"dind\"?", "Known are common, dind, docker-in-docker, d, sock, mount-docker-socket, s.")]
    [TestCase("{ engine: 'Docker' }", "/m.json:1:11: engine: unknown value \"Docker\", did you mean \"docker\"?", "Known are docker, podman.")]
    [TestCase("{ yolo: 'claud' }", "/m.json:1:9: yolo: unknown value \"claud\", did you mean \"claude\"?", "Known are claude, cc, c, codex, cx, gemini, gm, g, opencode, oc.")]
    [TestCase("{ quiet: ['tip', 'everything'] }", "/m.json:1:18: quiet[1]: unknown value \"everything\"", "Known are cnew, crm, tip, cmd, askkeep, full.")]
    [TestCase("{ engine: 'a\\u001b\\n' }", "/m.json:1:11: engine: unknown value \"a\\e\\n\"", "Known are docker, podman.")]
    public void A_value_that_is_none_of_the_known_ones_is_an_error(string json, string error, string next)
    {
        var thrown = Thrown(json);

        Assert.That((thrown.Message, thrown.Next), Is.EqualTo((error, next)));
    }

    [TestCase("{ env: { TOKEN: deadbeef } }")]
    // Newtonsoft's own message quotes this one, since it may all be a number.
    [TestCase("{ env: { TOKEN: 12deadbeef } }")]
    [TestCase("{ env: { TOKEN: 'deadbeef } }")]
    [TestCase("{ env: { TOKEN: ['deadbeef'] } }")]
    [TestCase("{ env: { TOKEN: { deadbeef: 1 } } }")]
    [TestCase("{ env: { TOKEN: 'deadbeef\\u0000' } }")]
    [TestCase("{ env: { TOKEN: 'deadbeef\\q' } }")]
    [TestCase("{ env: { TOKEN: 'a'deadbeef } }")]
    [TestCase("{ env: { TOKEN: truedeadbeef } }")]
    [TestCase("{ env: 'deadbeef' }")]
    public void A_secret_is_in_no_message(string json)
    {
        var thrown = Thrown(json);

        Assert.That(thrown.Message + thrown.Next, Does.Not.Contain("deadbeef"));
    }

    [Test]
    public void The_path_is_shown_escaped() => Assert.That(
        () => SettingsReader.Read("[]", "/a\nb\e/m.json"),
        Throws.TypeOf<ManyoyoException>().With.Message.EqualTo("/a\\nb\\e/m.json:1:1: expected an object, found a list"));

    private static string Error(string json) => Thrown(json).Message;

    private static ManyoyoException Thrown(string json)
    {
        var thrown = Assert.Throws<ManyoyoException>(() => SettingsReader.Read(json, "/m.json"))!;
        Assert.That((thrown.ExitCode, thrown.Next), Is.EqualTo((2, thrown.Next.Trim())).And.Not.EqualTo((2, "")));
        return thrown;
    }
}
