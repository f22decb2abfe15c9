using System.Globalization;
using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Images;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Engine.Diagnosis;

/// <summary>Looks at the images that sessions are made from, and for the agents in them.</summary>
internal sealed class ImageChecks(EngineChoice choice, HostFacts host, IProcessRunner runner, List<Check> checks)
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ImageEngine _images = new(runner, choice);
    private readonly Dictionary<string, string[]?> _agents = new(StringComparer.Ordinal);

    /// <summary>When the newest of the images was made, by its own account.</summary>
    public DateTimeOffset? Newest { get; private set; }

    /// <summary>Looks at those of the defaults and of every profile.</summary>
    public void Look(ConfigFile file)
    {
        var profiles = file.Profiles.Select(profile => (profile.Key, Settings: profile.Value.Over(file.Defaults))).ToList();
        // Where every profile names its own image, the one of the defaults is nobody's.
        var defaults = profiles.Count > 0 && profiles.TrueForAll(profile => NameOf(profile.Settings) != NameOf(file.Defaults)) ? [] : new[] { file.Defaults };
        foreach (var image in defaults.Concat(profiles.Select(profile => profile.Settings)).Select(NameOf).Distinct())
        {
            checks.Add(Image(image));
        }

        var named = profiles.Select(profile => (profile.Key, Agent: AgentOf(profile.Settings), Image: NameOf(profile.Settings)))
            .Where(profile => profile.Agent is not null && _agents.ContainsKey(profile.Image)).ToList();
        checks.AddRange(named.Select(profile => AgentOfProfile(profile.Key, profile.Agent!, profile.Image)));
        if (named.Count == 0)
        {
            checks.AddRange(_agents.Select(image => AgentsIn(image.Key, image.Value)));
        }
    }

    private Check Image(string image)
    {
        if (_images.Inspect(image) is not { } facts)
        {
            return Check.Problem("image", $"{Printable.Escape(image)} is not there", ImageHint.For(image));
        }

        _agents[image] = AgentsOf(image, facts);
        Newest = facts.Created > (Newest ?? DateTimeOffset.MinValue) ? facts.Created : Newest;
        var age = host.Now - facts.Created;
        var told = $"{Printable.Escape(image)}, {(age is { } days ? Days(days) : "of unknown age")}, {facts.Size / 1_000_000} MB";
        return age > Old && facts.IsOurs
            ? Check.Warning("image", told, "get the newest agents: `manyoyo build --update-agents`")
            : Check.Ok("image", told);
    }

    /// <summary>The agents in an image, by its label, or by a look into it; <c>null</c>: it can not be told.</summary>
    private string[]? AgentsOf(string image, ImageFacts facts)
    {
        if (facts.Labels.GetValueOrDefault(ImageLabels.Contents) is { } contents)
        {
            return contents.Split(',');
        }

        var programs = string.Join(' ', AgentCatalogue.All.Select(agent => agent.Program));
        var answer = runner.Capture(new Invocation(choice.Program, Probe(image, programs)) { TimeLimit = Patience });
        return answer.ExitCode == 0
            ? answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : null;
    }

    // Of no other container's network, name or label; gone when it ends.
    private static string[] Probe(string image, string programs) =>
    [
        "run", "--rm", "--pull", "never", "--network", "none", "--entrypoint", "", image,
        "/bin/sh", "-c", $"for program in {programs}; do command -v \"$program\" >/dev/null && echo \"$program\"; done; exit 0",
    ];

    private Check AgentOfProfile(string profile, Agent agent, string image) => _agents[image] switch
    {
        null => Check.Warning("agent", $"{Printable.Escape(image)} can not be looked into: it has no /bin/sh, or does not start", "try it: `manyoyo run -x true`"),
        var there when there.Contains(agent.Program) => Check.Ok("agent", $"{agent.Name} of profile {Printable.Escape(profile)} is in {Printable.Escape(image)}"),
        _ => Check.Problem("agent", $"{agent.Name} of profile {Printable.Escape(profile)} is not in {Printable.Escape(image)}", HowToHave(image)),
    };

    private static Check AgentsIn(string image, string[]? there)
    {
        var agents = AgentCatalogue.All.Where(agent => there?.Contains(agent.Program) == true).Select(agent => agent.Name).ToList();
        return agents.Count > 0
            ? Check.Ok("agent", $"{string.Join(", ", agents)} in {Printable.Escape(image)}")
            : Check.Warning("agent", $"no agent in {Printable.Escape(image)}", HowToHave(image));
    }

    private static string HowToHave(string image) => ImageHint.Buildable(image) is { } reference
        ? $"build an image with every agent: `manyoyo build --iv {reference.Number}-full`"
        : "name an image that has it (imageName, imageVersion), or make one with `manyoyo build`";

    private static Agent? AgentOf(Settings settings) => AgentFinder.Find(CommandComposer.FromSettings(settings.Command).Text);

    private static string NameOf(Settings settings)
    {
        var name = settings.ImageName ?? ImageReference.DefaultName;
        var hasTag = name.Contains('@', StringComparison.Ordinal) || name.LastIndexOf(':') > name.LastIndexOf('/');
        return hasTag ? name : $"{name}:{settings.ImageVersion ?? ImageReference.DefaultVersion}";
    }

    private static string Days(TimeSpan age) => age.TotalDays switch
    {
        < 1 => "made today",
        < 2 => "1 day old",
        var days => $"{((int)days).ToString(CultureInfo.InvariantCulture)} days old",
    };
}
