using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Config;

public sealed class SettingsFileTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    private string FilePath => Path.Combine(_home.Path, "manyoyo.json");

    public void Dispose() => _home.Dispose();

    [Test]
    public void The_file_in_the_folder_is_read()
    {
        _home.Write("manyoyo.json", "\uFEFF{ imageVersion: '1.0.0-é', runs: { web: {} } }"u8);

        var file = SettingsFile.Load(_home.Path);

        Assert.That(file.Defaults.ImageVersion, Is.EqualTo("1.0.0-é"));
        Assert.That(file.Profiles.Keys, Is.EqualTo(new[] { "web" }));
    }

    [Test]
    public void A_missing_file_says_nothing() => Assert.That(SettingsFile.Load(_home.Path), Is.SameAs(ConfigFile.Empty));

    [Test]
    public void A_missing_folder_says_nothing() =>
        Assert.That(SettingsFile.Load(Path.Combine(_home.Path, "not", "there")), Is.SameAs(ConfigFile.Empty));

    [Test]
    public void A_file_in_place_of_the_folder_is_an_error()
    {
        var home = _home.Write("home", "x"u8);

        Assert.That(() => SettingsFile.Load(home), Throws.TypeOf<ManyoyoException>().With.Message.EqualTo($"{home}: is a file, not MANYOYO's folder"));
    }

    [Test]
    public void An_error_names_the_file()
    {
        _home.Write("manyoyo.json", "\n[]"u8);

        AssertRefused($"{FilePath}:2:1: expected an object, found a list");
    }

    [Test]
    public void A_directory_in_its_place_is_an_error()
    {
        Directory.CreateDirectory(FilePath);

        AssertRefused($"{FilePath}: is a directory, not a file");
    }

    [Test]
    public void A_link_to_nothing_is_an_error()
    {
        File.CreateSymbolicLink(FilePath, Path.Combine(_home.Path, "gone"));

        AssertRefused($"{FilePath}: is a link to nothing");
    }

    [Test]
    public void A_link_to_itself_is_an_error()
    {
        File.CreateSymbolicLink(FilePath, FilePath);

        Assert.That(() => SettingsFile.Load(_home.Path), Throws.TypeOf<ManyoyoException>().With.Message.StartsWith($"{FilePath}: cannot be read ("));
    }

    [Test]
    public void A_link_to_a_file_is_followed()
    {
        File.CreateSymbolicLink(FilePath, _home.Write("real.json", "{ shell: 'x' }"u8));

        Assert.That(SettingsFile.Load(_home.Path).Defaults.Command.Shell, Is.EqualTo("x"));
    }

    [Test]
    public void Bytes_that_are_no_utf_8_are_an_error_with_their_line()
    {
        _home.Write("manyoyo.json", [.. "{\n  shell: '"u8, 0xC3, .. "' }"u8]);

        AssertRefused($"{FilePath}:2: not UTF-8 text");
    }

    [Test]
    public void A_file_of_one_mebibyte_is_read_and_a_larger_one_is_an_error()
    {
        var content = new byte[1024 * 1024];
        Array.Fill(content, (byte)' ');
        _home.Write("manyoyo.json", content);
        Assert.That(SettingsJson.Of(SettingsFile.Load(_home.Path)), Is.EqualTo(SettingsJson.Of(ConfigFile.Empty)));

        _home.Write("manyoyo.json", [.. content, (byte)' ']);
        AssertRefused($"{FilePath}: is larger than 1 MiB");
    }

    [Test]
    [Platform(Include = "Linux,MacOsX")]
    public void A_file_without_end_is_an_error()
    {
        File.CreateSymbolicLink(FilePath, "/dev/zero");

        AssertRefused($"{FilePath}: is larger than 1 MiB");
    }

    [Test]
    public void An_unreadable_file_is_an_error()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("root may read everything");
            return;
        }

        _home.Write("manyoyo.json", "{}"u8);
        File.SetUnixFileMode(FilePath, UnixFileMode.None);

        AssertRefused($"{FilePath}: may not be read (permission denied)");
    }

    private void AssertRefused(string message) => Assert.That(
        () => SettingsFile.Load(_home.Path),
        Throws.TypeOf<ManyoyoException>().With.Message.EqualTo(message).And.Property("ExitCode").EqualTo(2).And.Property("Next").Not.Empty);
}
