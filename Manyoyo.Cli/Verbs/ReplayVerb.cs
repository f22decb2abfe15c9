using Manyoyo.Cli.CommandLine;
using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Engine;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>replay</c>: plays what has been shown in a session.</summary>
public sealed class ReplayVerb(VerbContext context)
{
    public int Run(ReplayOptions options)
    {
        var pace = new ReplayPace(
            options.Speed is null ? 1 : TimeWords.Factor(options.Speed)!.Value, options.IdleLimit is null ? null : TimeWords.Pause(options.IdleLimit));
        var found = SessionTranscripts.Find(context, options.Name, options.Engine);
        var file = found.List(options.Entry) is [.., var last] ? last : throw new ManyoyoException(
            $"nothing of session {options.Name} is recorded", "its next entry will be, without --no-transcript");
        var fault = context.Host.IsInteractive
            ? new Replay(pace, context.Signals).Play(file)
            : TranscriptText.ReadRaw(file, null, context.Streams.WriteBytes);
        found.Report(file, fault);
        // Ctrl-C ends the player as q does; other signals end the program.
        return context.Signals is { Last: not 0 and var signal } ? 128 + signal : ExitCode.Success;
    }
}
