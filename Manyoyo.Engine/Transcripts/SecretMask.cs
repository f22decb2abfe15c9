using System.Buffers;
using System.Text;

namespace Manyoyo.Engine.Transcripts;

/// <summary>
/// Takes secret values out of a stream of bytes, cut anywhere. What may be the beginning of one is held back until more has
/// come, so that memory is bounded by the longest value.
/// </summary>
internal sealed class SecretMask
{
    private static readonly byte[] Mask = Encoding.ASCII.GetBytes(Secrets.Mask);

    private readonly byte[][] _values;
    private readonly ArrayBufferWriter<byte> _waiting = new();

    /// <param name="values">The secret values.</param>
    public SecretMask(IEnumerable<string> values) =>
        _values = [.. values.Where(value => value.Length > 0).Distinct().Select(Encoding.UTF8.GetBytes)];

    /// <summary>Takes the next bytes and gives on what can be no part of a secret.</summary>
    public void Pass(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        if (_values.Length == 0)
        {
            output.Write(bytes);
            return;
        }

        _waiting.Write(bytes);
        var all = _waiting.WrittenSpan;
        var found = Find(all);
        var end = SafeEnd(all, found);
        Write(all[..end], found, output);
        var rest = all[end..].ToArray();
        _waiting.Clear();
        _waiting.Write(rest);
    }

    /// <summary>Gives on what was held back: nothing else comes.</summary>
    public void Finish(IBufferWriter<byte> output)
    {
        Write(_waiting.WrittenSpan, Find(_waiting.WrittenSpan), output);
        _waiting.Clear();
    }

    // Where secrets overlap, they are one.
    private List<(int Start, int End)> Find(ReadOnlySpan<byte> bytes)
    {
        var found = new List<(int Start, int End)>();
        foreach (var value in _values)
        {
            for (int from = 0, at; (at = bytes[from..].IndexOf(value)) >= 0; from += at + 1)
            {
                found.Add((from + at, from + at + value.Length));
            }
        }

        found.Sort();
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Start < found[i - 1].End)
            {
                found[i - 1] = (found[i - 1].Start, Math.Max(found[i - 1].End, found[i].End));
                found.RemoveAt(i);
            }
        }

        return found;
    }

    private int SafeEnd(ReadOnlySpan<byte> bytes, List<(int Start, int End)> found)
    {
        var end = bytes.Length;
        foreach (var value in _values)
        {
            for (var length = Math.Min(bytes.Length, value.Length - 1); length > bytes.Length - end; length--)
            {
                if (bytes.EndsWith(value.AsSpan(0, length)))
                {
                    end = bytes.Length - length;
                }
            }
        }

        // A secret that is here may be the beginning of a longer one.
        var cut = found.FindIndex(one => one.Start < end && one.End > end);
        return cut < 0 ? end : found[cut].Start;
    }

    private static void Write(ReadOnlySpan<byte> bytes, List<(int Start, int End)> found, IBufferWriter<byte> output)
    {
        var from = 0;
        foreach (var (start, end) in found)
        {
            if (start >= bytes.Length)
            {
                break;
            }

            output.Write(bytes[from..start]);
            output.Write(Mask);
            from = end;
        }

        output.Write(bytes[from..]);
    }
}
