using System.Runtime.InteropServices;

namespace Manyoyo.Engine.Terminals;

/// <summary>What of the C library the relay of a terminal needs.</summary>
internal static unsafe partial class Native
{
    public const short Readable = 1;
    public const short Writable = 4;
    public const short HungUp = 0x10;
    public const short Invalid = 0x20;
    public const short Failed = 8;

    private const string Library = "libc";

    [StructLayout(LayoutKind.Sequential)]
    internal struct Polled
    {
        public int Descriptor;
        public short Wanted;
        public short Found;

        public readonly bool Has(short what) => (Found & what) != 0;
    }

    /// <summary>The size of a terminal, in cells and in pixels.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal record struct WindowSize(ushort Rows, ushort Columns, ushort Width, ushort Height);

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, byte* buffer, nint count);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, byte* buffer, nint count);

    [LibraryImport(Library, EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(Polled* descriptors, nuint count, int milliseconds);

    [LibraryImport(Library, EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport(Library, EntryPoint = "posix_openpt", SetLastError = true)]
    public static partial int OpenMaster(int flags);

    [LibraryImport(Library, EntryPoint = "grantpt", SetLastError = true)]
    public static partial int Grant(int master);

    [LibraryImport(Library, EntryPoint = "unlockpt", SetLastError = true)]
    public static partial int Unlock(int master);

    // Not the re-entrant form, which macOS has had only since 10.13; nothing else here asks at the same time.
    [LibraryImport(Library, EntryPoint = "ptsname")]
    public static partial nint SlaveName(int master);

    [LibraryImport(Library, EntryPoint = "ttyname")]
    public static partial nint TerminalName(int descriptor);

    [LibraryImport(Library, EntryPoint = "tcgetattr")]
    public static partial int GetModes(int descriptor, byte* modes);

    [LibraryImport(Library, EntryPoint = "tcsetattr")]
    public static partial int SetModes(int descriptor, int when, byte* modes);

    [LibraryImport(Library, EntryPoint = "cfmakeraw")]
    public static partial void MakeRaw(byte* modes);

    [LibraryImport(Library, EntryPoint = "tcgetpgrp")]
    public static partial int ForegroundGroup(int descriptor);

    [LibraryImport(Library, EntryPoint = "getpgrp")]
    public static partial int OwnGroup();

    [LibraryImport(Library, EntryPoint = "getpid")]
    public static partial int OwnId();

    [LibraryImport(Library, EntryPoint = "kill")]
    public static partial int Kill(int process, int signal);

    [LibraryImport(Library, EntryPoint = "waitpid", SetLastError = true)]
    public static partial int Wait(int process, out int status, int options);

    [LibraryImport(Library, EntryPoint = "ioctl")]
    private static partial int Control(int descriptor, nuint request, WindowSize* size);

    [LibraryImport(Library, EntryPoint = "ioctl")]
    private static partial int ControlOnStack(
        int descriptor, nuint request, nint x2, nint x3, nint x4, nint x5, nint x6, nint x7, WindowSize* size);

    [LibraryImport(Library, EntryPoint = "waitid", SetLastError = true)]
    private static partial int WaitFor(int kind, int process, byte* information, int options);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int DescriptorFlags(int descriptor, int command);

    /// <summary>
    /// Whether a descriptor is one that whoever started this process gave it. Where it was closed, its number may have
    /// gone to something of .NET's own: that is closed on exec, and what is inherited never is.
    /// </summary>
    public static bool IsInherited(int descriptor)
    {
        const int GetFlags = 1;
        const int CloseOnExec = 1;
        return DescriptorFlags(descriptor, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0;
    }

    /// <summary>Waits until a child has ended, and leaves it to be reaped.</summary>
    public static void AwaitEnd(int process)
    {
        const int OneProcess = 1;
        var information = stackalloc byte[256];
        while (WaitFor(OneProcess, process, information, Platform.AwaitWithoutReaping) != 0
            && Marshal.GetLastPInvokeError() == Platform.Interrupted)
        {
        }
    }

    public static bool TryGetSize(int terminal, out WindowSize size)
    {
        WindowSize found = default;
        var done = Size(terminal, Platform.GetWindowSize, &found);
        size = found;
        return done;
    }

    public static void SetSize(int terminal, WindowSize size) => Size(terminal, Platform.SetWindowSize, &size);

    private static bool Size(int terminal, nuint request, WindowSize* size) => (Platform.HasVariadicStack
        ? ControlOnStack(terminal, request, 0, 0, 0, 0, 0, 0, size)
        : Control(terminal, request, size)) == 0;
}
