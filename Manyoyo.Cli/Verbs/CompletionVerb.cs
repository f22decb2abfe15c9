using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Completion;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>completion SHELL</c> and its hidden half: a shell's script, and the answers to it.</summary>
public sealed class CompletionVerb(VerbContext context)
{
    // Somebody waits at a prompt. An engine that is slow to start needs some of it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public int Script(CompletionOptions options)
    {
        context.Streams.Output.Write(CompletionScripts.Of(options.Shells.Single()));
        return ExitCode.Success;
    }

    /// <summary>Writes how a command line may go on.</summary>
    /// <param name="words">The words up to the one that is being typed.</param>
    public int Complete(IReadOnlyList<string> words) =>
        Write(words, candidate => candidate.Text + (candidate.About is { } about ? "\t" + Printable.Escape(about) : ""));

    /// <summary>Writes how a line of bash may go on, each candidate as it is to stand in the line.</summary>
    public int Complete(BashLine line) => Write([.. line.Words.Skip(1).DefaultIfEmpty("")], candidate => line.Replacement(candidate.Text));

    private int Write(IReadOnlyList<string> words, Func<Candidate, string> line)
    {
        var answer = new Completer(new LiveValues(Sessions, Profiles, context.Host.Environment.Keys)).Complete(words);
        foreach (var candidate in answer.Candidates.Where(IsOneLine))
        {
            context.Streams.Output.WriteLine(line(candidate));
        }

        context.Streams.Output.WriteLine($":{(int)answer.Directive}");
        return ExitCode.Success;
    }

    private static bool IsOneLine(Candidate candidate) => Printable.Escape(candidate.Text) == candidate.Text;

    private IEnumerable<Candidate> Sessions(string? engine) => OrNothing(() =>
    {
        var choice = EngineLocator.Choose(engine, context.Host, () => SettingsFile.Load(context.Host.ManyoyoHome).Defaults.Engine);
        return (context with { Runner = new PatientRunner(context.Runner, Patience) }).Engine(choice).List()
            .Select(session => new Candidate(session.Name, string.Join(", ", new[] { session.Agent, session.State.Word() }.OfType<string>())));
    });

    private IEnumerable<Candidate> Profiles() => OrNothing(() => SettingsFile.Load(context.Host.ManyoyoHome).Profiles
        .Select(profile => new Candidate(profile.Key, profile.Value.Command.Yolo ?? profile.Value.Command.Shell)));

    // Somebody is in the midst of typing: an engine that is down, or a configuration that is broken, is told when they run it.
    private static IEnumerable<Candidate> OrNothing(Func<IEnumerable<Candidate>> read)
    {
        try
        {
            return read();
        }
        catch (ManyoyoException)
        {
            return [];
        }
    }
}
