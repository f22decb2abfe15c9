using System.Text;
using Wcwidth;

namespace Manyoyo.Engine.Screens;

/// <summary>How many cells a character takes.</summary>
public static class CharacterWidth
{
    private const sbyte Unknown = -1;

    // Most of what is printed is in the first plane, and the package searches its tables anew for each.
    private static readonly sbyte[] Cache = Fill();

    /// <summary>0 (joins the character before it), 1 or 2.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value >= Cache.Length)
        {
            return Measure(rune);
        }

        ref var known = ref Cache[rune.Value];
        if (known == Unknown)
        {
            known = (sbyte)Measure(rune);
        }

        return known;
    }

    private static int Measure(Rune rune) => Math.Max(0, UnicodeCalculator.GetWidth(rune));

    private static sbyte[] Fill()
    {
        var cache = new sbyte[0x10000];
        Array.Fill(cache, Unknown);
        return cache;
    }
}
