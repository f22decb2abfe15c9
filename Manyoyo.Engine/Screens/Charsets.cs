using System.Text;

namespace Manyoyo.Engine.Screens;

/// <summary>Which of the VT100's two alphabets is in use, and what they are.</summary>
internal record struct Charsets
{
    public bool FirstDraws { get; set; }

    public bool SecondDraws { get; set; }

    public bool IsSecond { get; set; }

    /// <summary>Whether letters stand for pieces of lines.</summary>
    public readonly bool DrawsLines => IsSecond ? SecondDraws : FirstDraws;

    public readonly Rune Translate(byte ascii) => DrawsLines ? LineDrawing.Translate(ascii) : new Rune(ascii);
}
