using System.Buffers;

namespace Manyoyo.Engine.Transcripts;

/// <summary>What happened and was not written yet, in order.</summary>
internal sealed class RecordQueue
{
    // Output that comes in a rush is one event; a player could not show the difference.
    private static readonly TimeSpan OneMoment = TimeSpan.FromMilliseconds(5);
    private const int OnePiece = 32 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<Piece> _pieces = [];

    /// <summary>One thing that happened.</summary>
    /// <param name="Time">When.</param>
    /// <param name="Start">Where its bytes begin.</param>
    /// <param name="Length">How many bytes were put out; 0: the size has changed.</param>
    /// <param name="Columns">The new width.</param>
    /// <param name="Rows">The new height.</param>
    /// <param name="IsError">Whether its bytes are of the error stream.</param>
    public readonly record struct Piece(TimeSpan Time, int Start, int Length, int Columns, int Rows, bool IsError = false);

    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>How many bytes it holds.</summary>
    public int Size => _bytes.WrittenCount;

    public IReadOnlyList<Piece> Pieces => _pieces;

    public ReadOnlySpan<byte> Bytes(Piece piece) => _bytes.WrittenSpan.Slice(piece.Start, piece.Length);

    public void Add(TimeSpan time, ReadOnlySpan<byte> bytes, bool isError)
    {
        var start = _bytes.WrittenCount;
        _bytes.Write(bytes);
        if (_pieces is [.., { Length: > 0 and < OnePiece } last] && last.IsError == isError && time - last.Time < OneMoment)
        {
            _pieces[^1] = last with { Length = last.Length + bytes.Length };
        }
        else
        {
            _pieces.Add(new Piece(time, start, bytes.Length, 0, 0, isError));
        }
    }

    public void Add(TimeSpan time, int columns, int rows) => _pieces.Add(new Piece(time, _bytes.WrittenCount, 0, columns, rows));

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _pieces.Clear();
    }
}
