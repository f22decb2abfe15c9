using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Config;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Config;

public sealed class SettingsReaderTests
{
    private const string Everything = """
        {
          "containerName": "my-project", "hostPath": "/h", "containerPath": "/c", "imageName": "localhost/x", "imageVersion": "1.0.0-full",
          "containerMode": "docker-in-docker", "engine": "podman", "envFile": ["/a.env"], "env": { "A": "1" }, "volumes": ["/a:/b"],
          "ports": ["80:80"], "engineArgs": ["--memory=4g"], "quiet": ["tip", "cmd"], "imageBuildArgs": ["X=1"],
          "shellPrefix": "p", "shell": "s", "shellSuffix": "u", "yolo": "cx",
          "first": { "shellPrefix": "fp", "shell": "fs", "shellSuffix": "fu", "env": { "F": "1" }, "envFile": ["/f.env"] }
        }
        """;

    [Test]
    public void Every_key_is_read_into_its_setting()
    {
        var file = Read(Everything);

        Assert.Multiple(() =>
        {
            Assert.That(file.Warnings, Is.Empty);
            Assert.That(JToken.DeepEquals(JToken.Parse(SettingsJson.Of(file.Defaults)), JToken.Parse(Everything)), Is.True);
        });
    }

    [Test]
    public void Every_key_is_read_in_a_profile_too()
    {
        var file = Read($"{{ runs: {{ web: {Everything} }} }}");

        Assert.Multiple(() =>
        {
            Assert.That(file.Warnings, Is.Empty);
            Assert.That(SettingsJson.Of(file.Profiles["web"]), Is.EqualTo(SettingsJson.Of(Read(Everything).Defaults)));
            Assert.That(SettingsJson.Of(file.Defaults), Is.EqualTo(SettingsJson.Of(new Settings())));
        });
    }

