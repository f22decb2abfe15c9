using System.Text;
using Manyoyo.Engine.Screens;

namespace Manyoyo.Engine.Transcripts;

/// <summary>Notices that a command wants its user: a bell in its output, or a long silence after work.</summary>
/// <param name="notify">Tells the user.</param>
internal sealed class NotificationWatch(Action<string> notify) : IVtActions
{
    public const int LookEveryMilliseconds = 1000;

    // A terminal must not be told something in the middle of what a program tells it.
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongSilence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongWork = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(5);
    private const byte Bell = 7;

    private VtParser? _parser;
    private TimeSpan _workBegan;
    private TimeSpan _last;
    private bool _hasBell;
    private bool _hasWorked;

    private VtParser Parser => _parser ??= new VtParser(this);

    public void Output(ReadOnlySpan<byte> bytes, TimeSpan time)
    {
        if (time - _last > Break)
        {
            _workBegan = time;
        }

        _last = time;
        _hasWorked = time - _workBegan >= LongWork;
        Parser.Feed(bytes);
    }

    /// <summary>Looks whether the user is to be told something now.</summary>
    public void Look(TimeSpan now)
    {
        if (now - _last < Gap || !Parser.IsAtRest)
        {
            return;
        }

        if (_hasBell)
        {
            (_hasBell, _hasWorked) = (false, false);
            notify("wants your attention");
        }
        else if (_hasWorked && now - _last >= LongSilence)
        {
            _hasWorked = false;
            notify("has stopped working, or waits for you");
        }
    }

    public void Control(byte code) => _hasBell |= code == Bell;

    public void Print(ReadOnlySpan<byte> ascii)
    {
    }

    public void Print(Rune character)
    {
    }

    public void Escape(byte intermediate, byte final)
    {
    }

    public void Csi(CsiSequence sequence)
    {
    }
}
