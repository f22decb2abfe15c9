namespace Manyoyo.Engine.Images;

/// <summary>The labels of an image. An image is ours by them and by nothing else.</summary>
public static class ImageLabels
{
    /// <summary>Its version; <see cref="Unfinished"/> or <see cref="Base"/>. On every image of ours.</summary>
    public const string Image = "manyoyo.image";

    /// <summary>What is in it, as <c>TOOL=</c> takes it.</summary>
    public const string Contents = "manyoyo.contents";

    /// <summary>The image that it was built on.</summary>
    public const string BuiltOn = "manyoyo.base";

    /// <summary>When its agents were the newest: the same again finds the same layer again.</summary>
    public const string AgentsAt = "manyoyo.agents_at";

    /// <summary>Further build arguments, <c>KEY=VALUE</c> a line.</summary>
    public const string BuildArguments = "manyoyo.build_args";

    /// <summary>What an interrupted build leaves.</summary>
    public const string Unfinished = "unfinished";

    /// <summary>The base that was made of Debian's packages.</summary>
    public const string Base = "base";
}
