using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>logs -f</c>: goes on with what is shown, entry by entry, as long as somebody is inside. No engine is asked.</summary>
public sealed class LogsFollower(VerbContext context, SessionTranscripts session, LogsOptions options, DateTimeOffset? since)
{
    private const int LookEveryMilliseconds = 200;

    private readonly HashSet<string> _done = [];

    /// <summary>Follows until nobody is inside or a signal comes.</summary>
    public int Run()
    {
        using var lines = new LineWriter(context.Streams.Output, options.Raw ? null : LineWriter.Tail(options.Tail), hasTitles: !options.Raw);
        for (var files = session.List(options.Entry); files.Count > 0 && !IsStopped; files = options.Entry is null ? New() : [])
        {
            foreach (var file in files.TakeWhile(_ => !IsStopped))
            {
                lines.Begin(file.Header!);
                Follow(file, lines);
                _done.Add(file.Path);
            }
        }

        return context.Signals is { Last: not 0 and var signal } ? 128 + signal : ExitCode.Success;
    }

    private IReadOnlyList<TranscriptFile> New() => [.. session.List().Where(file => !_done.Contains(file.Path))];

    private void Follow(TranscriptFile file, LineWriter lines)
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
                session.Report(file, text is null ? raw?.Finish() : text.Finish());
                return;
            }

            lines.Release();
            if (!Sleep())
            {
                return;
            }
        }
    }

    // By a signal, or since nobody reads any more.
    private bool IsStopped => context.Signals is { Last: not 0 } || context.Streams.IsOutputGone;

    private bool IsLive(TranscriptFile file) => LiveSessions.Look(context.Transcripts, DateTimeOffset.UtcNow).Has(file);

    private bool Sleep()
    {
        Thread.Sleep(LookEveryMilliseconds);
        return !IsStopped;
    }
}
