using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Config;

[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public class SettingsEditTests
{
    [TestCase("{imageVersion:'1.0.0-common'}", "{imageVersion:'2.0.0-full'}")]
    [TestCase("// mine\n{\n  \"imageVersion\" : /* here */ \"1.0.0-common\" , // old\n  yolo: \"c\",\n}\n", "// mine\n{\n  \"imageVersion\" : /* here */ \"2.0.0-full\" , // old\n  yolo: \"c\",\n}\n")]
    [TestCase("\uFEFF{ imageVersion: \"1\\u002e0\\\"x\" }", "\uFEFF{ imageVersion: \"2.0.0-full\" }")]
    [TestCase("{ runs: { a: { imageVersion: 'x' } }, imageVersion: 'y' }", "{ runs: { a: { imageVersion: 'x' } }, imageVersion: '2.0.0-full' }")]
    [TestCase("{\n  // first\n  yolo: \"c\",\n}\n", "{\n  // first\n  imageVersion: \"2.0.0-full\",\n  yolo: \"c\",\n}\n")]
    [TestCase("{\r\n\t\"yolo\": \"c\"\r\n}\r\n", "{\r\n\t\"imageVersion\": \"2.0.0-full\",\r\n\t\"yolo\": \"c\"\r\n}\r\n")]
    [TestCase("{'yolo': 'c'}", "{'imageVersion': '2.0.0-full', 'yolo': 'c'}")]
    [TestCase("{ /* nothing yet */ }", "{ imageVersion: \"2.0.0-full\"  /* nothing yet */ }")]
    [TestCase("", "{\n  imageVersion: \"2.0.0-full\",\n}\n")]
    [TestCase("// later", "// later\n{\n  imageVersion: \"2.0.0-full\",\n}\n")]
    public void Only_the_value_changes(string before, string after) =>
        Assert.That(SettingsEdit.SetText(before, "f", "imageVersion", "2.0.0-full"), Is.EqualTo(after));

    [Test]
    public void A_value_that_is_no_text_is_left_alone() =>
        Assert.That(
            Assert.Throws<ManyoyoException>(() => SettingsEdit.SetText("{\n imageVersion: 1 }", "f", "imageVersion", "x"))?.Message,
            Is.EqualTo("f:2:16: imageVersion: expected a text, found a number"));

    [Test]
    public void All_else_says_what_it_said() => Prop.ForAll(Generators.FileLayer.ToArbitrary(), settings =>
    {
        var text = SettingsJson.Of(settings);
        var edited = SettingsReader.Read(SettingsEdit.SetText(text, "f", "imageVersion", "2.0.0-full"), "f");
        Assert.That(SettingsJson.Of(edited.Defaults), Is.EqualTo(SettingsJson.Of(SettingsReader.Read(text, "f").Defaults with { ImageVersion = "2.0.0-full" })));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void The_file_keeps_its_mode_and_a_link_stays_a_link()
    {
        using var home = new TemporaryFolder();
        var real = home.Write("real.json", "{ imageVersion: '1.0.0-common' } // kept"u8);
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(home.Path + "/manyoyo.json", real);
        SettingsFileWriter.SetText(home.Path, "imageVersion", "2.0.0-full");
        Assert.That(File.ReadAllText(real), Is.EqualTo("{ imageVersion: '2.0.0-full' } // kept"));
        Assert.That(File.GetUnixFileMode(real), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(new FileInfo(home.Path + "/manyoyo.json").LinkTarget, Is.EqualTo(real));
        Assert.That(Directory.GetFiles(home.Path), Has.Length.EqualTo(2), "nothing is left beside it");
    }

    [Test]
    public void A_file_that_is_not_there_is_made()
    {
        using var home = new TemporaryFolder();
        SettingsFileWriter.SetText(home.Path + "/new", "imageVersion", "2.0.0-full");
        Assert.That(File.ReadAllText(home.Path + "/new/manyoyo.json"), Is.EqualTo("{\n  imageVersion: \"2.0.0-full\",\n}\n"));
    }
}
