using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Config;

public sealed class FileReplacementTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    private string At(string name) => Path.Combine(_folder.Path, name);

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_new_file_is_its_owners_alone_and_so_are_its_folders()
    {
        Replace("a/b/c.env", "new");
        Assert.That(File.GetUnixFileMode(At("a/b/c.env")), Is.EqualTo(Owner));
        Assert.That(File.GetUnixFileMode(At("a/b")), Is.EqualTo(Owner | UnixFileMode.UserExecute));
        Assert.That(File.GetUnixFileMode(At("a")), Is.EqualTo(Owner | UnixFileMode.UserExecute));
    }

    [TestCase(false, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)]
    [TestCase(true, Owner)]
    public void A_file_that_is_there_keeps_its_mode_unless_it_holds_secrets(bool isSecret, UnixFileMode expected)
    {
        var path = _folder.Write("f", "old"u8);
        File.SetUnixFileMode(path, Owner | UnixFileMode.GroupRead);
        Replace("f", "new", isSecret);
        Assert.That(File.GetUnixFileMode(path), Is.EqualTo(expected));
    }

    [Test]
    public void A_link_stays_a_link()
    {
        var path = _folder.Write("real", "old"u8);
        File.CreateSymbolicLink(At("second"), "real");
        File.CreateSymbolicLink(At("first"), At("second"));
        Replace("first", "new");
        Assert.That(File.ReadAllText(path), Is.EqualTo("new"));
        Assert.That(new FileInfo(At("first")).LinkTarget, Is.Not.Null);
        Assert.That(new FileInfo(At("second")).LinkTarget, Is.EqualTo("real"));
    }

    [Test]
    public void What_is_not_put_in_place_leaves_nothing()
    {
        _folder.Write("f", "old"u8);
        FileReplacement.Prepare(At("f"), "new").Dispose();
        Assert.That(File.ReadAllText(At("f")), Is.EqualTo("old"));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Has.Length.EqualTo(1));
    }

    [TestCase("folder")]
    [TestCase("socket")]
    [TestCase("link")]
    public void What_is_no_file_is_left_as_it_is(string name)
    {
        Directory.CreateDirectory(At("folder"));
        File.CreateSymbolicLink(At("link"), _folder.MakeSocket("socket"));
        var before = Directory.GetFileSystemEntries(_folder.Path);
        Assert.That(() => Replace(name, "new"), Throws.TypeOf<ManyoyoException>()
            .With.Message.EqualTo($"{At(name)} cannot be written: what is there is not a file").And.Property("ExitCode").EqualTo(2));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.EquivalentTo(before));
    }

    [Test]
    public void A_link_through_a_folder_that_is_one_leads_where_the_system_says()
    {
        Directory.CreateDirectory(At("real/dotfiles"));
        File.WriteAllText(At("real/shared"), "old");
        File.CreateSymbolicLink(At("real/dotfiles/f"), "../shared");
        Directory.CreateSymbolicLink(At("home"), At("real/dotfiles"));
        Replace("home/f", "new");
        Assert.That(File.ReadAllText(At("real/shared")), Is.EqualTo("new"));
    }

    [Test]
    public void A_file_in_the_place_of_a_folder_is_said_to_be_one()
    {
        _folder.Write("file", "old"u8);
        Assert.That(() => Replace("file/below", "new"), Throws.TypeOf<ManyoyoException>()
            .With.Message.EqualTo($"{At("file/below")} cannot be written: {At("file")} is not a folder"));
    }

    [Test]
    [Platform(Include = "Linux")]
    public void A_folder_that_can_not_be_written_to_is_named_and_not_the_file_beside() => Assert.That(
        () => FileReplacement.Prepare("/proc/below", "new"),
        Throws.TypeOf<ManyoyoException>().With.Message.StartsWith("/proc/below cannot be written: nothing can be written to the folder /proc").And.Message.Not.Contains(".below"));

    [Test]
    public void A_setting_is_set_in_a_file_that_is_there_and_in_one_that_is_not()
    {
        SettingsFile.Set(_folder.Path, ["imageVersion"], new JValue("1.0.0-a"));
        SettingsFile.Set(_folder.Path, ["imageVersion"], new JValue("1.0.0-b"));
        Assert.That(File.ReadAllText(At("manyoyo.json")), Is.EqualTo("{\n  \"imageVersion\": \"1.0.0-b\"\n}\n"));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_setting_is_not_set_in_what_is_no_file()
    {
        _folder.MakeSocket("manyoyo.json");
        Assert.That(() => SettingsFile.Set(_folder.Path, ["imageVersion"], new JValue("1.0.0-a")), Throws.TypeOf<ManyoyoException>()
            .With.Message.EqualTo($"{At("manyoyo.json")} cannot be written: what is there is not a file"));
    }

    private void Replace(string name, string text, bool isSecret = false)
    {
        using var replacement = FileReplacement.Prepare(At(name), text, isSecret);
        replacement.Commit();
        Assert.That(File.ReadAllText(At(name)), Is.EqualTo(text));
    }
}
