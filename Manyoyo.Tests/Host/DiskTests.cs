using Manyoyo.Engine;
using Manyoyo.Engine.Host;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Host;

public sealed class DiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Disk _disk = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Links_dots_and_slashes_are_resolved()
    {
        Directory.CreateDirectory(At("a b/c"));
        File.CreateSymbolicLink(At("link"), At("a b"));

        Assert.That(_disk.RealPath(At("link/c/")), Is.EqualTo(At("a b/c")));
        Assert.That(_disk.RealPath(At("link/../a b//./c")), Is.EqualTo(At("a b/c")));
        Assert.That(_disk.RealPath("/"), Is.EqualTo("/"));
        Assert.That(_disk.RealPath(At("gone")), Is.Null);
    }

    [Test]
    public void A_directory_is_made_with_its_parents_once_and_removed_while_it_is_empty()
    {
        Assert.That(_disk.MakeDirectory(At("a/b")));
        Assert.That(_disk.MakeDirectory(At("a/b")), Is.False);
        Assert.That(_disk.IsDirectory(At("a/b")));

        _folder.Write("a/b/file", "x"u8);
        _disk.RemoveEmptyDirectory(At("a/b"));
        Assert.That(_disk.IsDirectory(At("a/b")), "there is something in it");

        File.Delete(At("a/b/file"));
        _disk.RemoveEmptyDirectory(At("a/b"));
        Assert.That(_disk.IsDirectory(At("a/b")), Is.False);
    }

    [Test]
    public void A_directory_that_can_not_be_made_is_told_of()
    {
        _folder.Write("file", "x"u8);

        Assert.That(() => _disk.MakeDirectory(At("file/a")), Throws.TypeOf<ManyoyoException>().With.Property("Next").Not.Empty);
    }

    [Test]
    public void A_text_is_read_where_it_can_be()
    {
        _folder.Write("file", "a\n"u8);

        Assert.That(_disk.ReadText(At("file")), Is.EqualTo("a\n"));
        Assert.That(_disk.ReadText(At("gone")), Is.Null);
        Assert.That(_disk.ReadText(_folder.Path), Is.Null);
    }

    [Test]
    public void An_environment_file_is_read()
    {
        _folder.Write("a.env", "A=1\n"u8);

        Assert.That(_disk.ReadEnvFile(At("a.env")), Is.EqualTo(new[] { KeyValuePair.Create("A", "1") }));
        Assert.That(() => _disk.ReadEnvFile(At("gone.env")), Throws.TypeOf<ManyoyoException>());
    }

    private string At(string path) => Path.Combine(_folder.Path, path);
}
