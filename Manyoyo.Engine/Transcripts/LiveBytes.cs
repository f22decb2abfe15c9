namespace Manyoyo.Engine.Transcripts;

/// <summary>Follows a transcript while it is written, and hands on what was put out, as it was.</summary>
public sealed class LiveBytes : IDisposable
{
    private readonly CastReader _reader;
    private readonly TranscriptHeader _header;
    private readonly DateTimeOffset? _since;
    private readonly Action<ReadOnlySpan<byte>> _output;

    private LiveBytes(CastReader reader, TranscriptHeader header, DateTimeOffset? since, Action<ReadOnlySpan<byte>> output) =>
        (_reader, _header, _since, _output) = (reader, header, since, output);

    /// <summary>Begins to follow.</summary>
    /// <returns><c>null</c>: the transcript has gone.</returns>
    public static LiveBytes? Of(TranscriptFile file, DateTimeOffset? since, Action<ReadOnlySpan<byte>> output) =>
        file.Open() is { } reader ? new LiveBytes(reader, file.Header!, since, output) : null;

    /// <summary>Hands on what is new.</summary>
    public void Look()
    {
        while (_reader.TryRead(out var next))
        {
            Take(next);
        }
    }

    /// <summary>Hands on what is left: nothing else comes.</summary>
    /// <returns>What is wrong with the transcript; <c>null</c>: nothing.</returns>
    public string? Finish()
    {
        while (_reader.TryReadLast(out var next))
        {
            Take(next);
        }

        return TranscriptText.Fault(_reader);
    }

    public void Dispose() => _reader.Dispose();

    private void Take(CastEvent next)
    {
        if (next.Kind == CastFormat.Output && (_since is null || _header.Began + next.Time >= _since))
        {
            _output(TranscriptText.Raw(_header, next));
        }
    }
}
