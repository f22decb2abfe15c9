namespace Manyoyo.Engine.Screens;

/// <summary>One cell of the screen. Colours are not kept: nothing asks for them.</summary>
internal struct Cell
{
    /// <summary>The character; 0: nothing was ever written here.</summary>
    public int Rune;

    /// <summary>How many cells the character takes; 0: this is the right half of the one before it.</summary>
    public byte Width;

    /// <summary>The marks that join the character; <c>null</c>: none.</summary>
    public string? Marks;

    /// <summary>An empty cell.</summary>
    public static Cell Empty { get; } = new() { Width = 1 };
}
