using Manyoyo.Engine.Config;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Tests.Support;

/// <summary>Resolves what is asked for, on a plain host with a disk in memory.</summary>
internal sealed class Resolving
{
    public FakeDisk Disk { get; } = new();
    public HostFacts Host { get; set; } = Hosts.Plain;

    /// <summary>What the command line says.</summary>
    public Settings CommandLine { get; set; } = new();

    /// <summary>What the profile <c>p</c> says; <c>null</c>: it is not taken.</summary>
    public Settings? Profile { get; set; }

    /// <summary>What the file's defaults say.</summary>
    public Settings File { get; set; } = new();

    /// <summary>The session that comes of it.</summary>
    public SessionSpec Spec(string engine = "docker") => Spec(new SessionRequest(), engine);

    /// <summary>The session that comes of it and of what is no setting.</summary>
    public SessionSpec Spec(SessionRequest request, string engine = "docker") => new SessionResolver(Host, Disk, engine).Resolve(
        request with { Settings = CommandLine, Profile = Profile is null ? null : "p" },
        new ConfigFile(File, Profile is null ? new Dictionary<string, Settings>() : new() { ["p"] = Profile }, []));
}
