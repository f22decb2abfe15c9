using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Images;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>prune</c>: removes images of ours that are not needed any more.</summary>
public sealed class PruneVerb(VerbContext context)
{
    private readonly Notes _notes = context.Notes();

    public int Run(PruneOptions options)
    {
        var file = context.ReadConfig();
        var choice = EngineLocator.Choose(options.Engine, context.Host, () => file.Defaults.Engine);
        var engine = new ImageEngine(context.Runner, choice);
        if (!options.DryRun)
        {
            ImageBuilder.Tidy(engine, context.Host);
        }

        var going = ImagesVerb.Shelf(engine, file).Where(image => image.IsPrunable).ToList();
        if (going.Count == 0)
        {
            _notes.Say(QuietItem.Removed, "Nothing to remove.");
            return ExitCode.Success;
        }

        if (options.DryRun)
        {
            context.Streams.Output.Write(ImageTable.Format(going));
            return ExitCode.Success;
        }

        return options.Yes || Agrees(going) ? Remove(engine, going) : ExitCode.Success;
    }

    private bool Agrees(List<ShelvedImage> going)
    {
        if (!context.Host.IsInteractive)
        {
            throw new ManyoyoException($"{Count(going.Count, "image")} would be removed, and nobody can be asked", "look at them with --dry-run, then add --yes");
        }

        context.Streams.Error.Write(ImageTable.Format(going));
        return Prompt.IsYes(context, "Remove them?", isYesTheDefault: false);
    }

    private int Remove(ImageEngine engine, List<ShelvedImage> going)
    {
        var store = engine.Store();
        var before = FreeSpace.At(store);
        var kept = ImagePruner.Remove(engine, going);
        foreach (var (image, reason) in kept)
        {
            _notes.Warn($"{ImageTable.Name(image)} stays: {reason}");
        }

        var gone = going.Except(kept.Select(one => one.Image)).ToList();
        foreach (var image in gone)
        {
            context.Streams.Output.WriteLine(ImageTable.Name(image));
        }

        _notes.Say(QuietItem.Removed, Told(gone, FreeSpace.At(store) - before));
        return kept.Count == 0 ? ExitCode.Success : ExitCode.EngineFailed;
    }

    // Images share layers: what they take together is less than the sum. The disk tells, where it is of this machine.
    // An image that keeps another name stays with all its bytes.
    private static string Told(List<ShelvedImage> gone, long? freed)
    {
        var whole = gone.GroupBy(one => one.Image.Id).Where(names => names.Count() >= names.First().Image.Names.Count).ToList();
        var names = gone.Count - whole.Sum(image => image.Count());
        var images = $"{Count(whole.Count, "image")}, "
            + (freed is { } bytes ? $"freed {ByteSize.Format(Math.Max(0, bytes))}" : $"freed up to {ByteSize.Format(whole.Sum(image => image.First().Image.Size))}");
        return names == 0 ? $"Removed {images}."
            : $"Removed {(whole.Count == 0 ? "" : images + "; and ")}{Count(names, "name")} of images that stay under another.";
    }

    private static string Count(int count, string of) => $"{count} {of}{(count == 1 ? "" : "s")}";
}
