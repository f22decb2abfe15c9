using System.Diagnostics;
using System.Text;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Tests.Support;

/// <summary>
/// A terminal whose outer end the test holds: it sees every byte that is shown, and types any byte. Nothing answers what a
/// program asks the terminal; where that matters there is <see cref="Tmux"/>.
/// </summary>
internal sealed unsafe class RawTerminal : IDisposable
{
    private readonly Bench _bench;
    private readonly PseudoTerminal _terminal = PseudoTerminal.TryOpen(out _)!;
    private readonly List<byte> _shown = [];
    private readonly Lock _gate = new();
    private readonly Thread _reader;
    private readonly ManualResetEventSlim _hasEnded = new();
    private readonly ChildProcess _child;
    private volatile bool _isClosed;

    private RawTerminal(Bench bench, IReadOnlyList<string> words)
    {
        _bench = bench;
        _terminal.SetSize(new(24, 80, 0, 0));
        // What starts the tests may have had signals ignored, and that is inherited.
        string[] changes = [.. bench.Environment.SelectMany(variable => variable.Value is null ? (string[])["-u", variable.Key] : [])];
        string[] values = [.. bench.Environment.Where(variable => variable.Value is not null).Select(variable => $"{variable.Key}={variable.Value}")];
        _child = ChildProcess.Start(
            new Invocation("/usr/bin/env", ["--default-signal", "-C", bench.Project, .. changes, .. values, .. words]),
            new ChildStreams.Terminal(_terminal.Path),
            _hasEnded.Set);
        _reader = new Thread(Read) { IsBackground = true };
        _reader.Start();
    }

    /// <summary>All that was ever shown.</summary>
    public byte[] Shown
    {
        get
        {
            lock (_gate)
            {
                return [.. _shown];
            }
        }
    }

    /// <summary><see cref="Shown"/>, a byte a character.</summary>
    public string Text => Encoding.Latin1.GetString(Shown);

    /// <summary>Starts a program in it, as the one that the terminal belongs to.</summary>
    public static RawTerminal Start(Bench bench, params IReadOnlyList<string> words) => new(bench, words);

    /// <summary>Types bytes, as fast as they are taken.</summary>
    public void Type(ReadOnlySpan<byte> bytes)
    {
        var clock = Stopwatch.StartNew();
        fixed (byte* start = bytes)
        {
            for (var typed = 0; typed < bytes.Length;)
            {
                var written = Native.Write(_terminal.Master, start + typed, bytes.Length - typed);
                typed += (int)Math.Max(0, written);
                Assert.That(clock.Elapsed.TotalSeconds, Is.LessThan(60), "typed keys are not taken");
                Thread.Sleep(written < 0 ? 5 : 0);
            }
        }
    }

    /// <inheritdoc cref="Type(ReadOnlySpan{byte})"/>
    public void Type(string text) => Type(Encoding.UTF8.GetBytes(text));

    /// <summary>Waits until a text is shown.</summary>
    public void WaitFor(string text) => Until.True(() => Text.Contains(text, StringComparison.Ordinal), () => $"\"{text}\" is not shown:\n{Text}");

    /// <summary>Waits for the end of the program, and until all that it has shown is seen.</summary>
    /// <returns>Its status.</returns>
    public int Wait()
    {
        Assert.That(_hasEnded.Wait(60_000), Is.True, () => "not at its end:\n" + Text);
        _reader.Join(5000);
        return _child.End.Status;
    }

    /// <summary>Sends the program a signal, and it alone.</summary>
    public void Signal(int number) => _child.Signal(number);

    /// <summary>Closes the terminal, as its window does.</summary>
    public void HangUp()
    {
        _isClosed = true;
        _reader.Join();
        _terminal.Dispose();
    }

    /// <summary>What <c>stty -a</c> says of it.</summary>
    public string Modes => _bench.Shell($"stty -a -F {_terminal.Path}").With(0).Output;

    public void Dispose()
    {
        HangUp();
        if (!_hasEnded.Wait(10_000))
        {
            _child.Signal(9);
        }

        _child.WaitForEnd();
        _hasEnded.Dispose();
    }

    private void Read()
    {
        using var buffer = new RelayBuffer(64 * 1024);
        while (!_isClosed)
        {
            var ready = new Native.Polled { Descriptor = _terminal.Master, Wanted = Native.Readable };
            if (Native.Poll(&ready, 1, 100) != 1)
            {
                continue;
            }

            if (buffer.Fill(_terminal.Master) == RelayBuffer.Outcome.Gone)
            {
                return;
            }

            lock (_gate)
            {
                _shown.AddRange(buffer.Waiting);
            }

            buffer.Clear();
        }
    }
}
