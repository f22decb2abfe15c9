using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Engine.Terminals;

/// <summary>A sink that cannot disturb: the first time it throws is the last time it is told anything.</summary>
internal sealed class SafeSink(ITranscriptSink? sink)
{
    private ITranscriptSink? _sink = sink;

    /// <summary>Why it was dropped; <c>null</c>: it was not.</summary>
    public string? Failure { get; private set; }

    public void Output(ReadOnlySpan<byte> bytes, bool isError = false)
    {
        try
        {
            _sink?.Output(bytes, isError);
        }
        catch (Exception e) when (Drop(e))
        {
        }
    }

    public void Resize(int columns, int rows)
    {
        try
        {
            _sink?.Resize(columns, rows);
        }
        catch (Exception e) when (Drop(e))
        {
        }
    }

    private bool Drop(Exception why)
    {
        Failure = why.Message;
        _sink = null;
        return true;
    }
}
