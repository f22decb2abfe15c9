using Manyoyo.Cli.CommandLine;
using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Completion;
using Manyoyo.Cli.Output;
using Manyoyo.Cli.Verbs;
using Manyoyo.Engine;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Cli;

/// <summary>The program: parses, dispatches, and is the one place that tells the user of an error.</summary>
/// <param name="streams">Where it reads and writes.</param>
/// <param name="readHost">Reads the facts of the host; not asked for before they are needed.</param>
/// <param name="disk">The host's disk.</param>
/// <param name="runner">Starts processes.</param>
/// <param name="signals">What came while it ran; <c>null</c>: none are caught.</param>
/// <param name="entries">Runs what enters a session; <c>null</c>: on the program's own streams, by <paramref name="runner"/>.</param>
public sealed class App(Streams streams, Func<HostFacts> readHost, IDisk disk, IProcessRunner runner, Signals? signals = null, IInteractiveRunner? entries = null)
{
    /// <summary>Carries out one command line.</summary>
    /// <returns>The exit status.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        var host = new Lazy<HostFacts>(readHost);
        try
        {
            var words = ProgramWords.WithoutDocker(arguments, name => host.Value.Variable(name));
            return Dispatch(CommandLineReader.Read(words), host);
        }
        catch (ManyoyoException e)
        {
            new Notes(streams.Error, HasColor(host), new HashSet<string>()).Fail(e);
            return e.ExitCode;
        }
        catch (InterruptedException e)
        {
            return e.ExitCode;
        }
    }

    private int Dispatch(ParsedCommand command, Lazy<HostFacts> host)
    {
        switch (command)
        {
            case HelpCommand help:
                streams.Output.Write(HelpPage.For(help.Topic));
                return ExitCode.Success;
            case VersionCommand:
                streams.Output.WriteLine("manyoyo " + ProgramVersion.Text);
                return ExitCode.Success;
            case VerbCommand verb:
                return Verb(verb.Options, Context(host));
            case CompleteCommand complete:
                return new CompletionVerb(Context(host)).Complete(complete.Words);
            case CompleteBashCommand bash:
                return new CompletionVerb(Context(host)).Complete(BashLine.Read(bash.Line, bash.Breaks));
            case PluginMetadataCommand:
                streams.Output.WriteLine(PluginMetadata.Json());
                return ExitCode.Success;
            default:
                throw new InvalidOperationException(command.ToString());
        }
    }

    private VerbContext Context(Lazy<HostFacts> host) => new(streams, host.Value, disk, runner, signals, HasColor(host), entries);

    private static int Verb(VerbOptions options, VerbContext context) => options switch
    {
        RunOptions run => new RunVerb(context).Run(run),
        PsOptions ps => new PsVerb(context).Run(ps),
        RmOptions rm => new RmVerb(context).Run(rm),
        BuildOptions build => new BuildVerb(context).Run(build),
        ImagesOptions images => new ImagesVerb(context).Run(images),
        PruneOptions prune => new PruneVerb(context).Run(prune),
        LogsOptions logs => new LogsVerb(context).Run(logs),
        ReplayOptions replay => new ReplayVerb(context).Run(replay),
        WaitOptions wait => new WaitVerb(context).Run(wait),
        ConfigShowOptions show => new ConfigVerbs(context).Show(show),
        ConfigCommandOptions command => new ConfigVerbs(context).Command(command),
        InitOptions init => new InitVerb(context).Run(init),
        DoctorOptions doctor => new DoctorVerb(context).Run(doctor),
        CompletionOptions completion => new CompletionVerb(context).Script(completion),
        InstallPluginOptions plugin => new InstallPluginVerb(context).Run(plugin),
        _ => throw new InvalidOperationException(options.ToString()),
    };

    private static bool HasColor(Lazy<HostFacts> host) => host.Value is { IsErrorTerminal: true } facts && facts.Variable("NO_COLOR") is null;
}
