using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Setup;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>init</c>: looks for the agents' set-up on the host, and writes profiles for it.</summary>
public sealed class InitVerb(VerbContext context)
{
    private readonly InitReport _report = new(context.Host);

    public int Run(InitOptions options)
    {
        var named = options.Agents.Select(name => AgentCatalogue.Named(name)!).Distinct().ToList();
        // Before it is read, too: a pipe would be waited for.
        FileReplacement.Require(SettingsFile.PathIn(context.Host.ManyoyoHome));
        var configuration = SettingsFile.Read(context.Host.ManyoyoHome) ?? "";
        // Before anything is told: a configuration that is broken is not written to.
        _ = SettingsReader.Read(configuration, SettingsFile.PathIn(context.Host.ManyoyoHome));
        var plans = (named.Count > 0 ? named : AgentCatalogue.All)
            .Select(agent => SetupFinder.Find(context.Host, SetupRecipes.Of(agent)))
            .Where(found => Tell(InitReport.Found(found, IsTaken(found))) && IsTaken(found))
            .Select(found => SetupPlan.For(context.Host, found, configuration))
            .ToList();
        if (plans.Count == 0)
        {
            context.Streams.Error.WriteLine("Nothing of use was found, and nothing written. `manyoyo init claude` writes a profile all the same: log in inside.");
            return ExitCode.Success;
        }

        return options.DryRun ? Show(plans) : Write(Agreed(plans, options.Yes), configuration);

        bool IsTaken(FoundSetup found) => named.Count > 0 || found.IsUsed;
    }

    private int Show(List<SetupPlan> plans)
    {
        context.Streams.Output.WriteLine(context.Host.Shown(SettingsFile.PathIn(context.Host.ManyoyoHome)));
        plans.ForEach(plan => Tell(_report.Planned(plan)));
        return ExitCode.Success;
    }

    private int Write(List<SetupPlan> plans, string configuration)
    {
        var kept = SetupWriter.Write(context.Host, plans, configuration);
        context.Streams.Output.WriteLine(context.Host.Shown(SettingsFile.PathIn(context.Host.ManyoyoHome)));
        plans.ForEach(plan => Tell(_report.Written(plan)));
        if (kept is not null)
        {
            Tell([InitReport.Line("kept", context.Host.Shown(kept), "what was there before")]);
        }

        return ExitCode.Success;
    }

    /// <summary>The plans that replace nothing, and those whose replacing the user wants.</summary>
    /// <exception cref="ManyoyoException">Nobody can be asked.</exception>
    private List<SetupPlan> Agreed(List<SetupPlan> plans, bool yes)
    {
        var replacing = plans.Where(plan => plan.Replaced.Count > 0).ToList();
        return replacing.Count == 0 || yes ? plans
            : context.Host.IsInteractive ? [.. plans.Where(plan => plan.Replaced.Count == 0 || Ask(plan))]
            : throw new ManyoyoException(
                $"there already, and different: {Printable.Escape(string.Join(", ", replacing.SelectMany(plan => plan.Replaced)))}; nothing was written",
                "see what would be written with --dry-run; replace it with --yes, or name the other agents only");
    }

    private bool Ask(SetupPlan plan) => Tell(_report.Planned(plan))
        && Prompt.IsYes(context, $"Replace {Printable.Escape(string.Join(" and ", plan.Replaced))}?", isYesTheDefault: false);

    private bool Tell(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            context.Streams.Output.WriteLine(line);
        }

        return true;
    }
}
