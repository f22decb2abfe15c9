using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Engine;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>rm</c>: deletes sessions and prints the name of each.</summary>
public sealed class RmVerb(VerbContext context)
{
    public int Run(RmOptions options)
    {
        var engine = context.Engine(context.ChooseEngine(options.Engine));
        foreach (var (id, name) in new SessionManager(engine, context.Signals, context.Disk).RemoveAll([.. options.Names]))
        {
            if (!options.KeepTranscripts)
            {
                context.Transcripts.Delete(name, id);
            }

            context.Known.Forget(name);
            context.Streams.Output.WriteLine(name);
        }

        context.Signals?.ThrowIfCaught();
        return ExitCode.Success;
    }
}
