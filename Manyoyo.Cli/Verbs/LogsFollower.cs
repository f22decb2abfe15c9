using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>logs -f</c>: goes on with what is shown, entry by entry, as long as the session runs.</summary>
public sealed class LogsFollower(VerbContext context, SessionTranscripts session, LogsOptions options, DateTimeOffset? since)
{
    private const int LookEveryMilliseconds = 200;
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _done = [];
    private DateTimeOffset _asked;

    /// <summary>Follows until the session has gone or a signal comes.</summary>
    public int Run()
    {
        using var lines = new LineWriter(context.Streams.Output, options.Raw ? null : LineWriter.Tail(options.Tail), hasTitles: !options.Raw);
        var before = session.List(options.Entry);
        for (var waiting = new Queue<TranscriptFile>(before); ; waiting = new Queue<TranscriptFile>(New()))
        {
            while (waiting.TryDequeue(out var file))
            {
                lines.Begin(file.Header!);
                Follow(file, lines, isLastOfBefore: file == before[^1]);
                _done.Add(file.Path);
            }

            lines.Release();
            if (options.Entry is not null || !GoesOn())
            {
                return context.Signals is { Last: not 0 and var signal } ? 128 + signal : ExitCode.Success;
            }
        }
    }

    private IEnumerable<TranscriptFile> New() => session.List().Where(file => !_done.Contains(file.Path));

    private void Follow(TranscriptFile file, LineWriter lines, bool isLastOfBefore)
    {
        using var text = options.Raw ? null : LiveText.Of(file, since, lines.Write);
        using var raw = options.Raw ? LiveBytes.Of(file, since, context.Streams.WriteBytes) : null;
        while (true)
        {
            // Who is inside is looked at first: what is written before the end is then read.
            var isLive = IsLive(file);
            text?.Look(DateTimeOffset.UtcNow);
            raw?.Look();
            if (!isLive)
            {
                Report(file, text is null ? raw?.Fault : text.Finish());
                return;
            }

            if (isLastOfBefore)
            {
                lines.Release();
            }

            if (!Sleep())
            {
                return;
            }
        }
    }

    private bool IsLive(TranscriptFile file) => LiveSessions.Look(context.Transcripts, DateTimeOffset.UtcNow).Has(file);

    private bool GoesOn()
    {
        if (!Sleep())
        {
            return false;
        }

        var now = DateTimeOffset.UtcNow;
        if (now - _asked < AskEvery)
        {
            return true;
        }

        _asked = now;
        return session.IsRunning();
    }

    private bool Sleep()
    {
        Thread.Sleep(LookEveryMilliseconds);
        return context.Signals is not { Last: not 0 } && !context.Streams.IsOutputGone;
    }

    private void Report(TranscriptFile file, string? fault)
    {
        if (fault is not null)
        {
            context.Notes().Warn($"{Printable.Escape(file.Path)} is cut: {fault}");
        }
    }
}
