using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Engine.Sessions;

/// <summary>
/// A client that was started before the engine had said that the session is there and running, as it mostly is: two clients
/// starting one after the other would take a third longer. It waits until it is let in; until then it has asked the engine for nothing.
/// </summary>
public sealed class EarlyEntry : IDisposable
{
    private readonly string _id;
    private readonly string _command;
    private readonly EngineDialect _dialect;
    private IEnteringClient? _client;

    private EarlyEntry(string id, string command, EngineDialect dialect, IEnteringClient client) =>
        (_id, _command, _dialect, _client) = (id, command, dialect, client);

    /// <summary>Starts one where it is known what would be entered with which command.</summary>
    /// <param name="spec">What is asked for.</param>
    /// <param name="known">Which containers there were.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="terminal">Whether a person is at it.</param>
    /// <returns><c>null</c>: it is not known.</returns>
    public static EarlyEntry? TryStart(SessionSpec spec, KnownSessions known, ContainerEngine engine, bool terminal)
    {
        if (spec.IsAutoNamed || !spec.EntryCommand.GivesCommand || known.Id(spec.Name) is not { } id)
        {
            return null;
        }

        var command = CommandComposer.FromSettings(spec.EntryCommand).Text;
        return new EarlyEntry(id, command, engine.Dialect, engine.StartEntering(id, command, terminal, spec.IsRecorded));
    }

    /// <summary>The client, if it is the right one. It is the caller's from then on.</summary>
    public IEnteringClient? Take(string id, string command, ContainerEngine engine)
    {
        if (id != _id || command != _command || engine.Dialect != _dialect)
        {
            return null;
        }

        var client = _client;
        _client = null;
        return client;
    }

    public void Dispose() => _client?.Dispose();
}
