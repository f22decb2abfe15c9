namespace Manyoyo.Engine.Screens;

/// <summary>One control sequence: <c>ESC [</c>, parameters, a final character.</summary>
public sealed class CsiSequence
{
    private const int MaxParameters = 32;
    private const int MaxValue = 99_999;

    // -1: left empty.
    private readonly int[] _values = new int[MaxParameters];
    private int _count;

    /// <summary><c>?</c>, <c>&gt;</c>, <c>&lt;</c>, <c>=</c> before the parameters, or an intermediate character after them; 0: none.</summary>
    public byte Mark { get; private set; }

    /// <summary>What it does.</summary>
    public byte Final { get; internal set; }

    /// <summary>How many parameters there are; one that is left empty counts.</summary>
    public int Count => _count;

    /// <summary>Whether it holds what no sequence that moves text has: it is passed over.</summary>
    public bool IsOdd { get; private set; }

    /// <summary>A parameter.</summary>
    /// <param name="index">Which.</param>
    /// <param name="absent">Its value where it is not there.</param>
    /// <param name="least">Its least value.</param>
    public int Get(int index, int absent, int least) =>
        index < _count && _values[index] >= 0 ? Math.Max(least, _values[index]) : absent;

    internal void Clear() => (_count, Mark, Final, IsOdd) = (0, 0, 0, false);

    internal void Add(byte character)
    {
        switch (character)
        {
            case >= (byte)'0' and <= (byte)'9':
                Digit(character - '0');
                break;
            case (byte)';':
                Next();
                break;
            case >= (byte)'<' and <= (byte)'?' when _count == 0 && Mark == 0:
                Mark = character;
                break;
            case >= 0x20 and <= 0x2f when Mark == 0:
                Mark = character;
                break;
            default:
                IsOdd = true;
                break;
        }
    }

    private void Digit(int digit)
    {
        if (_count == 0)
        {
            Start();
        }

        ref var value = ref _values[_count - 1];
        value = Math.Min(MaxValue, (Math.Max(0, value) * 10) + digit);
    }

    private void Next()
    {
        if (_count == 0)
        {
            Start();
        }

        Start();
    }

    private void Start()
    {
        if (_count == MaxParameters)
        {
            IsOdd = true;
            return;
        }

        _values[_count++] = -1;
    }
}
