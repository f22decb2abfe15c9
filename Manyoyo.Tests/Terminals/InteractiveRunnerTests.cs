using System.Collections;
using System.Text;
using Manyoyo.Engine;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Terminals;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Tests.Terminals;

/// <summary>A client in a terminal of its own, with a terminal outside of which the test has the other end.</summary>
public sealed class InteractiveRunnerTests
{
    [Test]
    public void What_is_shown_passes_and_is_recorded_and_the_status_is_the_clients()
    {
        using var outside = new Outside();
        var sink = new Sink();

        var end = outside.Run(Shell("printf 'shown\\033[?1049h'; exit 5"), sink);

        Assert.That(end, Is.EqualTo(new ClientEnd(5)));
        Assert.That(sink.Text, Is.EqualTo("shown\e[?1049h"));
        Assert.That(outside.Shown, Is.EqualTo("shown\e[?1049h\e[?1049l"));
        Assert.That(outside.Modes, Is.EqualTo(outside.ModesBefore));
    }

    [Test]
    public void The_terminal_is_raw_meanwhile()
    {
        using var outside = new Outside();

        outside.Run(new("/bin/sh", ["-c", "stty -a -F \"$1\"", "sh", outside.Path]));

        Assert.That(outside.Shown, Does.Contain("-icanon").And.Contain("-echo ").And.Contain("-isig").And.Contain("-opost"));
    }

    [Test]
    public void A_sink_that_fails_is_dropped_and_the_session_goes_on()
    {
        using var outside = new Outside();

        var end = outside.Run(Shell("echo one; echo two; exit 6"), new Sink { Fault = new InvalidOperationException("out of order") });

        Assert.That(end, Is.EqualTo(new ClientEnd(6) { Unrecorded = "out of order" }));
        Assert.That(outside.Shown, Is.EqualTo("one\r\ntwo\r\n"));
        Assert.That(outside.Modes, Is.EqualTo(outside.ModesBefore));
    }

    [Test]
    public void A_client_that_can_not_be_started_leaves_the_terminal_as_it_was()
    {
        using var outside = new Outside();

        Assert.That(() => outside.Run(new("/nowhere/docker", [])), Throws.TypeOf<ManyoyoException>());

        Assert.That(outside.Modes, Is.EqualTo(outside.ModesBefore));
    }

    [Test]
    public void A_fault_of_ours_leaves_the_terminal_as_it_was()
    {
        using var outside = new Outside();

        Assert.That(() => outside.Run(new("/bin/sh", new Faulty())), Throws.TypeOf<InvalidOperationException>());

        Assert.That(outside.Modes, Is.EqualTo(outside.ModesBefore));
    }

    [Test]
    public void A_client_that_dies_of_a_signal_is_told_of()
    {
        using var outside = new Outside();

        Assert.That(outside.Run(Shell("printf '\\033[?25l'; kill -KILL $$")), Is.EqualTo(new ClientEnd(137) { IsKilled = true }));
        Assert.That(outside.Shown, Is.EqualTo("\e[?25l\e[?25h"));
    }

    [Test]
    public void A_client_that_does_not_end_is_ended()
    {
        using var outside = new Outside();
        using var halt = new CancellationTokenSource(200);

        Assert.That(outside.Run(Shell("trap '' TERM; while :; do sleep 0.1; done"), halt: halt.Token).Status, Is.EqualTo(137));
        Assert.That(outside.Modes, Is.EqualTo(outside.ModesBefore));
    }

    [Test]
    public void What_the_client_leaves_running_keeps_nobody_waiting()
    {
        using var outside = new Outside();

        Assert.That(outside.Run(Shell("sleep 20 & echo end")).Status, Is.Zero);
        Assert.That(outside.Shown, Is.EqualTo("end\r\n"));
    }

    private static Invocation Shell(string script) => new("/bin/sh", ["-c", script]);

    private sealed class Sink : ITranscriptSink
    {
        private readonly List<byte> _bytes = [];

        public Exception? Fault { get; init; }

        public string Text => Encoding.Latin1.GetString([.. _bytes]);

        public void Output(ReadOnlySpan<byte> bytes, bool isError = false)
        {
            if (Fault is not null)
            {
                throw Fault;
            }

            _bytes.AddRange(bytes);
        }

        public void Resize(int columns, int rows)
        {
        }

        public void End(int exitStatus)
        {
        }

        public void Dispose()
        {
        }
    }

    /// <summary>Arguments that can not be read: found out of when the terminal is raw already.</summary>
    private sealed class Faulty : IReadOnlyList<string>
    {
        public int Count => 1;

        public string this[int index] => throw new InvalidOperationException();

        public IEnumerator<string> GetEnumerator() => throw new InvalidOperationException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>The terminal that the program is started on, as far as it knows.</summary>
    private sealed unsafe class Outside : IDisposable
    {
        private readonly PseudoTerminal _terminal = PseudoTerminal.TryOpen(out _)!;
        private readonly int _inner;

        public Outside()
        {
            _terminal.SetSize(new(24, 80, 0, 0));
            _inner = Native.Open(_terminal.Path, Platform.OpenToLook);
            ModesBefore = Modes;
        }

        public string Path => _terminal.Path;

        public byte[] ModesBefore { get; }

        public byte[] Modes
        {
            get
            {
                var modes = new byte[Platform.ModesSize];
                fixed (byte* start = modes)
                {
                    Assert.That(Native.GetModes(_inner, start), Is.Zero);
                }

                return modes;
            }
        }

        /// <summary>All that was shown until the run was over; less than a terminal keeps.</summary>
        public string Shown { get; private set; } = "";

        public ClientEnd Run(Invocation invocation, ITranscriptSink? sink = null, CancellationToken halt = default)
        {
            var end = new InteractiveRunner(new ProcessRunner(), null, _inner, _inner).Run(invocation, terminal: true, sink, halt);
            using var buffer = new RelayBuffer(64 * 1024);
            while (buffer.Fill(_terminal.Master) == RelayBuffer.Outcome.More)
            {
                Shown += Encoding.Latin1.GetString(buffer.Waiting);
                buffer.Clear();
            }

            return end;
        }

        public void Dispose()
        {
            _ = Native.Close(_inner);
            _terminal.Dispose();
        }
    }
}
