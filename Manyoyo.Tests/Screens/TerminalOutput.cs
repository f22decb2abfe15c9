using FsCheck;
using FsCheck.Fluent;

namespace Manyoyo.Tests.Screens;

/// <summary>Output as programs write it, and as nobody does.</summary>
internal static class TerminalOutput
{
    private static readonly Gen<string> Number = Gen.Frequency((3, Gen.Constant("")), (6, Gen.Choose(0, 8).Select(n => $"{n}")), (1, Gen.Choose(0, 99).Select(n => $"{n}")));

    private static readonly Gen<string> Words = Gen.Elements(
        "a", "word", "some text ", "0123456789", "a line of text that is too long for it", "\r\n", "\n", "\r", "\b", "\t", "x", "$ ");

    // Not together: tmux 3.3 leaves rows as they are where more are put in below a region than there is room for. Nor insert
    // mode and many cells put in, where it loses some.
    private static Gen<string> Csi(char either) =>
        from first in Number
        from second in Number
        from final in Gen.Elements('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'P', 'S', 'T', 'X', 'Z', 'd', 'f', 'm', 's', 'u', 'b', either)
        where final != 'J' || first != "3"
        select final is 'H' or 'f' or 'r' or 'm' ? $"\e[{first};{second}{final}" : $"\e[{first}{final}";

    private static readonly Gen<string> Others = Gen.Elements(
        "\eM", "\eD", "\eE", "\e7", "\e8", "\e[?6h", "\e[?6l", "\e[?7l", "\e[?7h", "\e[?1049h", "\e[?1049l", "\e[r", "\e]0;t\a", "\e[?25l");

    /// <summary>Whole sequences, whose meaning all terminals agree on.</summary>
    public static Gen<string> Sequences { get; } =
        from either in Gen.Elements('L', 'r')
        from pieces in Gen.Frequency((5, Words), (4, Csi(either)), (1, Others)).ListOf()
        select string.Concat(pieces);

    /// <summary>Sequences cut anywhere, and bytes that mean nothing.</summary>
    public static Gen<byte[]> Anything { get; } =
        from pieces in Gen.Frequency(
            (4, Sequences.Select(System.Text.Encoding.UTF8.GetBytes)),
            (3, Gen.Choose(0, 255).Select(n => (byte)n).ArrayOf()),
            (2, Gen.Elements("\e[", "\e]", "\eP", "\e_", "\e[?", "\e[999999999999", "\e[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;m", "中", "😀", "e\u0301").Select(System.Text.Encoding.UTF8.GetBytes)))
            .ListOf()
        from cut in Gen.Choose(0, 20)
        select pieces.SelectMany(piece => piece.Take(Math.Max(1, piece.Length - cut))).ToArray();
}
