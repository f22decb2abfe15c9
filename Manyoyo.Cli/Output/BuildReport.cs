using System.Globalization;
using Manyoyo.Engine;
using Manyoyo.Engine.Images;

namespace Manyoyo.Cli.Output;

/// <summary>What a build came to.</summary>
public static class BuildReport
{
    /// <summary>The image with its size and the time that it took, and a line for each program in it.</summary>
    public static string Format(string name, ImageFacts? image, IReadOnlyList<ProgramFacts> programs, TimeSpan taken)
    {
        var lines = programs.Select(program =>
            $"  {program.Name,-10}{program.Version ?? "does not answer",-16}{(program.Size is { } size ? ByteSize.Format(size) : "")}".TrimEnd());
        var whole = image is null ? "" : $", {ByteSize.Format(image.Size)}";
        return string.Concat(lines.Prepend($"{Printable.Escape(name)}{whole}, in {Time(taken)}").Select(line => line + "\n"));
    }

    private static string Time(TimeSpan taken) => taken.TotalMinutes >= 1
        ? $"{(int)taken.TotalMinutes} min {taken.Seconds} s"
        : string.Create(CultureInfo.InvariantCulture, $"{taken.TotalSeconds:0.0} s");
}
