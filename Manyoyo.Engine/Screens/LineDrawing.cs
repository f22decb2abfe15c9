using System.Text;

namespace Manyoyo.Engine.Screens;

/// <summary>The VT100's second alphabet, in which old programs draw boxes.</summary>
internal static class LineDrawing
{
    private const byte First = (byte)'`';
    private const string Shapes = "◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·";

    /// <summary>What an ASCII character stands for.</summary>
    public static Rune Translate(byte ascii) => new(ascii is >= First and < 0x7f ? Shapes[ascii - First] : (char)ascii);
}
