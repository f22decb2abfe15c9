namespace Manyoyo.Engine.Screens;

/// <summary>One row that has left the screen at its top.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsWrapped">Whether it goes on in the next one.</param>
internal readonly record struct PastLine(string Text, bool IsWrapped)
{
    /// <summary>What a person reads.</summary>
    public string Shown => IsWrapped ? Text.TrimEnd(' ') : Text;
}

/// <summary>
/// The rows above the screen. The latest are kept, since a screen that grows takes them back; the others are handed on, so that
/// memory is bounded.
/// </summary>
/// <param name="settled">Told each row that will not change any more, oldest first.</param>
internal sealed class History(Action<string> settled)
{
    private const int Kept = 500;

    private List<PastLine> _latest = [];

    /// <summary>How many rows have gone by, those handed on too.</summary>
    public long Passed { get; private set; }

    /// <summary>How many of the latest a screen that grows may take back.</summary>
    public int Returnable { get; private set; }

    public void Add(ScreenLine line)
    {
        Push(line.ToPast());
        Returnable = Math.Min(Returnable + 1, _latest.Count);
    }

    /// <summary>What is here now stays here: the screen was cleared.</summary>
    public void KeepAll() => Returnable = 0;

    /// <summary>Takes the latest row back.</summary>
    public PastLine TakeLast()
    {
        var last = _latest[^1];
        _latest.RemoveAt(_latest.Count - 1);
        (Passed, Returnable) = (Passed - 1, Returnable - 1);
        return last;
    }

    /// <summary>Takes back all rows that are kept, oldest first.</summary>
    public IReadOnlyList<PastLine> TakeAll()
    {
        var all = _latest;
        _latest = [];
        Passed -= all.Count;
        return all;
    }

    /// <summary>Gives rows back after <see cref="TakeAll"/>.</summary>
    public void Return(IEnumerable<PastLine> lines)
    {
        var before = Returnable;
        foreach (var line in lines)
        {
            Push(line);
        }

        Returnable = Math.Min(before, _latest.Count);
    }

    /// <summary>The rows that are kept, oldest first.</summary>
    public IEnumerable<string> Latest => _latest.Select(line => line.Shown);

    private void Push(PastLine line)
    {
        _latest.Add(line);
        Passed++;
        if (_latest.Count >= 2 * Kept)
        {
            // In one go, since each takes the whole list.
            _latest.Take(Kept).ToList().ForEach(old => settled(old.Shown));
            _latest.RemoveRange(0, Kept);
            Returnable = Math.Min(Returnable, _latest.Count);
        }
    }
}
