using System.Runtime.InteropServices;
using System.Text;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Cli.Output;

/// <summary>
/// Reads lines from the terminal without <see cref="Console"/>, which would switch the terminal's modes when it is first
/// read from.
/// </summary>
public static partial class TerminalInput
{
    private const int InputQueue = 0;

    /// <summary>Reads one line from standard input, byte by byte: what follows it is for whoever reads next.</summary>
    /// <returns><c>null</c>: end of input.</returns>
    /// <exception cref="InterruptedException">A signal came first.</exception>
    public static string? ReadLine(Signals signals)
    {
        using var ended = new ManualResetEventSlim();
        void End(int signal) => ended.Set();
        string? line = null;
        var wasTerminal = NativeMethods.IsTerminal(0);
        // A read can not be taken back: it waits on a thread of its own, which ends with the program.
        var reader = new Thread(() =>
        {
            line = ReadBytes();
            ended.Set();
        })
        { IsBackground = true };
        signals.Caught += End;
        if (signals.Last == 0)
        {
            reader.Start();
            ended.Wait();
        }

        signals.Caught -= End;
        if (line is null && wasTerminal && !NativeMethods.IsTerminal(0))
        {
            // A terminal that has gone looks like the end of input, before the signal comes that tells of it.
            signals.Raise(Signals.HangUp);
        }

        signals.ThrowIfCaught();
        return line;
    }

    /// <summary>Drops what was typed for a program that has ended: an answer to it must not answer us.</summary>
    public static void Drop() => _ = Flush(0, InputQueue);

    private static string? ReadBytes()
    {
        var bytes = new List<byte>();
        var buffer = new byte[1];
        while (Read(0, buffer, 1) == 1 && buffer[0] != '\n')
        {
            bytes.Add(buffer[0]);
        }

        return bytes.Count == 0 && buffer[0] != '\n' ? null : Encoding.UTF8.GetString([.. bytes]);
    }

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, byte[] buffer, nint count);

    [LibraryImport("libc", EntryPoint = "tcflush")]
    private static partial int Flush(int descriptor, int queue);
}
