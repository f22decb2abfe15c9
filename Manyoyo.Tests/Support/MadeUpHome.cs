using System.Text;
using Manyoyo.Engine.Host;

namespace Manyoyo.Tests.Support;

/// <summary>A home directory that a test makes up.</summary>
internal sealed class MadeUpHome : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MadeUpHome() => Facts = Hosts.Plain with
    {
        Home = _folder.Path,
        WorkingDirectory = _folder.Path,
        Environment = new Dictionary<string, string> { ["HOME"] = _folder.Path },
    };

    public string Path => _folder.Path;

    public HostFacts Facts { get; private set; }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, and its folder.</summary>
    public MadeUpHome With(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        _folder.Write(name, Encoding.UTF8.GetBytes(text));
        return this;
    }

    public MadeUpHome WithLink(string name, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.CreateSymbolicLink(At(name), target);
        return this;
    }

    /// <summary>Makes a socket: what is there, and is neither a file nor a folder.</summary>
    public MadeUpHome WithSocket(string name)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        _folder.MakeSocket(name);
        return this;
    }

    public MadeUpHome WithVariable(string name, string value)
    {
        Facts = Facts.With(name, value);
        return this;
    }

    public string Read(string name) => File.ReadAllText(At(name));

    /// <summary>Every file with its text, by its name below the home directory.</summary>
    public Dictionary<string, string> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), File.ReadAllText);

    public void Dispose() => _folder.Dispose();
}
