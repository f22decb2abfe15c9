using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;

namespace Manyoyo.Tests.Config;

public class EnvFileEditorTests
{
    [TestCase("", "B=2\n")]
    [TestCase("# mine\nA=1", "# mine\nA=1\nB=2\n")]
    [TestCase("A=1\r\n\r\n", "A=1\r\n\r\nB=2\n")]
    [TestCase("B=2\n", "B=2\n")]
    [TestCase("export B = \"1\" \n# B=1\nA=1\n", "B=2\n# B=1\nA=1\n")]
    [TestCase("B=2\nB=1\n", "B=2\nB=2\n")]
    public void Only_lines_that_have_to_change_do(string text, string changed) =>
        Assert.That(EnvFileEditor.Set(text, "f", new Dictionary<string, string> { ["B"] = "2" }).Text, Is.EqualTo(changed));

    [Test]
    public void What_is_added_and_what_changes_is_told()
    {
        var edit = EnvFileEditor.Set("A=1\nB=1\n", "f", new Dictionary<string, string> { ["A"] = "1", ["B"] = "2", ["C"] = "3" });
        Assert.That(edit.Added, Is.EqualTo(new[] { "C" }));
        Assert.That(edit.Changed, Is.EqualTo(new[] { "B" }));
    }

    [Test]
    public void A_file_that_is_broken_stays() => Assert.That(
        () => EnvFileEditor.Set("A=1\noops\n", "/x/a.env", EnvironmentMap.Empty), Throws.TypeOf<ManyoyoException>().With.Message.StartsWith("/x/a.env:2:"));

    /// <summary>Whatever the value, it comes out as it went in.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property A_value_comes_out_as_it_went_in() => Prop.ForAll(Generators.Line.ToArbitrary(), value =>
    {
        var text = EnvFileEditor.Set("A=1", "f", new Dictionary<string, string> { ["V"] = value }).Text;
        Assert.That(EnvFile.ToMap(EnvFile.Parse(text, "f"))["V"], Is.EqualTo(value));
    });
}
