namespace Manyoyo.Engine.Execution;

/// <summary>The one place that starts processes.</summary>
public interface IProcessRunner
{
    /// <summary>Runs a process to its end with an empty standard input and keeps what it wrote.</summary>
    /// <param name="invocation">What to run.</param>
    /// <param name="echoErrors">Also pass its standard error on as it comes (a long pull shows its progress).</param>
    /// <exception cref="InterruptedException">A signal came meanwhile, and has ended it; not where it is to be undisturbed, or its errors are passed on.</exception>
    CapturedOutput Capture(Invocation invocation, bool echoErrors = false);

    /// <summary>Runs a process to its end on this process's own streams and terminal.</summary>
    /// <returns>Its exit status; 128 + n where signal n ended it.</returns>
    int Run(Invocation invocation);

    /// <summary>
    /// Runs a long process to its end with an empty standard input. What it writes goes to the standard error as it comes, and
    /// is kept. Every signal that comes meanwhile is passed on to it.
    /// </summary>
    CapturedOutput Follow(Invocation invocation);
}

/// <summary>What a process that has ended wrote, as UTF-8 text, and its exit status.</summary>
public sealed record CapturedOutput(int ExitCode, string Output, string Errors)
{
    /// <summary>Whether it was ended at its time limit.</summary>
    public bool IsTimedOut { get; init; }
}
