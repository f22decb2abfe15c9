using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Engine.Terminals;

/// <summary>Runs the client on this process's own streams, as they are: nothing is recorded, and nothing stops it.</summary>
public sealed class InheritingRunner(IProcessRunner runner) : IInteractiveRunner
{
    public ClientEnd Run(Invocation invocation, bool terminal, ITranscriptSink? sink = null, CancellationToken halt = default) =>
        new(runner.Run(invocation));
}
