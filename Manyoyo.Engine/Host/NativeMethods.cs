using System.Runtime.InteropServices;

namespace Manyoyo.Engine.Host;

/// <summary>What the C library does and .NET does not, or only with the whole of its console.</summary>
public static partial class NativeMethods
{
    /// <summary>The absolute path with every symbolic link resolved; <c>null</c>: there is nothing.</summary>
    public static string? RealPath(string path)
    {
        var resolved = RealPathRaw(path, 0);
        if (resolved == 0)
        {
            return null;
        }

        var text = Marshal.PtrToStringUTF8(resolved);
        Free(resolved);
        return text;
    }

    /// <summary>Whether a file descriptor is a terminal.</summary>
    public static bool IsTerminal(int descriptor) => IsTty(descriptor) == 1;

    /// <summary>Whether this user may run the file.</summary>
    public static bool IsExecutable(string path) => Access(path, 1) == 0;

    /// <summary>The effective user's ID; 0: root.</summary>
    public static uint EffectiveUserId() => GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "realpath", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint RealPathRaw(string path, nint buffer);

    [LibraryImport("libc", EntryPoint = "free")]
    private static partial void Free(nint memory);

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsTty(int descriptor);
}
