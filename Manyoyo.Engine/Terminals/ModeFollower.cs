using System.Text;

namespace Manyoyo.Engine.Terminals;

/// <summary>
/// Follows a stream of output, cut anywhere, for what it switches on in the terminal. It keeps a few numbers, whatever
/// comes, and jumps over text.
/// </summary>
internal sealed class ModeFollower
{
    private const byte Escape = 0x1b;
    private const int MostNumbers = 32;
    private const int LargestNumber = 99_999;

    // Escape, and the two that change the character set.
    private static readonly System.Buffers.SearchValues<byte> Ends = System.Buffers.SearchValues.Create([Escape, 0x0e, 0x0f]);
    private static readonly System.Buffers.SearchValues<byte> StringEnds = System.Buffers.SearchValues.Create([Escape, 0x07, 0x18, 0x1a]);

    private readonly TerminalState _terminal = new();
    private readonly int[] _numbers = new int[MostNumbers];
    private int _count;
    private byte _prefix;
    private byte _between;
    private bool _hasPayload;
    private Where _where = Where.Text;

    private enum Where
    {
        Text,
        Escaped,
        EscapedMore,
        Sequence,
        CommandNumber,
        CommandText,
        String,
    }

    /// <summary>Follows what is shown next.</summary>
    public void Follow(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var jump = _where switch
            {
                Where.Text => bytes.IndexOfAny(Ends),
                Where.String => bytes.IndexOfAny(StringEnds),
                _ => 0,
            };
            if (jump < 0)
            {
                return;
            }

            Take(bytes[jump]);
            bytes = bytes[(jump + 1)..];
        }
    }

    /// <summary>What gives the terminal back as it was; empty where nothing is left of what was shown.</summary>
    public byte[] Undo()
    {
        // Terminals carry out a command that is cut short.
        EndCommand();
        return Encoding.ASCII.GetBytes(Abort() + _terminal.Undo());
    }

    /// <summary>What brings it again into the state that <see cref="Undo"/> took it from.</summary>
    public byte[] Redo() => Encoding.ASCII.GetBytes(_terminal.Redo());

    // The output may end in the middle of a sequence, which would swallow what follows.
    private string Abort() => _where switch
    {
        Where.Text => "",
        Where.CommandNumber or Where.CommandText or Where.String => "\e\\",
        _ => "\u0018",
    };

    private void Take(byte next)
    {
        if (next == Escape)
        {
            // Also the end of a string, in its two-byte form; what follows is no sequence then.
            EndCommand();
            _where = Where.Escaped;
            return;
        }

        if (next is 0x18 or 0x1a)
        {
            _where = Where.Text;
            return;
        }

        switch (_where)
        {
            case Where.Text:
                _terminal.IsShifted = next == 0x0e;
                break;
            case Where.Escaped:
                AfterEscape(next);
                break;
            case Where.EscapedMore:
                AfterCharacterSet(next);
                break;
            case Where.Sequence:
                InSequence(next);
                break;
            default:
                InCommand(next);
                break;
        }
    }

    private void AfterEscape(byte next)
    {
        _where = Where.Text;
        switch (next)
        {
            case (byte)'[':
                Begin(Where.Sequence);
                break;
            case (byte)']':
                Begin(Where.CommandNumber);
                break;
            case (byte)'P' or (byte)'X' or (byte)'^' or (byte)'_' or (byte)'k':
                _where = Where.String;
                break;
            case (byte)'=' or (byte)'>':
                _terminal.HasKeypad = next == '=';
                break;
            case (byte)'c':
                _terminal.Reset();
                break;
            case >= 0x20 and <= 0x2f:
                _between = next;
                _where = Where.EscapedMore;
                break;
        }
    }

    private void AfterCharacterSet(byte next)
    {
        if (next is >= 0x20 and <= 0x2f)
        {
            return;
        }

        _terminal.HasDrawing = _between == '(' ? next == '0' : _terminal.HasDrawing;
        _where = Where.Text;
    }

    private void Begin(Where where)
    {
        _where = where;
        _count = 1;
        _numbers[0] = 0;
        _prefix = _between = 0;
        _hasPayload = false;
    }

    private void InSequence(byte next)
    {
        switch (next)
        {
            case >= (byte)'0' and <= (byte)'9':
                AddDigit(next);
                break;
            case (byte)';' or (byte)':':
                _count = Math.Min(_count + 1, MostNumbers);
                _numbers[_count - 1] = 0;
                break;
            case >= 0x3c and <= 0x3f:
                _prefix = next;
                break;
            case >= 0x20 and <= 0x2f:
                _between = next;
                break;
            case >= 0x40 and <= 0x7e:
                _where = Where.Text;
                SequenceActions.Apply(_terminal, _numbers.AsSpan(0, _count), _prefix, _between, next);
                break;
            case 0x0e or 0x0f:
                _terminal.IsShifted = next == 0x0e;
                break;
        }
    }

    private void InCommand(byte next)
    {
        switch (next)
        {
            case 0x07:
                EndCommand();
                _where = Where.Text;
                break;
            case >= (byte)'0' and <= (byte)'9' when _where == Where.CommandNumber:
                AddDigit(next);
                break;
            case (byte)';' when _where == Where.CommandNumber:
                _where = Where.CommandText;
                break;
            default:
                // The last character tells what is needed: "?" asks for a colour, ";" ends a link.
                _hasPayload = next is not ((byte)'?' or (byte)';');
                break;
        }
    }

    private void EndCommand()
    {
        if (_where is Where.CommandNumber or Where.CommandText)
        {
            SequenceActions.ApplyCommand(_terminal, _numbers[0], _hasPayload);
        }
    }

    private void AddDigit(byte digit) =>
        _numbers[_count - 1] = Math.Min((_numbers[_count - 1] * 10) + digit - '0', LargestNumber);
}
