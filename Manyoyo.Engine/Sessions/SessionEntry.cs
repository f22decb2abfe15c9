using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Terminals;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Engine.Sessions;

/// <summary>What ends a command inside before it ends by itself, besides SIGTERM, SIGINT and SIGQUIT.</summary>
/// <param name="Timeout">How long it may run; <c>null</c>: as long as it likes.</param>
/// <param name="DetachOnHangup">It runs on where the terminal goes.</param>
public sealed record EntryLimits(TimeSpan? Timeout = null, bool DetachOnHangup = false);

/// <summary>How an entry into a session ended.</summary>
/// <param name="Status">What the program ends with for it.</param>
public sealed record EntryEnd(int Status)
{
    /// <summary>It was ended from here: by a signal, or because its time was over.</summary>
    public bool IsForced { get; init; }

    /// <summary>The terminal has gone and the command runs on, as was asked for.</summary>
    public bool IsDetached { get; init; }

    /// <summary>Why what runs inside could not be ended; <c>null</c>: nothing is left of it.</summary>
    public string? Left { get; init; }

    /// <summary>Why it could not be recorded; <c>null</c>: it was, or nobody asked for it.</summary>
    public string? Unrecorded { get; init; }
}

/// <summary>One command inside a session. Whatever ends this program meanwhile ends all that the command started.</summary>
public sealed class SessionEntry(ContainerEngine engine, Signals? signals, EntryLimits limits)
{
    /// <summary>Runs it.</summary>
    /// <param name="id">The container.</param>
    /// <param name="command">A shell line; empty: an interactive shell.</param>
    /// <param name="terminal">Whether a person is at it.</param>
    /// <param name="variables">Variables for the command.</param>
    /// <param name="sink">Told of all that is shown; <c>null</c>: nobody is.</param>
    /// <param name="early">A client that may have been started for it; <c>null</c>: none was.</param>
    public EntryEnd Run(
        string id,
        string command,
        bool terminal,
        IReadOnlyDictionary<string, string> variables,
        ITranscriptSink? sink = null,
        EarlyEntry? early = null)
    {
        var marker = Guid.NewGuid().ToString("N");
        var marked = EnvironmentMap.Over(new Dictionary<string, string> { [EndArguments.Marker] = marker }, variables);
        using var ending = new EntryEnding(engine, id, marker, limits);
        using var timer = limits.Timeout is { } time ? new Timer(_ => ending.TimeIsOver(), null, time, Timeout.InfiniteTimeSpan) : null;
        if (signals is not null)
        {
            signals.Caught += ending.Signal;
        }

        try
        {
            // One that came before is not told of again.
            if (signals is { Last: not 0 and var caught })
            {
                return new EntryEnd(128 + caught) { IsForced = true };
            }

            using var client = early?.Take(id, command, engine) ?? engine.StartEntering(id, command, terminal, sink is not null);
            return Ended(sink, ending.After(Enter(client, ending, terminal, marked, sink)));
        }
        finally
        {
            if (signals is not null)
            {
                signals.Caught -= ending.Signal;
            }
        }
    }

    private static EntryEnd Ended(ITranscriptSink? sink, EntryEnd end)
    {
        try
        {
            sink?.End(end.Status);
            return end;
        }
        catch (Exception e)
        {
            // Whatever is wrong with the record, the session does not suffer.
            return end with { Unrecorded = end.Unrecorded ?? e.Message };
        }
    }

    private ClientEnd Enter(
        IEnteringClient client, EntryEnding ending, bool terminal, IReadOnlyDictionary<string, string> variables, ITranscriptSink? sink)
    {
        var end = client.Run(variables, sink, ending.Halt);
        if (signals is { Last: 0 } && (end.IsKilled || (!terminal && MayBeSignalled(end.Status))))
        {
            // Ctrl-C and its like reach the client too, and it may be quicker than the news of it are here.
            Thread.Sleep(100);
        }

        return end;
    }

    // Whether the signal may have been the client's own end, and not its command's.
    private static bool MayBeSignalled(int status) => status is 129 or 130 or 131 or 143;
}
