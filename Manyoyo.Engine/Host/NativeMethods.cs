using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Manyoyo.Engine.Host;

/// <summary>What the C library does and .NET does not, or only with the whole of its console.</summary>
public static partial class NativeMethods
{
    private const int GetDescriptorFlags = 1;

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

    /// <summary>Whether a file descriptor is open and a child gets it.</summary>
    public static bool StaysOpenOnExec(int descriptor) => FileControl(descriptor, GetDescriptorFlags) == 0;

    /// <summary>Whether this user may run the file.</summary>
    public static bool IsExecutable(string path) => Access(path, 1) == 0;

    /// <summary>Whether there is nothing at a path, and this user may know it.</summary>
    public static bool IsMissing(string path)
    {
        const int NoSuchFile = 2;
        return Access(path, 0) != 0 && Marshal.GetLastPInvokeError() == NoSuchFile;
    }

    /// <summary>The effective user's ID; 0: root.</summary>
    public static uint EffectiveUserId() => GetEffectiveUserId();

    /// <summary>Whether somebody takes connections at a unix socket.</summary>
    public static unsafe bool Accepts(string socketPath)
    {
        const int Unix = 1;
        const int Stream = 1;
        // struct sockaddr_un: the family, in two bytes of which macOS has it in the second, and the path with a zero after it.
        var address = stackalloc byte[2 + 108];
        new Span<byte>(address, 2 + 108).Clear();
        address[OperatingSystem.IsMacOS() ? 1 : 0] = Unix;
        if (Encoding.UTF8.GetByteCount(socketPath) is var length && length >= (OperatingSystem.IsMacOS() ? 104 : 108))
        {
            return false;
        }

        Encoding.UTF8.GetBytes(socketPath, new Span<byte>(address + 2, length));
        using var socket = new SafeFileHandle(Socket(Unix, Stream, 0), ownsHandle: true);
        return !socket.IsInvalid && Connect(socket, address, (uint)(2 + length + 1)) == 0;
    }

    [LibraryImport("libc", EntryPoint = "socket")]
    private static partial int Socket(int domain, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "connect")]
    private static unsafe partial int Connect(SafeFileHandle socket, byte* address, uint length);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "realpath", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint RealPathRaw(string path, nint buffer);

    [LibraryImport("libc", EntryPoint = "free")]
    private static partial void Free(nint memory);

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsTty(int descriptor);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int FileControl(int descriptor, int command);
}
