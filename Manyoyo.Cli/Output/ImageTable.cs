using System.Globalization;
using Manyoyo.Engine;
using Manyoyo.Engine.Images;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Cli.Output;

/// <summary>Images for people and for programs.</summary>
public static class ImageTable
{
    private static readonly string[] Header = ["IMAGE", "ID", "CREATED", "SIZE", "CONTENTS", "STATE"];

    /// <summary>One line an image, under a header.</summary>
    public static string Format(IReadOnlyList<ShelvedImage> images)
    {
        List<string[]> rows = [Header, .. images.Select(Row)];
        var widths = Enumerable.Range(0, Header.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Concat(rows.Select(row =>
            string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n"));
    }

    /// <summary>An array of objects; what is not known is null; keys are added, never changed or taken away.</summary>
    public static string FormatJson(IReadOnlyList<ShelvedImage> images, string engine) => new JArray(images.Select(one => new JObject
    {
        ["name"] = one.Name,
        ["id"] = one.Image.Id,
        ["version"] = one.Image.Version,
        ["contents"] = new JArray(Contents(one).Split(',', StringSplitOptions.RemoveEmptyEntries)),
        ["base"] = one.Image.Labels.GetValueOrDefault(ImageLabels.BuiltOn),
        ["created"] = Time(one)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["size"] = one.Image.Size,
        ["state"] = Word(one.State),
        ["inUse"] = one.IsUsed,
        ["engine"] = engine,
    })).ToString(Formatting.Indented);

    /// <summary>What an image is called in a sentence.</summary>
    public static string Name(ShelvedImage one) => one.Name is { } name ? Printable.Escape(name) : one.Image.Id[..12];

    private static string[] Row(ShelvedImage one) =>
    [
        one.Name is { } name ? Printable.Escape(name) : "<none>",
        one.Image.Id[..12],
        Time(one)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-",
        ByteSize.Format(one.Image.Size),
        Contents(one) is { Length: > 0 } contents ? Printable.Escape(contents) : "-",
        Word(one.State) + (one.IsUsed ? ", in use" : ""),
    ];

    private static string Contents(ShelvedImage one) => one.Image.Version is null ? "" : one.Image.Labels.GetValueOrDefault(ImageLabels.Contents, "");

    private static DateTime? Time(ShelvedImage one) => one.Image.Created?.UtcDateTime;

    private static string Word(ImageState state) => state.ToString().ToLowerInvariant();
}