    [Test]
    public void Settings_written_as_json_read_back_the_same() => Prop.ForAll(
        Generators.FileLayer.Two().ToArbitrary(),
        layers =>
        {
            var written = SettingsJson.Of(new ConfigFile(layers.Item1, new Dictionary<string, Settings> { ["p q"] = layers.Item2 }, []));
            return SettingsJson.Of(Read(written)) == written;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Profiles_keep_their_names_and_order() => Assert.That(
        Read("{ runs: { b: {}, a: {}, B: {}, 'with space': {}, '1.2': {} } }").Profiles.Keys, Is.EqualTo(new[] { "b", "a", "B", "with space", "1.2" }));

    [Test]
    public void An_empty_object_says_nothing() =>
        Assert.That(SettingsJson.Of(Read("{}")), Is.EqualTo(SettingsJson.Of(ConfigFile.Empty)));

    [TestCase("envFile")]
    [TestCase("volumes")]
    [TestCase("ports")]
    [TestCase("engineArgs")]
    [TestCase("imageBuildArgs")]
    public void A_text_where_a_list_is_expected_is_a_list_of_one(string key) => Assert.That(
        SettingsJson.Of(Read($"{{ {key}: 'x' }}")), Is.EqualTo(SettingsJson.Of(Read($"{{ {key}: ['x'] }}"))));

    [Test]
    public void Empty_lists_and_maps_say_nothing() => Assert.That(
        SettingsJson.Of(Read("{ volumes: [], quiet: [], env: {}, first: { envFile: [] }, runs: {} }")), Is.EqualTo(SettingsJson.Of(ConfigFile.Empty)));

    [TestCase("1.10")]
    [TestCase("1e3")]
    [TestCase("1E+2")]
    [TestCase("0x1F")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("-0.50")]
    [TestCase("0")]
    [TestCase("123456789012345678901234567890")]
    [TestCase("1e999999")]
    [TestCase("Infinity")]
    [TestCase("-Infinity")]
    [TestCase("NaN")]
    [TestCase("true")]
    [TestCase("false")]
    public void Numbers_and_booleans_in_a_map_are_texts_as_written(string written)
    {
        var file = Read($"{{ env: {{ A: {written}, B:{written}}}, first: {{ env: {{ A: /**/{written}/**/ }} }} }}");

        Assert.That(file.Defaults.Env.Values.Concat(file.Defaults.First.Env.Values), Is.EqualTo(new[] { written, written, written }));
    }

    [Test]
    public void Null_in_a_map_is_an_empty_text() => Assert.That(Read("{ env: { A: null, B: '' } }").Defaults.Env.Values, Is.EqualTo(new[] { "", "" }));

    [Test]
    public void A_date_stays_a_text() =>
        Assert.That(Read("{ env: { A: '2024-01-31T10:00:00Z' } }").Defaults.Env["A"], Is.EqualTo("2024-01-31T10:00:00Z"));

    [Test]
    public void Only_what_makes_the_command_may_be_empty() => Assert.That(
        Read("{ shell: '', shellPrefix: '', shellSuffix: '', yolo: '' }").Defaults.Command,
        Is.EqualTo(new CommandSettings { Prefix = "", Shell = "", Suffix = "", Yolo = "" }));

    [TestCase("agentPromptCommand")]
    [TestCase("serverUser")]
    [TestCase("serverPass")]
    [TestCase("serve")]
    [TestCase("plugins")]
    [TestCase("cacheTTL")]
    [TestCase("nodeMirror")]
    public void Keys_of_other_builds_are_left_alone_whatever_they_hold(string key)
    {
        foreach (var value in new[] { "null", "1", "''", "[{}]", "{ runs: { a: [null] } }" })
        {
            var file = Read($"{{ {key}: {value}, shell: 'x', runs: {{ p: {{ {key}: {value} }} }} }}");

            Assert.That(file.Warnings, Is.Empty);
            Assert.That(file.Defaults.Command.Shell, Is.EqualTo("x"));
        }
    }

    [TestCase("{\n  volumess: 1 }", "/m.json:2:3: volumess: unknown key, ignored, did you mean \"volumes\"?")]
    [TestCase("{ runs: { web: { 'containername': {} } } }", "/m.json:1:18: runs.web.containername: unknown key, ignored, did you mean \"containerName\"?")]
    [TestCase("{ first: { yolo: 'c' } }", "/m.json:1:12: first.yolo: unknown key, ignored")]
    [TestCase("{ first: { envfile: 'c' } }", "/m.json:1:12: first.envfile: unknown key, ignored, did you mean \"envFile\"?")]
    [TestCase("{ zzz: [[{}]] }", "/m.json:1:3: zzz: unknown key, ignored")]
    [TestCase("{ run: {} }", "/m.json:1:3: run: unknown key, ignored, did you mean \"runs\"?")]
    [TestCase("{ runs: { web: { runs: {} } } }", "/m.json:1:18: runs.web.runs: unknown key, ignored")]
    [TestCase("{ 'a\\n\\u001b[31m\\u202e': 1 }", "/m.json:1:3: a\\n\\e[31m\\u202E: unknown key, ignored")]
    [TestCase("{ '': 1 }", "/m.json:1:3: : unknown key, ignored")]
    public void An_unknown_key_is_a_warning(string json, string warning) => Assert.That(Read(json).Warnings, Is.EqualTo(new[] { warning }));

    [Test]
    public void An_unknown_key_leaves_the_others_in_force()
    {
        var file = Read("{ a: 1, shell: 'x', b: 2 }");

        Assert.That(file.Warnings, Has.Count.EqualTo(2));
        Assert.That(file.Defaults.Command.Shell, Is.EqualTo("x"));
    }

    [Test]
    public void A_very_long_unknown_key_costs_no_time() =>
        Assert.That(Read($"{{ {new string('a', 900_000)}: 1 }}").Warnings, Has.Count.EqualTo(1));

    private static ConfigFile Read(string json) => SettingsReader.Read(json, "/m.json");
}
