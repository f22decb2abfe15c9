namespace Manyoyo.Engine.Images;

/// <summary>Removes images that nobody needs.</summary>
public static class ImagePruner
{
    /// <summary>Removes them one by one: one that the engine keeps does not keep the others.</summary>
    /// <returns>For each that stays: why.</returns>
    public static IReadOnlyList<(ShelvedImage Image, string Reason)> Remove(ImageEngine engine, IEnumerable<ShelvedImage> images)
    {
        var kept = new List<(ShelvedImage, string)>();
        foreach (var image in images)
        {
            var answer = engine.Remove(image.Reference);
            if (answer.ExitCode != 0 && !Containers.EngineWords.SayImageMissing(answer.Errors))
            {
                kept.Add((image, Containers.EngineWords.Reason(answer.Errors)));
            }
        }

        return kept;
    }
}
