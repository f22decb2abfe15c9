using Manyoyo.Engine.Host;

namespace Manyoyo.Tests.Support;

/// <summary>A folder on PATH with programs called like engines, and a docker that seems to have a daemon elsewhere.</summary>
internal sealed class FakeEngines : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FakeEngines(params string[] names)
    {
        foreach (var name in names is [] ? ["docker", "podman"] : names)
        {
            File.CreateSymbolicLink(Path.Combine(_folder.Path, name), "/bin/sh");
        }
    }

    public string Folder => _folder.Path;

    public HostFacts Host => Hosts.Plain
        .With("PATH", _folder.Path)
        .With("DOCKER_HOST", "tcp://192.0.2.1:2375");

    public void Dispose() => _folder.Dispose();
}
