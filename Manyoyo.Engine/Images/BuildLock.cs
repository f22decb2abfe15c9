namespace Manyoyo.Engine.Images;

/// <summary>
/// Tells builds of one user from one another. A build holds it together with others; who tidies up after one that was
/// interrupted holds it alone, since podman does not tell what belongs to a build that is still going on.
/// </summary>
public sealed class BuildLock : IDisposable
{
    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    /// <summary>For a build; <c>null</c>: somebody is tidying up, or there is no place for it.</summary>
    public static BuildLock? Share(string manyoyoHome) => Open(manyoyoHome, FileAccess.Read, FileShare.Read);

    /// <summary>For tidying up; <c>null</c>: a build is going on.</summary>
    public static BuildLock? Alone(string manyoyoHome) => Open(manyoyoHome, FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _file.Dispose();

    private static BuildLock? Open(string folder, FileAccess access, FileShare share)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new BuildLock(new FileStream(Path.Combine(folder, "build.lock"), FileMode.OpenOrCreate, access, share));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
