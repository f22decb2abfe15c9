using System.Buffers;
using System.Text;

namespace Manyoyo.Engine.Screens;

/// <summary>
/// Takes terminal output apart, cut anywhere. What is not understood is passed over, never shown: titles and other strings
/// are not kept, so that memory is bounded whatever comes.
/// </summary>
/// <remarks>After https://vt100.net/emu/dec_ansi_parser, with UTF-8 in place of the 8-bit controls, as tmux and xterm have it.</remarks>
public sealed class VtParser(IVtActions actions)
{
    private const byte Bell = 7;
    private const byte Cancel = 0x18;
    private const byte Substitute = 0x1a;
    private const byte Esc = 0x1b;
    private const byte Delete = 0x7f;

    private readonly CsiSequence _sequence = new();
    private readonly byte[] _partial = new byte[4];
    private int _partialLength;
    private State _state;
    private byte _intermediate;

    private enum State
    {
        Ground,
        Escape,
        Csi,

        /// <summary>A title, a colour: up to BEL or ESC.</summary>
        Osc,

        /// <summary>Other strings: up to ESC.</summary>
        Text,

        /// <summary>A device control string: up to ESC and a backslash.</summary>
        Dcs,
        DcsEscape,
    }

    /// <summary>Whether nothing is open: the next byte begins something new.</summary>
    public bool IsAtRest => _state == State.Ground && _partialLength == 0;

    /// <summary>Takes the next bytes.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var taken = 1;
            if (_state == State.Ground)
            {
                taken = Ground(bytes);
            }
            else
            {
                Step(bytes[0]);
            }

            bytes = bytes[taken..];
        }
    }

    private int Ground(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7e);
        var plain = end < 0 ? bytes.Length : end;
        if (plain > 0)
        {
            DropPartial();
            actions.Print(bytes[..plain]);
            return plain;
        }

        if (bytes[0] >= 0x80)
        {
            Utf8(bytes[0]);
            return 1;
        }

        DropPartial();
        Control(bytes[0]);
        return 1;
    }

    private void Utf8(byte next)
    {
        _partial[_partialLength++] = next;
        var status = Rune.DecodeFromUtf8(_partial.AsSpan(0, _partialLength), out var rune, out _);
        if (status == OperationStatus.NeedMoreData)
        {
            return;
        }

        var hadBefore = _partialLength > 1;
        _partialLength = 0;
        actions.Print(rune);
        if (status == OperationStatus.InvalidData && hadBefore)
        {
            // What came before was cut; this one may begin something.
            Utf8(next);
        }
    }

    private void DropPartial()
    {
        if (_partialLength > 0)
        {
            _partialLength = 0;
            actions.Print(Rune.ReplacementChar);
        }
    }

    private void Control(byte code)
    {
        switch (code)
        {
            case Esc:
                Enter(State.Escape);
                break;
            case Cancel or Substitute or Delete:
                break;
            default:
                actions.Control(code);
                break;
        }
    }

    private void Enter(State state)
    {
        _state = state;
        _intermediate = 0;
        _sequence.Clear();
    }

    private void Step(byte next)
    {
        if (next is Cancel or Substitute)
        {
            _state = State.Ground;
        }
        else if (_state is State.Dcs or State.DcsEscape)
        {
            InDcs(next);
        }
        else if (next == Esc)
        {
            Enter(State.Escape);
        }
        else if (_state is State.Osc or State.Text)
        {
            _state = next == Bell && _state == State.Osc ? State.Ground : _state;
        }
        else if (next < 0x20)
        {
            actions.Control(next);
        }
        else if (next < Delete)
        {
            InSequence(next);
        }
    }

    private void InDcs(byte next) =>
        _state = next == Esc ? State.DcsEscape : _state == State.DcsEscape && next == '\\' ? State.Ground : State.Dcs;

    private void InSequence(byte next)
    {
        if (_state == State.Csi)
        {
            InCsi(next);
        }
        else if (next < 0x30)
        {
            _intermediate = next;
        }
        else
        {
            AfterEscape(next);
        }
    }

    private void InCsi(byte next)
    {
        if (next < 0x40)
        {
            _sequence.Add(next);
            return;
        }

        _state = State.Ground;
        _sequence.Final = next;
        if (!_sequence.IsOdd)
        {
            actions.Csi(_sequence);
        }
    }

    private void AfterEscape(byte final)
    {
        _state = _intermediate != 0 ? State.Ground : final switch
        {
            (byte)'[' => State.Csi,
            (byte)']' => State.Osc,
            (byte)'P' => State.Dcs,
            // A program's command, a private message, a start of string, and screen's own title.
            (byte)'_' or (byte)'^' or (byte)'X' or (byte)'k' => State.Text,
            _ => State.Ground,
        };
        if (_state != State.Csi)
        {
            actions.Escape(_intermediate, final);
        }
    }
}
