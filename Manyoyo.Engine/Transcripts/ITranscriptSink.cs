using System.Diagnostics.CodeAnalysis;

namespace Manyoyo.Engine.Transcripts;

/// <summary>Takes what an interactive session shows, as it goes by. A sink that throws is dropped and the session goes on.</summary>
public interface ITranscriptSink : IDisposable
{
    /// <summary>Bytes that are about to be shown, cut anywhere; the buffer is used again after the call.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isError">Whether they are of the error stream; a terminal has only one.</param>
    void Output(ReadOnlySpan<byte> bytes, bool isError = false);

    /// <summary>The terminal's size from here on, in cells.</summary>
    void Resize(int columns, int rows);

    /// <summary>The session is over; nothing else follows.</summary>
    /// <param name="exitStatus">What the run ends with for this entry.</param>
    [SuppressMessage("Naming", "CA1716", Justification = "the library is for C#, where End is a plain word")]
    void End(int exitStatus);
}
