namespace Manyoyo.Engine.Execution;

/// <summary>Gives every call whose output is read a time limit, for those who had rather hear of no answer than wait for one.</summary>
/// <param name="runner">Starts the processes.</param>
/// <param name="limit">How long each may take that has no limit of its own.</param>
/// <param name="signals">One that has come keeps the next call from being made.</param>
public sealed class PatientRunner(IProcessRunner runner, TimeSpan limit, Signals? signals = null) : IProcessRunner
{
    public CapturedOutput Capture(Invocation invocation, bool echoErrors = false)
    {
        signals?.ThrowIfCaught();
        var patience = invocation.TimeLimit ?? limit;
        var answer = runner.Capture(invocation with { TimeLimit = patience }, echoErrors);
        return answer.IsTimedOut ? answer with { Errors = $"no answer in {patience.TotalSeconds} s" } : answer;
    }

    public int Run(Invocation invocation) => runner.Run(invocation);

    public CapturedOutput Follow(Invocation invocation) => runner.Follow(invocation);
}
