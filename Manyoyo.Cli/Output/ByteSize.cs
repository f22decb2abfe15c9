using System.Globalization;

namespace Manyoyo.Cli.Output;

/// <summary>Sizes as docker and podman show them.</summary>
public static class ByteSize
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>Three digits and a decimal unit: <c>1.19 GB</c>, <c>405 MB</c>.</summary>
    public static string Format(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 999.5 && unit < Units.Length - 1)
        {
            size /= 1000;
            unit++;
        }

        var digits = unit == 0 || size >= 99.95 ? "0" : size >= 9.995 ? "0.#" : "0.##";
        return $"{size.ToString(digits, CultureInfo.InvariantCulture)} {Units[unit]}";
    }
}
