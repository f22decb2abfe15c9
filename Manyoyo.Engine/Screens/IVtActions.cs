using System.Text;

namespace Manyoyo.Engine.Screens;

/// <summary>What a stream of terminal output says, told by <see cref="VtParser"/>.</summary>
public interface IVtActions
{
    /// <summary>Printable ASCII characters, at least one.</summary>
    void Print(ReadOnlySpan<byte> ascii);

    /// <summary>Another character.</summary>
    void Print(Rune character);

    /// <summary>A control character below space, but ESC, CAN and SUB.</summary>
    void Control(byte code);

    /// <summary>A short sequence: ESC, an intermediate character or 0, a final one; also what begins a title or another string.</summary>
    void Escape(byte intermediate, byte final);

    /// <summary>A control sequence. It is used again after the call.</summary>
    void Csi(CsiSequence sequence);
}
