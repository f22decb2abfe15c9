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

    private readonly Dictionary<Place, string[]?> _agents = [];

    /// <summary>When the newest of the images was made, by its own account.</summary>
    public DateTimeOffset? Newest { get; private set; }

    /// <summary>Looks at those of the defaults and of every profile.</summary>
    /// <param name="file">The configuration.</param>
    /// <param name="asked">The engine that the command line names; <c>null</c>: none.</param>
    public void Look(ConfigFile file, string? asked)
    {
        var profiles = file.Profiles.Keys.Select(name => WantedBy(name, file, asked)).OfType<Wanted>().ToList();
        // Where every profile names its own image, the one of the defaults is nobody's.
        var defaults = WantedBy(null, file, asked) is { } one && (profiles.Count == 0 || profiles.Exists(profile => profile.Place == one.Place)) ? one : null;
        foreach (var same in profiles.Prepend(defaults).OfType<Wanted>().GroupBy(wanted => wanted.Place))
        {
            Try(same.Key, [.. same.Select(wanted => wanted.Profile).OfType<string>()]);
        }

        var named = profiles.Where(profile => profile.Agent is not null && _agents.ContainsKey(profile.Place)).ToList();
        checks.AddRange(named.Select(AgentOfProfile));
        if (named.Count == 0)
        {
            checks.AddRange(_agents.Select(image => image.Value is null ? Closed(image.Key) : AgentsIn(image.Key.Image, image.Value)));
        }
    }

    /// <summary>Where an image is looked for.</summary>
    private sealed record Place(EngineChoice Engine, string Image);

    /// <summary>An image that somebody wants.</summary>
    /// <param name="Profile"><c>null</c>: the defaults.</param>
    /// <param name="Place">Which, and where.</param>
    /// <param name="Agent">Whom it is to hold; <c>null</c>: nobody in particular.</param>
    private sealed record Wanted(string? Profile, Place Place, Agent? Agent);

    // One that `run` refuses is told of with the configuration.
    private Wanted? WantedBy(string? profile, ConfigFile file, string? asked)
    {
        var settings = profile is null ? file.Defaults : file.Profiles[profile].Over(file.Defaults);
        try
        {
            var request = new SessionRequest { Profile = profile, Settings = new Settings { Engine = asked } };
            var own = SessionEngine.Choose(request, file, host);
            // What was found out of the one that was asked already: it can be podman in disguise.
            var place = new Place(own.Program == choice.Program ? choice : own, SessionResolver.ImageOf(settings));
            return new Wanted(profile, place, AgentFinder.Find(CommandComposer.FromSettings(settings.Command).Text));
        }
        catch (ManyoyoException)
        {
            return null;
        }
    }

    private void Try(Place place, IReadOnlyList<string> profiles)
    {
        try
        {
            checks.Add(Image(place));
        }
        catch (ManyoyoException error)
        {
            var whose = profiles.Count == 0 ? "" : $"profile{(profiles.Count == 1 ? "" : "s")} {Printable.Escape(string.Join(", ", profiles))}: ";
            checks.Add(Check.Problem("image", whose + error.Message, error.Next));
        }
    }

    private Check Image(Place place)
    {
        var image = place.Image;
        if (new ImageEngine(runner, place.Engine).Inspect(image) is not { } facts)
        {
            return place.Engine == choice
                ? Check.Problem("image", $"{Printable.Escape(image)} is not there", ImageHint.For(image))
                : Check.Problem("image", $"{Printable.Escape(image)} is not there, in {place.Engine.Name}", $"with --engine {place.Engine.Name}, {ImageHint.For(image)}");
        }

        _agents[place] = AgentsOf(place, facts);
        Newest = facts.Created > (Newest ?? DateTimeOffset.MinValue) ? facts.Created : Newest;
        var age = host.Now - facts.Created;
        var told = $"{Printable.Escape(image)}, {(age is { } days ? Days(days) : "of unknown age")}, {facts.Size / 1_000_000} MB";
        return age > Old && facts.IsOurs
            ? Check.Warning("image", told, "get the newest agents: `manyoyo build --update-agents`")
            : Check.Ok("image", told);
    }

    /// <summary>The agents in an image, by its label, or by a look into it; <c>null</c>: it can not be told.</summary>
    private string[]? AgentsOf(Place place, ImageFacts facts)
    {
        if (facts.Labels.GetValueOrDefault(ImageLabels.Contents) is { } contents)
        {
            return contents.Split(',');
        }

        var programs = string.Join(' ', AgentCatalogue.All.Select(agent => agent.Program));
        var answer = runner.Capture(new Invocation(place.Engine.Program, Probe(place.Image, programs)) { TimeLimit = Patience });
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

    private Check AgentOfProfile(Wanted wanted)
    {
        var (agent, of) = (wanted.Agent!, $"of profile {Printable.Escape(wanted.Profile!)}");
        var image = Printable.Escape(wanted.Place.Image);
        return _agents[wanted.Place] switch
        {
            null => Closed(wanted.Place),
            var there when there.Contains(agent.Program) => Check.Ok("agent", $"{agent.Name} {of} is in {image}"),
            _ => Check.Problem("agent", $"{agent.Name} {of} is not in {image}", HowToHave(wanted.Place.Image)),
        };
    }

    // The shown words work in a shell: an image's name has no blanks.
    private string Named(Place place) => (place.Engine == choice ? "" : $"--engine {place.Engine.Name} ")
        + (ImageReference.TryParse(place.Image) is { } image ? $"--in {image.Name} --iv {image.Version}" : $"--in {place.Image}");

    private Check Closed(Place place) => Check.Warning(
        "agent",
        $"{Printable.Escape(place.Image)} can not be looked into: it has no /bin/sh, or does not start",
        $"try it: `manyoyo run {Named(place)} -x true`");

    private static Check AgentsIn(string image, string[] there)
    {
        var agents = AgentCatalogue.All.Where(agent => there.Contains(agent.Program)).Select(agent => agent.Name).ToList();
        return agents.Count > 0
            ? Check.Ok("agent", $"{string.Join(", ", agents)} in {Printable.Escape(image)}")
            : Check.Warning("agent", $"no agent in {Printable.Escape(image)}", HowToHave(image));
    }

    private static string HowToHave(string image) => ImageHint.Buildable(image) is { } reference
        ? $"build an image with every agent: `manyoyo build --iv {reference.Number}-full`"
        : "name an image that has it (imageName, imageVersion), or make one with `manyoyo build`";

    private static string Days(TimeSpan age) => age.TotalDays switch
    {
        < 1 => "made today",
        < 2 => "1 day old",
        var days => $"{((int)days).ToString(CultureInfo.InvariantCulture)} days old",
    };
}
