using System.Runtime.InteropServices;

namespace Manyoyo.Engine.Terminals;

/// <summary>
/// The terminal that this process was started on: made raw for a program inside, and given back as it was, whatever
/// happens, also if this program dies of a fault of its own.
/// </summary>
internal sealed unsafe class OuterTerminal : IDisposable
{
    private const int Now = 0;
    private const int GiveUpAfterMilliseconds = 1000;

    private readonly byte[] _modes = new byte[Platform.ModesSize];
    private readonly bool _isTerminal;
    private readonly Lock _gate = new();
    private readonly int _ownOutput;
    private bool _isChanged;

    /// <param name="input">What is typed.</param>
    /// <param name="output">What is shown.</param>
    public OuterTerminal(int input = 0, int output = 1)
    {
        Input = input;
        fixed (byte* modes = _modes)
        {
            _isTerminal = Native.GetModes(input, modes) == 0;
        }

        // Opened anew it can be told never to keep us waiting; the descriptor we have is shared with the caller's shell.
        var name = Native.TerminalName(output);
        _ownOutput = name == 0 ? -1 : Native.Open(Marshal.PtrToStringUTF8(name)!, Platform.OpenForWriting);
        Output = _ownOutput >= 0 ? _ownOutput : output;
        AppDomain.CurrentDomain.UnhandledException += OnCrash;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Follows what is shown, to take back what it changes.</summary>
    public ModeFollower Follower { get; } = new();

    public int Input { get; }
    public int Output { get; }

    /// <summary>Its size, if it has one.</summary>
    public Native.WindowSize? Size => Native.TryGetSize(Output, out var size) || Native.TryGetSize(Input, out size) ? size : null;

    /// <summary>Whether it listens to this process rather than to another job of the shell.</summary>
    public bool IsForeground => Native.ForegroundGroup(Input) == Native.OwnGroup();

    /// <summary>Passes every key on as it is typed, and every byte as it is shown.</summary>
    public void MakeRaw()
    {
        lock (_gate)
        {
            if (!_isTerminal)
            {
                return;
            }

            var raw = stackalloc byte[Platform.ModesSize];
            _modes.CopyTo(new Span<byte>(raw, Platform.ModesSize));
            Native.MakeRaw(raw);
            _isChanged = true;
            SetModes(raw);
        }
    }

    /// <summary>Leaves it to somebody else, to be given back afterwards.</summary>
    public void GiveBackLater() => _isChanged = _isTerminal;

    /// <summary>Gives it back as it was; nothing happens the second time.</summary>
    public void GiveBack()
    {
        lock (_gate)
        {
            if (!_isChanged)
            {
                return;
            }

            _isChanged = false;
            Show(Follower.Undo());
            fixed (byte* modes = _modes)
            {
                SetModes(modes);
            }
        }
    }

    /// <summary>Makes it again what it was before <see cref="GiveBack"/>.</summary>
    public void TakeAgain()
    {
        MakeRaw();
        Show(Follower.Redo());
    }

    public void Dispose()
    {
        GiveBack();
        AppDomain.CurrentDomain.UnhandledException -= OnCrash;
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        if (_ownOutput >= 0)
        {
            _ = Native.Close(_ownOutput);
        }
    }

    private void OnCrash(object sender, UnhandledExceptionEventArgs e) => GiveBack();

    private void OnExit(object? sender, EventArgs e) => GiveBack();

    private void SetModes(byte* modes)
    {
        while (Native.SetModes(Input, Now, modes) != 0
            && Marshal.GetLastPInvokeError() == Platform.Interrupted)
        {
        }
    }

    /// <summary>Shows bytes. A terminal that takes nothing any more (a connection that hangs) is not waited for.</summary>
    public void Show(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            var shown = 0;
            while (shown < bytes.Length)
            {
                var ready = new Native.Polled { Descriptor = Output, Wanted = Native.Writable };
                var written = Native.Poll(&ready, 1, GiveUpAfterMilliseconds) == 1 && ready.Has(Native.Writable)
                    ? Native.Write(Output, start + shown, bytes.Length - shown)
                    : -1;
                if (written < 0)
                {
                    return;
                }

                shown += (int)written;
            }
        }
    }
}
