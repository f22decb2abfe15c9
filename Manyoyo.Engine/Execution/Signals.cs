using System.Runtime.InteropServices;

namespace Manyoyo.Engine.Execution;

/// <summary>
/// Keeps SIGINT, SIGTERM, SIGHUP and SIGQUIT from ending the program before it has tidied up. A program without a handler dies
/// of Ctrl-C before the engine's client in the same process group has restored the terminal.
/// </summary>
public sealed class Signals : IDisposable
{
    /// <summary>The number of SIGINT: Ctrl-C, which reaches the engine's client by itself.</summary>
    public const int Interrupt = 2;

    /// <summary>The number of SIGHUP: the terminal has gone.</summary>
    public const int HangUp = 1;

    private readonly List<PosixSignalRegistration> _registrations = [];
    private volatile int _caught;

    /// <summary>Starts to catch.</summary>
    public static Signals Catch()
    {
        var signals = new Signals();
        signals.Add(PosixSignal.SIGINT, Interrupt);
        signals.Add(PosixSignal.SIGTERM, 15);
        signals.Add(PosixSignal.SIGHUP, HangUp);
        signals.Add(PosixSignal.SIGQUIT, 3);
        return signals;
    }

    /// <summary>Told the number of each signal as it comes, on a thread of its own.</summary>
    public event Action<int>? Caught;

    /// <summary>The number of the last signal that came; 0: none.</summary>
    public int Last => _caught;

    /// <summary>Does as if a signal had come.</summary>
    public void Raise(int signal)
    {
        _caught = signal;
        Caught?.Invoke(signal);
    }

    /// <summary>Forgets Ctrl-C: it was meant for the command inside. Whoever sent another signal meant this program.</summary>
    public void ForgetInterrupt() => _ = Interlocked.CompareExchange(ref _caught, 0, Interrupt);

    /// <summary>Ends what is being done, if a signal came.</summary>
    /// <exception cref="InterruptedException">A signal came.</exception>
    public void ThrowIfCaught()
    {
        if (_caught != 0)
        {
            throw new InterruptedException(_caught);
        }
    }

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void Add(PosixSignal signal, int number) =>
        _registrations.Add(PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            Raise(number);
        }));
}

/// <summary>A signal ended what was being done; nothing of it is left.</summary>
public sealed class InterruptedException(int signal) : Exception
{
    /// <summary>128 + the number of the signal.</summary>
    public int ExitCode { get; } = 128 + signal;
}
