using System.Runtime.InteropServices;

namespace Manyoyo.Engine.Host;

/// <summary>The modes of the terminal on standard input, kept to be set again: an engine's client that is killed leaves it raw.</summary>
public sealed partial class TerminalModes
{
    private const int Now = 0;

    // struct termios has 60 bytes on Linux and 72 on macOS; what is in it is nobody's business here.
    private readonly byte[] _modes = new byte[256];

    private TerminalModes()
    {
    }

    /// <summary>Reads them; <c>null</c> where standard input is no terminal.</summary>
    public static TerminalModes? Keep()
    {
        var kept = new TerminalModes();
        return Get(0, kept._modes) == 0 ? kept : null;
    }

    /// <summary>Sets them again.</summary>
    public void Restore() => _ = Set(0, Now, _modes);

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static partial int Get(int descriptor, byte[] modes);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static partial int Set(int descriptor, int when, byte[] modes);
}
