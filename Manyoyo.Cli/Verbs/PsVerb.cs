using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>ps</c>: lists the sessions.</summary>
public sealed class PsVerb(VerbContext context)
{
    public int Run(PsOptions options)
    {
        var choice = context.ChooseEngine(options.Engine);
        var live = LiveSessions.Look(context.Transcripts, DateTimeOffset.UtcNow);
        var sessions = context.Engine(choice).List()
            .Select(session => session with { Activity = live.Of(session.Id, DateTimeOffset.UtcNow) }).ToList();
        var output = context.Streams.Output;
        if (options.Json)
        {
            output.WriteLine(SessionJson.Format(sessions, choice.Name));
        }
        else if (options.Quiet)
        {
            output.Write(string.Concat(sessions.Select(session => session.Name + "\n")));
        }
        else
        {
            output.Write(SessionTable.Format(sessions, context.Host.Now));
        }

        return ExitCode.Success;
    }
}
