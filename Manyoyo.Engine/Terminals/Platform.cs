using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Manyoyo.Engine.Terminals;

/// <summary>The numbers of the C library's headers that are not the same everywhere. Windows has none of this.</summary>
internal static class Platform
{
    /// <summary>More than a <c>struct termios</c> takes: 60 bytes on Linux, 72 on macOS.</summary>
    public const int ModesSize = 256;

    public const int Interrupted = 4;
    public const int InputOutputError = 5;

    private const int ReadWrite = 2;
    private const int WriteOnly = 1;

    private static readonly bool IsMac = OperatingSystem.IsMacOS();

    /// <summary>Whether there are pseudo-terminals and <c>posix_spawn</c>, with numbers known here.</summary>
    [UnsupportedOSPlatformGuard("windows")]
    public static bool IsKnown { get; } = OperatingSystem.IsLinux() || IsMac;

    public static int TryAgain { get; } = IsMac ? 35 : 11;

    private static readonly int NoControl = IsMac ? 0x20000 : 0x100;
    private static readonly int CloseOnExec = IsMac ? 0x1000000 : 0x80000;
    private static readonly int NonBlocking = IsMac ? 0x4 : 0x800;

    /// <summary>Flags of a descriptor that is this process's alone and never keeps it waiting.</summary>
    public static int OpenForRelay { get; } = ReadWrite | NoControl | CloseOnExec | NonBlocking;

    /// <inheritdoc cref="OpenForRelay"/>
    public static int OpenForWriting { get; } = WriteOnly | NoControl | CloseOnExec | NonBlocking;

    /// <summary>Flags to look whether a terminal can be opened.</summary>
    public static int OpenToLook { get; } = ReadWrite | NoControl | CloseOnExec;

    /// <summary>Opened so by the leader of a session without a terminal, it becomes that session's.</summary>
    public static int OpenAsControlling => ReadWrite;

    public static int OpenForReading => 0;

    /// <summary>Flags for <c>/dev/null</c> in the place of a stream.</summary>
    public static int OpenNothing => ReadWrite;

    public static nuint GetWindowSize { get; } = IsMac ? 0x40087468u : 0x5413u;
    public static nuint SetWindowSize { get; } = IsMac ? 0x80087467u : 0x5414u;

    /// <summary>Where <c>c_lflag</c> is in <c>struct termios</c>, and the flag by which typed Ctrl-C and its like are signals.</summary>
    public static (int Offset, byte Signals) LocalFlags { get; } = IsMac ? (24, (byte)0x80) : (12, (byte)0x01);

    // POSIX_SPAWN_SETSIGDEF and POSIX_SPAWN_SETSIGMASK; POSIX_SPAWN_SETSID and POSIX_SPAWN_SETPGROUP where asked for.
    public static short SpawnFlags(bool newSession, bool newGroup) =>
        (short)(0x04 | 0x08 | (newSession ? IsMac ? 0x400 : 0x80 : newGroup ? 0x02 : 0));

    // WEXITED and WNOWAIT.
    public static int AwaitWithoutReaping { get; } = 4 | (IsMac ? 0x20 : 0x01000000);

    public static int Stop { get; } = IsMac ? 17 : 19;

    /// <summary>The variable arguments of a C function go on the stack there, and <c>ioctl</c>'s third is one.</summary>
    public static bool HasVariadicStack { get; } = IsMac && RuntimeInformation.ProcessArchitecture
        == Architecture.Arm64;
}
