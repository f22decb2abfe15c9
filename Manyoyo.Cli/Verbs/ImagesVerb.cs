using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Images;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>images</c>: lists our images.</summary>
public sealed class ImagesVerb(VerbContext context)
{
    public int Run(ImagesOptions options)
    {
        var file = context.ReadConfig();
        var choice = EngineLocator.Choose(options.Engine, context.Host, () => file.Defaults.Engine);
        var images = Shelf(new ImageEngine(context.Runner, choice), file);
        context.Streams.Output.Write(options.Json ? ImageTable.FormatJson(images, choice.Name) + "\n" : ImageTable.Format(images));
        return ExitCode.Success;
    }

    /// <summary>Our images, sorted.</summary>
    internal static IReadOnlyList<ShelvedImage> Shelf(ImageEngine engine, ConfigFile file) =>
        ImageShelf.Sort(engine.List(), engine.UsedIds(), Wanted(file));

    // What `run` takes, without a profile and with each. A name with a tag of its own says all.
    private static HashSet<string> Wanted(ConfigFile file) =>
        file.Profiles.Values.Prepend(new Settings()).Select(profile => profile.Over(file.Defaults))
            .SelectMany(settings => (string[])
            [
                settings.ImageName ?? "",
                $"{settings.ImageName ?? ImageReference.DefaultName}:{settings.ImageVersion ?? ImageReference.DefaultVersion}",
            ])
            .ToHashSet(StringComparer.Ordinal);
}
