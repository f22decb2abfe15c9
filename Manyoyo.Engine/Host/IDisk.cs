namespace Manyoyo.Engine.Host;

/// <summary>The host's disk, as far as sessions need it.</summary>
public interface IDisk
{
    /// <summary>The path with every symbolic link resolved; <c>null</c>: there is nothing at it.</summary>
    string? RealPath(string absolutePath);

    bool IsDirectory(string absolutePath);

    /// <summary>Makes a directory and its parents.</summary>
    /// <returns>Whether it was not there.</returns>
    /// <exception cref="ManyoyoException">It can not be made.</exception>
    bool MakeDirectory(string absolutePath);

    /// <summary>Removes a directory if nothing is in it.</summary>
    void RemoveEmptyDirectory(string absolutePath);

    /// <summary>The text of a small file; <c>null</c>: it is not there or can not be read.</summary>
    string? ReadText(string absolutePath);

    /// <summary>The variables of an environment file.</summary>
    /// <exception cref="ManyoyoException">It is missing or not well-formed.</exception>
    IReadOnlyList<KeyValuePair<string, string>> ReadEnvFile(string absolutePath);
}
