using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>config show</c> and <c>config command</c>: what <c>run</c> would do, shown. No engine is asked.</summary>
public sealed class ConfigVerbs(VerbContext context)
{
    public int Show(ConfigShowOptions options)
    {
        var (spec, choice) = Resolve(options);
        context.Streams.Output.WriteLine(SpecJson.Format(spec, choice.Name));
        return ExitCode.Success;
    }

    public int Command(ConfigCommandOptions options)
    {
        var (spec, choice) = Resolve(options);
        CommandComposer.ThrowIfNothingToResume(spec.Name, spec.Command);
        var invocation = context.Engine(choice).RunInvocation(spec, madeBy: null);
        context.Streams.Output.WriteLine(invocation.ToShellLine());
        if (spec.Env.Count > 0)
        {
            context.Notes(spec.Quiet).Say(QuietItem.Tip, $"export these where you paste it: {string.Join(' ', spec.Env.Keys)}");
        }

        return ExitCode.Success;
    }

    private (SessionSpec Spec, EngineChoice Choice) Resolve(SessionOptions options)
    {
        var file = context.ReadConfig();
        var request = options.ToRequest(context.Host.Environment);
        var choice = SessionEngine.Choose(request, file, context.Host);
        return (new SessionResolver(context.Host, context.Disk, choice.Name).Resolve(request, file), choice);
    }
}
