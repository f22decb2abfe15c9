namespace Manyoyo.Engine.Images;

/// <summary>What <c>image inspect</c> says of one image.</summary>
public sealed record ImageFacts
{
    /// <summary>Its ID, 64 digits.</summary>
    public required string Id { get; init; }

    /// <summary>Its names with their tags; none: it is dangling.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public DateTimeOffset? Created { get; init; }

    /// <summary>Bytes, those of layers that it shares with others counted too.</summary>
    public long Size { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is ours.</summary>
    public bool IsOurs => Labels.ContainsKey(ImageLabels.Image);

    /// <summary>What it was called when it was built; <c>null</c>: it is not ours, or was never finished.</summary>
    public string? Version => Labels.GetValueOrDefault(ImageLabels.Image) is { } version and not ImageLabels.Unfinished ? version : null;
}
