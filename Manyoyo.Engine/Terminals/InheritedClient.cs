using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Engine.Terminals;

/// <summary>A client on this process's own streams: without a terminal nobody has to record, or with one that nothing can be put around.</summary>
/// <param name="invocation">The client.</param>
/// <param name="outer">The terminal; <c>null</c>: there is none.</param>
/// <param name="whyNot">Why nothing is recorded; <c>null</c>: nobody has asked for it.</param>
internal sealed class InheritedClient(Invocation invocation, OuterTerminal? outer, string? whyNot) : IEnteringClient
{
    private readonly ChildProcess _child =
        ChildProcess.Start(invocation, new ChildStreams.Inherited { OwnGroup = !NativeMethods.IsTerminal(0) });

    private bool _hasRun;

    public ClientEnd Run(IReadOnlyDictionary<string, string> environment, ITranscriptSink? sink = null, CancellationToken halt = default)
    {
        _hasRun = true;
        outer?.GiveBackLater();
        _child.HandIn(environment);
        using (halt.Register(_child.Stop))
        {
            _child.WaitForEnd();
        }

        return _child.End with { Unrecorded = sink is null ? null : whyNot };
    }

    public void Dispose()
    {
        if (!_hasRun)
        {
            _child.Drop();
        }

        outer?.Dispose();
    }
}
