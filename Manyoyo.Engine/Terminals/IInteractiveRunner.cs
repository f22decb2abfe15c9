using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Engine.Terminals;

/// <summary>Runs the engine's client that enters a session, on this process's streams.</summary>
public interface IInteractiveRunner
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="invocation">The client; nothing goes to it through an environment file.</param>
    /// <param name="terminal">Whether standard input and output are terminals, and the command gets one.</param>
    /// <param name="sink">Told of all that is shown; <c>null</c>: nobody is. Its owner disposes of it.</param>
    /// <param name="halt">Ends the client where it does not end by itself.</param>
    ClientEnd Run(Invocation invocation, bool terminal, ITranscriptSink? sink = null, CancellationToken halt = default);
}
