using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Manyoyo.Engine.Terminals;

/// <summary>What happens to the outer terminal while a relay is at work, to be taken note of by the relay's own thread.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class RelaySignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;
    private readonly WakeUp _wakeUp;
    private int _found;

    public RelaySignals(WakeUp wakeUp)
    {
        _wakeUp = wakeUp;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGWINCH, context => Note(Event.Resized)),
            PosixSignalRegistration.Create(PosixSignal.SIGCONT, context =>
            {
                // Else the runtime sets the terminal's modes to those that it found at first, at any moment from now on.
                context.Cancel = true;
                Note(Event.Continued);
            }),
            PosixSignalRegistration.Create(PosixSignal.SIGTSTP, context =>
            {
                context.Cancel = true;
                Note(Event.AskedToStop);
            }),
        ];
    }

    [Flags]
    public enum Event
    {
        None = 0,
        Resized = 1,
        AskedToStop = 2,
        Continued = 4,
        ChildEnded = 8,
    }

    /// <summary>Wakes the relay for something.</summary>
    public void Note(Event what)
    {
        _ = Interlocked.Or(ref _found, (int)what);
        _wakeUp.Call();
    }

    /// <summary>What has happened since the last time.</summary>
    public Event Take() => (Event)Interlocked.Exchange(ref _found, 0);

    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());
}
