using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Engine.Terminals;

/// <summary>Runs the client on this process's own streams, as they are: nothing is recorded, and nothing stops it. It is not started early.</summary>
/// <param name="runner">Runs it.</param>
/// <param name="whyNot">Why nothing is recorded; <c>null</c>: nobody wants to know.</param>
public sealed class InheritingRunner(IProcessRunner runner, string? whyNot = null) : IInteractiveRunner
{
    public IEnteringClient Start(Invocation invocation, bool terminal, bool isRecorded) => new Client(runner, invocation, isRecorded ? whyNot : null);

    private sealed class Client(IProcessRunner runner, Invocation invocation, string? unrecorded) : IEnteringClient
    {
        public ClientEnd Run(IReadOnlyDictionary<string, string> environment, ITranscriptSink? sink = null, CancellationToken halt = default) =>
            new(runner.Run(invocation with { EnvironmentFile = environment })) { Unrecorded = unrecorded };

        public void Dispose()
        {
        }
    }
}
