namespace Manyoyo.Engine.Host;

/// <summary>Files that only this user may read.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OfFolders = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder and its parents, if they are missing.</summary>
    /// <exception cref="IOException">It can not be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            // Of several that are missing .NET gives the mode to the last alone.
            if (Path.GetDirectoryName(path) is { Length: > 0 } parent)
            {
                MakeFolder(parent);
            }

            Directory.CreateDirectory(path, OfFolders);
        }
    }

    /// <summary>Makes a file that is not there yet; what is written goes to the system at once.</summary>
    /// <param name="path">Where.</param>
    /// <param name="isLocked">Nobody else may open it, as long as it is open.</param>
    /// <exception cref="IOException">It is there, or can not be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream Create(string path, bool isLocked = false)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = isLocked ? FileShare.None : FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfFiles;
        }

        return new FileStream(path, options);
    }

    /// <summary>Opens a file that somebody else may be writing.</summary>
    /// <returns><c>null</c>: it has gone, or may not be read.</returns>
    public static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The files of a folder, sorted by name; none where it is not there.</summary>
    public static IReadOnlyList<string> List(string folder, string pattern)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Deletes a file, if that can be done.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays, then.
        }
    }

    /// <summary>Deletes a folder if nothing is in it.</summary>
    public static void DeleteEmptyFolder(string path)
    {
        try
        {
            Directory.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something is in it.
        }
    }

    /// <summary>
    /// Whether a process holds a file that it made with a lock. .NET locks what it opens (flock), and the lock ends with the
    /// process, however that ends.
    /// </summary>
    public static bool IsLocked(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
