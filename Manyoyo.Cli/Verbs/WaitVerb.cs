using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Engine;
using Manyoyo.Engine.Sessions;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>wait</c>: waits until what runs in a session is silent, or has ended. The engine is asked once.</summary>
public sealed class WaitVerb(VerbContext context)
{
    private const int LookEveryMilliseconds = 200;

    public int Run(WaitOptions options)
    {
        var id = Find(options);
        var end = options.Timeout is null ? DateTimeOffset.MaxValue : DateTimeOffset.UtcNow + Duration.Parse(options.Timeout)!.Value;
        while (true)
        {
            var now = DateTimeOffset.UtcNow;
            var activity = LiveSessions.Look(context.Transcripts, now).Of(id, now);
            if (options.For == WaitOptions.Idle ? !activity.IsWorking : activity.Silence is null)
            {
                return ExitCode.Success;
            }

            if (now >= end)
            {
                context.Notes().Warn($"session {options.Name} is {activity}: the --timeout is over");
                return ExitCode.TimedOut;
            }

            Thread.Sleep(LookEveryMilliseconds);
            context.Signals?.ThrowIfCaught();
        }
    }

    private string Find(WaitOptions options)
    {
        var engine = context.Engine(context.ChooseEngine(options.Engine));
        return SessionName.IsValid(options.Name) && engine.Inspect(options.Name) is [{ IsSession: true } container, ..]
            ? container.Id
            : throw new ManyoyoException($"there is no session {Printable.Escape(options.Name)}", "see `manyoyo ps` for those that there are");
    }
}
