using System.Runtime.InteropServices;

namespace Manyoyo.Engine.Host;

/// <summary>What is at a path, symbolic links followed.</summary>
internal enum FileKind
{
    Missing,
    File,
    Folder,

    /// <summary>A device, a pipe or a socket: to open it may wait for ever, to read it may have no end.</summary>
    Other,

    /// <summary>It cannot be told: <see cref="FileStatus.Fault"/>.</summary>
    Unknown,
}

/// <summary>What is at a path. Nothing is opened; .NET tells no device from a file without opening it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Fault">Why that cannot be told, in the system's words; empty: it can.</param>
internal readonly partial record struct FileStatus(FileKind Kind, string Fault = "")
{
    private const int NoSuchFile = 2;
    private const int AnyFolder = -100;
    private const uint TypeOnly = 1;

    // More than any of the structures has. Linux's struct statx is the same on every machine; macOS's stat on x64 is the old one.
    private const int Room = 512;

    private static int PlaceOfMode =>
        !OperatingSystem.IsMacOS() ? 28 : RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 4 : 8;

    /// <summary>Looks at it.</summary>
    public static unsafe FileStatus Of(string path)
    {
        var status = stackalloc byte[Room];
        var failed = OperatingSystem.IsMacOS() ? Stat(path, status) : Statx(AnyFolder, path, 0, TypeOnly, status);
        if (failed != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            return error == NoSuchFile ? new(FileKind.Missing) : new(FileKind.Unknown, Marshal.GetPInvokeErrorMessage(error));
        }

        return new(KindOf(*(ushort*)(status + PlaceOfMode)));
    }

    private static FileKind KindOf(ushort mode) => (mode & 0xF000) switch
    {
        0x8000 => FileKind.File,
        0x4000 => FileKind.Folder,
        _ => FileKind.Other,
    };

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Statx(int folder, string path, int flags, uint mask, byte* status);

    [LibraryImport("libc", EntryPoint = "stat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Stat(string path, byte* status);
}
