using Manyoyo.Engine.Host;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Host;

public sealed class FileStatusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("file", ExpectedResult = "File")]
    [TestCase(".", ExpectedResult = "Folder")]
    [TestCase("socket", ExpectedResult = "Other")]
    [TestCase("/dev/null", ExpectedResult = "Other")]
    [TestCase("link", ExpectedResult = "Other")]
    [TestCase("broken", ExpectedResult = "Missing")]
    [TestCase("none", ExpectedResult = "Missing")]
    [TestCase("none/below", ExpectedResult = "Missing")]
    [TestCase("file/below", ExpectedResult = "Unknown")]
    public string What_is_at_a_path_is_told(string name)
    {
        _folder.Write("file", "x"u8);
        _folder.MakeSocket("socket");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "broken"), "nowhere");
        var status = FileStatus.Of(Path.Combine(_folder.Path, name));
        Assert.That(status.Fault, status.Kind == FileKind.Unknown ? Is.EqualTo("Not a directory") : Is.Empty);
        return status.Kind.ToString();
    }
}
