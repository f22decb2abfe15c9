using System.Buffers;

namespace Manyoyo.Engine.Transcripts;

/// <summary>
/// Makes text to be kept of one stream of bytes, cut anywhere: without secrets, and valid UTF-8. What the other stream puts between
/// two pieces of this one makes no difference.
/// </summary>
/// <param name="secrets">The values that must not be in it.</param>
internal sealed class CleanText(IEnumerable<string> secrets)
{
    private readonly ArrayBufferWriter<byte> _masked = new();
    private readonly SecretMask _mask = new(secrets);
    private readonly Utf8Carry _carry = new();

    /// <summary>Takes the next bytes and gives on what is safe and whole.</summary>
    public void Pass(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        _mask.Pass(bytes, _masked);
        _carry.Pass(_masked.WrittenSpan, output);
        _masked.ResetWrittenCount();
    }

    /// <summary>Gives on what was held back: nothing else comes.</summary>
    public void Finish(IBufferWriter<byte> output)
    {
        _mask.Finish(_masked);
        _carry.Pass(_masked.WrittenSpan, output);
        _carry.Finish(output);
        _masked.ResetWrittenCount();
    }
}
