using Manyoyo.Engine;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Setup;
using Newtonsoft.Json;

namespace Manyoyo.Cli.Output;

/// <summary>What <c>init</c> tells: what was found, and what became of it. No value is shown.</summary>
/// <param name="host">The host.</param>
public sealed class InitReport(HostFacts host)
{
    private const int StateWidth = 11;
    private const int WhatWidth = 38;

    /// <summary>What was found of one agent.</summary>
    /// <param name="found">What.</param>
    /// <param name="isTaken">Whether it gets a profile. Else variables that others use too are no find, and what is of no use is told all the same.</param>
    public static IEnumerable<string> Found(FoundSetup found, bool isTaken) =>
    [
        found.Recipe.Title,
        .. found.Findings.Where(finding => finding.State == FindingState.Unusable || (isTaken && finding.State != FindingState.Missing))
            .Select(finding => Line(Word(finding.State), finding.What, finding.About)),
        .. found.Findings.Where(finding => finding.State == FindingState.Missing)
            .GroupBy(finding => FolderOf(finding.What))
            .Select(folder => Line(Word(FindingState.Missing), folder.Key + string.Join(' ', folder.Select(finding => finding.What[folder.Key.Length..])), "")),
    ];

    // What is not there is told by the folder: it is the longer part, and the less interesting one.
    private static string FolderOf(string what) => what[..(what.LastIndexOf('/') + 1)] is { Length: > 2 } folder ? folder : "";

    /// <summary>What would be written for one agent.</summary>
    public IEnumerable<string> Planned(SetupPlan plan)
    {
        if (plan.WritesEnvFile)
        {
            yield return Line("would write", host.Shown(plan.EnvFilePath), string.Join(' ', plan.EnvFile.Added.Concat(plan.EnvFile.Changed)));
        }

        yield return Line(plan.IsSameProfile ? "up to date" : plan.ReplacesProfile ? "replace" : "would write", $"runs.{plan.Name}", "");
        foreach (var line in plan.IsSameProfile ? [] : plan.Profile.ToString(Formatting.Indented).ReplaceLineEndings("\n").Split('\n'))
        {
            yield return $"      {Printable.Escape(line)}";
        }
    }

    /// <summary>What was written for one agent.</summary>
    public IEnumerable<string> Written(SetupPlan plan)
    {
        if (plan.HasEnvFile)
        {
            yield return Line(plan.WritesEnvFile ? "wrote" : "up to date", host.Shown(plan.EnvFilePath), string.Join(' ', plan.Found.Variables.Keys));
        }

        yield return Line(plan.IsSameProfile ? "up to date" : "wrote", $"runs.{plan.Name}", $"start it: manyoyo run -r {plan.Name}");
    }

    /// <summary>One line of the report, below the name of an agent.</summary>
    public static string Line(string state, string what, string about) =>
        $"  {state,-StateWidth}  {Printable.Escape(what).PadRight(about.Length == 0 ? 0 : WhatWidth)}  {Printable.Escape(about)}".TrimEnd();

    private static string Word(FindingState state) => state switch
    {
        FindingState.Found => "found",
        FindingState.Missing => "not found",
        FindingState.Doubtful => "look at",
        _ => "not usable",
    };
}
