namespace Manyoyo.Engine.Host;

/// <summary>Room on a disk of this machine.</summary>
public static class FreeSpace
{
    /// <summary>The bytes that are free where a folder is; <c>null</c>: there is no such folder here.</summary>
    public static long? At(string? folder)
    {
        try
        {
            return folder is not null && Directory.Exists(folder) ? new DriveInfo(folder).AvailableFreeSpace : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
