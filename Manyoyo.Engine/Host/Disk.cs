using Manyoyo.Engine.Config;

namespace Manyoyo.Engine.Host;

/// <summary>The host's disk.</summary>
public sealed class Disk : IDisk
{
    public string? RealPath(string absolutePath) => NativeMethods.RealPath(absolutePath);

    public bool IsDirectory(string absolutePath) => Directory.Exists(absolutePath);

    public bool MakeDirectory(string absolutePath)
    {
        if (Directory.Exists(absolutePath))
        {
            return false;
        }

        try
        {
            Directory.CreateDirectory(absolutePath);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ManyoyoException(
                $"cannot make the folder {Printable.Escape(absolutePath)}: {Printable.Escape(e.Message)}", "make it yourself, or name another");
        }
    }

    public void RemoveEmptyDirectory(string absolutePath)
    {
        try
        {
            Directory.Delete(absolutePath);
        }
        catch (IOException)
        {
            // Somebody has put something into it.
        }
    }

    public string? ReadText(string absolutePath)
    {
        try
        {
            return File.Exists(absolutePath) ? File.ReadAllText(absolutePath) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public IReadOnlyList<KeyValuePair<string, string>> ReadEnvFile(string absolutePath) => EnvFile.Read(absolutePath);
}
