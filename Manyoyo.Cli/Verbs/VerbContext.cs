using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Sessions;
using Manyoyo.Engine.Terminals;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Cli.Verbs;

/// <summary>What every verb works with.</summary>
public sealed record VerbContext(
    Streams Streams, HostFacts Host, IDisk Disk, IProcessRunner Runner, Signals? Signals, bool HasColor, IInteractiveRunner? Entries = null)
{
    /// <summary>What is said to people.</summary>
    /// <param name="quiet">What they do not want to read.</param>
    public Notes Notes(IReadOnlySet<string>? quiet = null) => new(Streams.Error, HasColor, quiet ?? new HashSet<string>());

    /// <summary>The configuration, its warnings said.</summary>
    /// <exception cref="ManyoyoException">It can not be used.</exception>
    public ConfigFile ReadConfig()
    {
        var file = SettingsFile.Load(Host.ManyoyoHome);
        foreach (var warning in file.Warnings)
        {
            Notes().Warn(warning);
        }

        return file;
    }

    /// <summary>The engine for verbs that need nothing else of the configuration: a broken file is a warning.</summary>
    public EngineChoice ChooseEngine(string? asked) => EngineLocator.Choose(asked, Host, () =>
    {
        try
        {
            return SettingsFile.Load(Host.ManyoyoHome).Defaults.Engine;
        }
        catch (ManyoyoException e)
        {
            Notes().Warn($"the configuration is not used: {e.Message}");
            return null;
        }
    });

    /// <summary>Where transcripts are.</summary>
    public TranscriptFolder Transcripts { get; } = new(Host.ManyoyoHome);

    /// <summary>Which containers sessions had the last time.</summary>
    public KnownSessions Known { get; } = new(Host.ManyoyoHome);

    /// <summary>The engine, ready to be called.</summary>
    public ContainerEngine Engine(EngineChoice choice) => new(Runner, choice.Program, choice.Dialect, choice.Other, Entries);
}
