using System.Text.RegularExpressions;

namespace Manyoyo.Engine.Images;

/// <summary>The name of an image of ours: a name, and a version of the form <c>X.Y.Z-SUFFIX</c>.</summary>
/// <param name="Name">Without a tag.</param>
/// <param name="Version">The tag.</param>
public sealed partial record ImageReference(string Name, string Version)
{
    public const string DefaultName = "localhost/manyoyo";
    public const string DefaultVersion = "1.0.0-common";

    /// <summary>As the engines take it.</summary>
    public string Text => $"{Name}:{Version}";

    /// <summary>The part before the first dash: <c>1.0.0</c>.</summary>
    public string Number => Version.Split('-', 2)[0];

    /// <summary>The part after it.</summary>
    public string Suffix => Version.Split('-', 2)[1];

    /// <summary>The same with another suffix.</summary>
    public ImageReference WithSuffix(string suffix) => this with { Version = $"{Number}-{suffix}" };

    /// <summary>Reads <c>name:X.Y.Z-SUFFIX</c>; <c>null</c>: it is no such name.</summary>
    public static ImageReference? TryParse(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > text.LastIndexOf('/') && colon > 0 && IsVersion(text[(colon + 1)..])
            ? new ImageReference(text[..colon], text[(colon + 1)..])
            : null;
    }

    /// <summary>Whether this is a later release of the same thing.</summary>
    public bool Supersedes(ImageReference other) =>
        Name == other.Name && Suffix == other.Suffix && System.Version.Parse(Number) > System.Version.Parse(other.Number);

    /// <summary>Whether a text is a version.</summary>
    public static bool IsVersion(string text) => Shape().IsMatch(text);

    /// <summary>Whether a text can be an image's name, without a version: parts in small letters, the first may be a registry with a port.</summary>
    public static bool IsName(string text) => NameShape().IsMatch(text) && text.Length <= 255;

    /// <summary>Whether a text can be an image at all: a name with or without a tag or a sum, or an ID.</summary>
    public static bool CanBeImage(string text) => ImageShape().IsMatch(text);

    [GeneratedRegex(@"\A([a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?/)?[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*\z")]
    private static partial Regex NameShape();

    [GeneratedRegex(@"\A([a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?/)?[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*"
        + @"(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@[a-z0-9]+:[0-9a-f]{32,})?\z")]
    private static partial Regex ImageShape();

    // A zero before a number, or a dash at the end, would make two names of one thing.
    [GeneratedRegex(@"\A((0|[1-9][0-9]{0,8})\.){2}(0|[1-9][0-9]{0,8})-[A-Za-z0-9_]([A-Za-z0-9_.-]{0,88}[A-Za-z0-9_])?\z")]
    private static partial Regex Shape();
}
