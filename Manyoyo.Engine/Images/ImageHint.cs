namespace Manyoyo.Engine.Images;

/// <summary>What to do about an image that is not there.</summary>
public static class ImageHint
{
    /// <summary>The image as <c>build</c> makes it; <c>null</c>: it is none that it can make without being told more.</summary>
    public static ImageReference? Buildable(string image) =>
        image.StartsWith("localhost/", StringComparison.Ordinal)
        && ImageReference.TryParse(image) is { } reference
        && ImageContents.TryParse(reference.Suffix) is not null ? reference : null;

    /// <summary>The command line that builds it.</summary>
    public static string Command(ImageReference image) => "manyoyo build"
        + (image.Name == ImageReference.DefaultName ? "" : $" --in {image.Name}")
        + (image.Version == ImageReference.DefaultVersion ? "" : $" --iv {image.Version}");

    /// <summary>One line: what to do.</summary>
    public static string For(string image) => Buildable(image) is { } reference
        ? $"build it: `{Command(reference)}`, or name one that is there with --in and --iv"
        : "name one that is there with --in and --iv; `manyoyo images` lists those that `manyoyo build` made";
}
