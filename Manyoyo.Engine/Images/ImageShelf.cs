namespace Manyoyo.Engine.Images;

/// <summary>What an image is to its user.</summary>
public enum ImageState
{
    /// <summary>The configuration, or its default, names it: <c>run</c> takes it.</summary>
    Current,

    /// <summary>It has a name, and nothing newer stands for it.</summary>
    Named,

    /// <summary>A later version of the same thing is there.</summary>
    Superseded,

    /// <summary>Its name has gone to a newer one.</summary>
    Dangling,

    /// <summary>What an interrupted build left.</summary>
    Unfinished,
}

/// <summary>One name of an image, or an image without any.</summary>
/// <param name="Name">With its tag; <c>null</c>: it has none.</param>
/// <param name="Image">The image.</param>
/// <param name="State">What it is to its user.</param>
/// <param name="IsUsed">Whether a container was made of it, ours or another.</param>
public sealed record ShelvedImage(string? Name, ImageFacts Image, ImageState State, bool IsUsed)
{
    /// <summary>Whether it may go.</summary>
    public bool IsPrunable => !IsUsed && State is (ImageState.Superseded or ImageState.Dangling or ImageState.Unfinished);

    /// <summary>What to call it to the engine: where it has a name only that name goes.</summary>
    public string Reference => Name ?? Image.Id;
}

/// <summary>Sorts our images.</summary>
public static class ImageShelf
{
    /// <summary>All of them, newest first; those without a name last.</summary>
    /// <param name="images">Ours, and others that are passed over.</param>
    /// <param name="usedIds">IDs of the images that containers were made of.</param>
    /// <param name="wanted">Names with tags that the configuration names, and its default.</param>
    public static IReadOnlyList<ShelvedImage> Sort(
        IReadOnlyList<ImageFacts> images, IReadOnlySet<string> usedIds, IReadOnlyCollection<string> wanted)
    {
        var ours = images.Where(image => image.IsOurs).ToList();
        var references = ours.SelectMany(image => image.Names).Select(ImageReference.TryParse).OfType<ImageReference>().ToList();
        return
        [
            .. ours.SelectMany(image => image.Names.Select(name => (string?)name).DefaultIfEmpty(null)
                    .Select(name => new ShelvedImage(name, image, State(name, image, references, wanted), usedIds.Contains(image.Id))))
                .OrderBy(one => one.Name is null)
                .ThenByDescending(one => one.Image.Created)
                .ThenBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    private static ImageState State(
        string? name, ImageFacts image, List<ImageReference> references, IReadOnlyCollection<string> wanted) =>
        name is null ? image.Version is null ? ImageState.Unfinished : ImageState.Dangling
        : wanted.Contains(name) ? ImageState.Current
        : ImageReference.TryParse(name) is { } own && references.Exists(other => other.Supersedes(own)) ? ImageState.Superseded
        : ImageState.Named;
}
