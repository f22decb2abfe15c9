using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Config;

public class SettingsEditorTests
{
    [TestCase("{ imageVersion: '1.0.0-common' }", "{ imageVersion: '1.1.0-full' }", TestName = "in one line")]
    [TestCase("{\n  // pinned\n  imageVersion: \"1.0.0-a\", // why\n  runs: {},\n}\n", "{\n  // pinned\n  imageVersion: \"1.1.0-full\", // why\n  runs: {},\n}\n", TestName = "between comments")]
    [TestCase("\uFEFF{\r\n\t'imageVersion'  :  'x',\r\n}", "\uFEFF{\r\n\t'imageVersion'  :  '1.1.0-full',\r\n}", TestName = "with a byte order mark and CR LF")]
    [TestCase("{\"imageVersion\":\"x\"}", "{\"imageVersion\":\"1.1.0-full\"}", TestName = "without blanks")]
    public void A_value_that_is_there_is_replaced_and_nothing_else(string text, string changed) =>
        Assert.That(Set(text, "1.1.0-full", "imageVersion"), Is.EqualTo(changed));

    [TestCase("", "{\n  \"imageVersion\": \"v\"\n}\n", TestName = "of no text")]
    [TestCase("// mine", "// mine\n{\n  \"imageVersion\": \"v\"\n}\n", TestName = "of a comment alone")]
    [TestCase("{}", "{ \"imageVersion\": \"v\" }", TestName = "of an empty object")]
    [TestCase("{ engine: 'podman' }", "{ engine: 'podman', imageVersion: \"v\" }", TestName = "of one line")]
    [TestCase("{ engine: 'podman', }", "{ engine: 'podman', imageVersion: \"v\" }", TestName = "of one line with a comma")]
    [TestCase("{\n    engine: 'podman'\n}", "{\n    engine: 'podman',\n    imageVersion: \"v\"\n}", TestName = "of several lines")]
    [TestCase("{\n\tengine: 'podman', // here\n\t// ports: []\n}", "{\n\tengine: 'podman', // here\n\t// ports: []\n\timageVersion: \"v\",\n}", TestName = "of several lines with comments")]
    [TestCase("{\n  engine: 'podman' // } no, {\n}", "{\n  engine: 'podman', // } no, {\n  imageVersion: \"v\"\n}", TestName = "of a comment with brackets")]
    [TestCase("{\n  engine: 'podman' /* , */ }", "{\n  engine: 'podman', /* , */\n  imageVersion: \"v\"\n}", TestName = "of a bracket behind a comment")]
    public void A_value_that_is_not_there_goes_to_the_end(string text, string changed) =>
        Assert.That(Set(text, "v", "imageVersion"), Is.EqualTo(changed));

    [Test]
    public void A_profile_goes_beside_the_others_and_is_laid_out_like_them()
    {
        const string Text = "{\n    runs: {\n        web: { yolo: 'c' }, // the shop\n    },\n    env: {},\n}\n";
        var profile = new JObject { ["yolo"] = "claude", ["envFile"] = new JArray("~/a.env") };
        Assert.That(SettingsEditor.Set(Text, "f", ["runs", "claude"], profile), Is.EqualTo("""
            {
                runs: {
                    web: { yolo: 'c' }, // the shop
                    claude: {
                        yolo: "claude",
                        envFile: [
                            "~/a.env"
                        ]
                    },
                },
                env: {},
            }

            """));
    }

    [Test]
    public void A_profile_of_a_configuration_in_one_line_makes_lines() => Assert.That(
        SettingsEditor.Set("{ engine: 'docker' }", "f", ["runs", "a"], new JObject { ["yolo"] = "c" }),
        Is.EqualTo("{ engine: 'docker',\n  runs: {\n    a: {\n      yolo: \"c\"\n    }\n  }\n}"));

    [TestCase("{ runs: ")]
    [TestCase("{ runs: 3 }")]
    [TestCase("[]")]
    [TestCase("{ engine: 'lxc' }")]
    public void A_configuration_that_can_not_be_read_is_not_written(string text) => Assert.That(
        () => SettingsEditor.Set(text, "/x/manyoyo.json", ["runs", "a"], new JObject()),
        Throws.TypeOf<ManyoyoException>().With.Message.StartsWith("/x/manyoyo.json:1:"));

    /// <summary>Whatever the text: what was in it is in it still, in its order, and says the same.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property What_was_there_stays() => Prop.ForAll(Texts().ToArbitrary(), text =>
    {
        var before = SettingsReader.Read(text, "f");
        var changed = SettingsEditor.Set(text, "f", ["runs", "new"], new JObject { ["shell"] = "a \"b\" // c" });
        var after = SettingsReader.Read(changed, "f");
        Assert.That(after.Profiles["new"].Command.Shell, Is.EqualTo("a \"b\" // c"));
        Assert.That(after.Profiles.Keys.Where(name => name != "new"), Is.EqualTo(before.Profiles.Keys));
        Assert.That(after.Defaults.Command, Is.EqualTo(before.Defaults.Command));
        Assert.That(SettingsEditor.Set(changed, "f", ["runs", "new"], new JObject { ["shell"] = "a \"b\" // c" }), Is.EqualTo(changed));
        Assert.That(IsWithin(text, changed), changed);
    });

    private static Gen<string> Texts() =>
        from gaps in Gen.Elements("", " ", "\n", "\r\n  ", " /* , } */ ", " // {,}\n\t").ArrayOf(12)
        from members in Gen.SubListOf("shell: 'x'", "runs: {GAPold: {GAPshell: 'y',GAP},GAP'other': {}GAP}", "env: {GAPA: '//',GAP}")
        from comma in Gen.Elements("", ",")
        let text = gaps[0] + "{GAP" + string.Join("GAP,GAP", members) + (members.Count > 0 ? "GAP" + comma : "") + "GAP}" + gaps[1]
        select gaps.Skip(2).Concat(gaps).Concat(gaps).Aggregate(text, ReplaceFirst).Replace("GAP", "", StringComparison.Ordinal);

    private static string ReplaceFirst(string text, string gap) =>
        text.IndexOf("GAP", StringComparison.Ordinal) is >= 0 and var at ? text[..at] + gap + text[(at + 3)..] : text;

    private static bool IsWithin(string text, string changed)
    {
        var at = 0;
        foreach (var c in changed)
        {
            at += at < text.Length && text[at] == c ? 1 : 0;
        }

        return at == text.Length;
    }

    private static string Set(string text, string value, params string[] keys) => SettingsEditor.Set(text, "f", keys, value);
}
