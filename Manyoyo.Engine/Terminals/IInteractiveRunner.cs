using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Engine.Terminals;

/// <summary>Runs the engine's client that enters a session, on this process's streams.</summary>
public interface IInteractiveRunner
{
    /// <summary>Starts it. At its environment file it waits, and has asked the engine for nothing yet.</summary>
    /// <param name="invocation">The client. What its environment file holds is said later.</param>
    /// <param name="terminal">Whether standard input and output are terminals, and the command gets one.</param>
    /// <param name="isRecorded">Whether a sink is to be told of what is shown.</param>
    IEnteringClient Start(Invocation invocation, bool terminal, bool isRecorded);
}

/// <summary>A client that has been started. One that is disposed of without having been run is ended, and has done nothing.</summary>
public interface IEnteringClient : IDisposable
{
    /// <summary>Lets it enter, and passes on what it shows until its end. Called once at most.</summary>
    /// <param name="environment">Variables for the command: what its environment file holds.</param>
    /// <param name="sink">Told of all that is shown; <c>null</c>: nobody is. Its owner disposes of it.</param>
    /// <param name="halt">Ends the client where it does not end by itself.</param>
    ClientEnd Run(IReadOnlyDictionary<string, string> environment, ITranscriptSink? sink = null, CancellationToken halt = default);
}

/// <summary>What can be done with any of them.</summary>
public static class InteractiveRunners
{
    /// <summary>Runs a client from beginning to end.</summary>
    /// <inheritdoc cref="IInteractiveRunner.Start" path="/param"/>
    /// <inheritdoc cref="IEnteringClient.Run"/>
    public static ClientEnd Run(
        this IInteractiveRunner runner, Invocation invocation, bool terminal, ITranscriptSink? sink = null, CancellationToken halt = default)
    {
        using var client = runner.Start(invocation, terminal, sink is not null);
        return client.Run(invocation.EnvironmentFile, sink, halt);
    }
}
