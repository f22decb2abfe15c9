using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Sessions;

/// <summary>
/// Ends an entry from outside, once, on a thread of its own. The command first: its client then shows its last words and
/// ends by itself. Only a client that does not is ended too.
/// </summary>
internal sealed class EntryEnding(ContainerEngine engine, string id, string marker, EntryLimits limits) : IDisposable
{
    private const int ClientEndsWithinMilliseconds = 2000;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _halt = new();
    private readonly ManualResetEventSlim _clientEnded = new();
    private readonly Lock _gate = new();
    private Thread? _worker;
    private EntryEnd? _end;

    /// <summary>Ends the client.</summary>
    public CancellationToken Halt => _halt.Token;

    /// <summary>A signal came.</summary>
    public void Signal(int number) => Begin(new EntryEnd(128 + number)
    {
        IsForced = true,
        IsDetached = number == Signals.HangUp && limits.DetachOnHangup,
    });

    /// <summary>The command has had its time.</summary>
    public void TimeIsOver() => Begin(new EntryEnd(ExitCode.TimedOut) { IsForced = true });

    /// <summary>What comes of the entry, once its client has ended.</summary>
    public EntryEnd After(ClientEnd client)
    {
        _clientEnded.Set();
        Thread? worker;
        lock (_gate)
        {
            worker = _worker;
            // From here on nothing is begun any more.
            _end ??= client.IsKilled ? Tried(new EntryEnd(client.Status)) : new EntryEnd(client.Status);
        }

        worker?.Join();
        return _end with { Unrecorded = client.Unrecorded };
    }

    public void Dispose()
    {
        _halt.Dispose();
        _clientEnded.Dispose();
    }

    private void Begin(EntryEnd end)
    {
        lock (_gate)
        {
            if (_end is null)
            {
                _end = end;
                _worker = new Thread(Work);
                _worker.Start();
            }
        }
    }

    private void Work()
    {
        if (_end!.IsDetached)
        {
            _halt.Cancel();
            return;
        }

        _end = Tried(_end);
        if (!_clientEnded.Wait(ClientEndsWithinMilliseconds))
        {
            _halt.Cancel();
            _clientEnded.Wait();
            // It may have been about to start the command.
            _end = Tried(_end);
        }
    }

    private EntryEnd Tried(EntryEnd end)
    {
        try
        {
            var answer = engine.EndInside(id, marker, Grace);
            var isGone = answer.ExitCode == 0 || EngineWords.SayMissing(answer.Errors) || EngineWords.SayNotRunning(answer.Errors);
            return end with { Left = isGone ? null : EngineWords.Reason(answer.Errors) };
        }
        catch (Exception e)
        {
            // The engine's program has gone, or there are no files left to be opened: the client is ended all the same.
            return end with { Left = e.Message };
        }
    }
}
