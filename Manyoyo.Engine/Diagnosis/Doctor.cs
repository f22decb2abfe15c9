using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Diagnosis;

/// <summary>Looks for what would keep sessions from working. Nothing is changed, and nothing stays behind.</summary>
/// <param name="host">The host.</param>
/// <param name="disk">Its disk.</param>
/// <param name="runner">Starts the engine.</param>
/// <param name="signals">What came meanwhile; <c>null</c>: nothing is caught.</param>
public sealed class Doctor(HostFacts host, IDisk disk, IProcessRunner runner, Signals? signals = null)
{
    // An engine that hangs is one that does not answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly PatientRunner _runner = new(runner, Patience, signals);

    /// <summary>Looks.</summary>
    /// <param name="engine">The engine that the command line names; <c>null</c>: the one that is found.</param>
    /// <exception cref="InterruptedException">A signal came: then nothing is told.</exception>
    public IReadOnlyList<Check> Examine(string? engine)
    {
        // The configuration is read first, since it may name the engine, and told after it.
        var (checks, configuration) = (new List<Check>(), new List<Check>());
        var file = new ConfigurationChecks(engine, host, disk, configuration).Look();
        var facts = Engine(engine, file, checks, out var newest);
        checks.AddRange(configuration);
        if (facts?.Store is { } store)
        {
            checks.Add(HostChecks.Disk("images", store, facts.IsRemote ? null : FreeSpace.At(store), (1, 5), "make room: `manyoyo prune`, and the engine's own `system df`"));
        }

        checks.Add(HostChecks.Disk("home", host.Home, FreeSpace.At(host.Home), (0.1, 0.5), "make room in your home directory"));
        checks.Add(HostChecks.Clock(host.Now, facts?.Time, Later(newest, Made(host.Program))));
        checks.Add(HostChecks.Terminal(host));
        signals?.ThrowIfCaught();
        return checks;
    }

    private EngineFacts? Engine(string? engine, ConfigFile file, List<Check> checks, out DateTimeOffset? newest)
    {
        newest = null;
        try
        {
            var choice = EngineLocator.Choose(engine, host, () => file.Defaults.Engine);
            if (EngineChecks.Ask(choice, host, _runner, checks) is not { } facts)
            {
                return null;
            }

            var images = new ImageChecks(facts.IsPodman ? choice with { Name = EngineDialect.Podman.Name } : choice, host, _runner, checks);
            images.Look(file, engine);
            newest = images.Newest;
            return facts;
        }
        catch (ManyoyoException error)
        {
            checks.Add(Check.Problem("engine", error));
            return null;
        }
    }

    private static DateTimeOffset? Made(string? program) => program is not null && File.Exists(program) ? File.GetLastWriteTimeUtc(program) : null;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}
