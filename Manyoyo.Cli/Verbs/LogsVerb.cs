using Manyoyo.Cli.CommandLine;
using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>logs</c>: what has been shown in a session, as text.</summary>
public sealed class LogsVerb(VerbContext context)
{
    public int Run(LogsOptions options)
    {
        var found = SessionTranscripts.Find(context, options.Name, options.Engine);
        if (options.List)
        {
            List(found.List());
            return ExitCode.Success;
        }

        var since = options.Since is null ? null : TimeWords.Moment(options.Since, context.Host.Now);
        var files = found.List(options.Entry);
        if (files.Count == 0)
        {
            context.Notes().Warn($"nothing of session {options.Name} is recorded");
        }

        if (options.Follow)
        {
            return new LogsFollower(context, found, options, since).Run();
        }

        if (options.Raw)
        {
            files.ToList().ForEach(file => found.Report(file, TranscriptText.ReadRaw(file, since, context.Streams.WriteBytes)));
        }
        else
        {
            Text(found, files, since, options.Tail);
        }

        return ExitCode.Success;
    }

    private void Text(SessionTranscripts found, IReadOnlyList<TranscriptFile> files, DateTimeOffset? since, string? tail)
    {
        using var lines = new LineWriter(context.Streams.Output, LineWriter.Tail(tail), hasTitles: files.Count > 1);
        foreach (var file in files)
        {
            lines.Begin(file.Header!);
            found.Report(file, TranscriptText.Read(file, since, lines.Write));
        }
    }

    private void List(IReadOnlyList<TranscriptFile> files)
    {
        var now = DateTimeOffset.UtcNow;
        var live = LiveSessions.Look(context.Transcripts, now);
        context.Streams.Output.Write(EntryTable.Format([.. files.Select(file => TranscriptEntry.Of(file, live, now))]));
    }
}
