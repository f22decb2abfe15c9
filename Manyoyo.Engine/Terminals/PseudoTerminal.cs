using System.Runtime.InteropServices;

namespace Manyoyo.Engine.Terminals;

/// <summary>A terminal whose other side is held here.</summary>
internal sealed unsafe class PseudoTerminal : IDisposable
{
    private PseudoTerminal(int master, string path)
    {
        Master = master;
        Path = path;
    }

    /// <summary>Our side: what is read was shown, what is written was typed. It never keeps a reader or writer waiting.</summary>
    public int Master { get; private set; }

    /// <summary>The device that a program has as its terminal.</summary>
    public string Path { get; }

    /// <summary>Makes one.</summary>
    /// <param name="whyNot">Why there is none.</param>
    /// <returns><c>null</c>: none can be had here.</returns>
    public static PseudoTerminal? TryOpen(out string? whyNot)
    {
        whyNot = null;
        if (!Platform.IsKnown)
        {
            whyNot = "this system has no pseudo-terminals that are known here";
            return null;
        }

        var master = Native.OpenMaster(Platform.OpenForRelay);
        if (master >= 0 && Native.Grant(master) == 0 && Native.Unlock(master) == 0
            && Marshal.PtrToStringUTF8(Native.SlaveName(master)) is { } path && CanOpen(path))
        {
            return new PseudoTerminal(master, path);
        }

        whyNot = Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());
        if (master >= 0)
        {
            _ = Native.Close(master);
        }

        return null;
    }

    /// <summary>Gives it a size; what runs in it is told of a change.</summary>
    public void SetSize(Native.WindowSize size) => Native.SetSize(Master, size);

    /// <summary>Whether a typed Ctrl-C is a signal to the program, which has not made the terminal raw yet.</summary>
    public bool MakesSignals()
    {
        var modes = stackalloc byte[Platform.ModesSize];
        return Native.GetModes(Master, modes) == 0 && (modes[Platform.LocalFlags.Offset] & Platform.LocalFlags.Signals) != 0;
    }

    public void Dispose()
    {
        if (Master >= 0)
        {
            _ = Native.Close(Master);
            Master = -1;
        }
    }

    // Where /dev/pts is another namespace's, the device has a name and is not there.
    private static bool CanOpen(string path)
    {
        var slave = Native.Open(path, Platform.OpenToLook);
        if (slave >= 0)
        {
            _ = Native.Close(slave);
        }

        return slave >= 0;
    }
}
