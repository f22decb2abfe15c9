using Manyoyo.Engine;
using Manyoyo.Engine.Host;

namespace Manyoyo.Tests.Support;

/// <summary>A disk in memory: directories, files with text, symbolic links of whole paths.</summary>
internal sealed class FakeDisk : IDisk
{
    public HashSet<string> Directories { get; } = ["/", "/home", "/home/user", "/home/user/project"];
    public Dictionary<string, string> Files { get; } = [];
    public Dictionary<string, string> Links { get; } = [];
    public Dictionary<string, KeyValuePair<string, string>[]> EnvFiles { get; } = [];
    public List<string> Read { get; } = [];

    public string? RealPath(string absolutePath)
    {
        var path = absolutePath.Length > 1 ? absolutePath.TrimEnd('/') : absolutePath;
        path = Links.GetValueOrDefault(path, path);
        return Directories.Contains(path) || Files.ContainsKey(path) ? path : null;
    }

    public bool IsDirectory(string absolutePath) => Directories.Contains(absolutePath);

    public bool MakeDirectory(string absolutePath) => Directories.Add(absolutePath);

    public void RemoveEmptyDirectory(string absolutePath) => Directories.Remove(absolutePath);

    public string? ReadText(string absolutePath) => Files.GetValueOrDefault(absolutePath);

    public IReadOnlyList<KeyValuePair<string, string>> ReadEnvFile(string absolutePath)
    {
        Read.Add(absolutePath);
        return EnvFiles.GetValueOrDefault(absolutePath) ?? throw new ManyoyoException($"{absolutePath} is missing", "make it");
    }
}
