using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Manyoyo.Engine.Host;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Host;

public sealed class DockerEndpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private HostFacts Home => Hosts.Plain with { Home = _folder.Path };

    public void Dispose() => _folder.Dispose();

    [Test]
    public void It_is_at_the_usual_place_where_nothing_is_said() =>
        Assert.That(DockerEndpoint.Socket(Home), Is.EqualTo("/var/run/docker.sock"));

    [Test]
    public void The_variable_for_the_endpoint_comes_first_then_that_for_the_context_then_the_file()
    {
        Config("""{"currentContext": "file"}""");
        Context("file", "unix:///file.sock");
        Context("named", "unix:///named.sock");

        Assert.That(DockerEndpoint.Socket(Home), Is.EqualTo("/file.sock"));
        Assert.That(DockerEndpoint.Socket(Home.With("DOCKER_CONTEXT", "named")), Is.EqualTo("/named.sock"));
        Assert.That(DockerEndpoint.Socket(Home.With("DOCKER_CONTEXT", "default")), Is.EqualTo("/var/run/docker.sock"));
        Assert.That(DockerEndpoint.Socket(Home.With("DOCKER_CONTEXT", "named").With("DOCKER_HOST", "unix:///host.sock")), Is.EqualTo("/host.sock"));
    }

    [Test]
    public void The_folder_of_docker_can_be_moved()
    {
        using var other = new TemporaryFolder();
        Config("""{"currentContext": "here"}""");
        Context("here", "unix:///here.sock");

        var moved = Hosts.Plain with { Home = other.Path };
        Assert.That(DockerEndpoint.Socket(moved), Is.EqualTo("/var/run/docker.sock"));
        Assert.That(DockerEndpoint.Socket(moved.With("DOCKER_CONFIG", Path.Combine(_folder.Path, ".docker"))), Is.EqualTo("/here.sock"));
    }

    [TestCase("tcp://192.0.2.1:2375")]
    [TestCase("ssh://me@example.org")]
    [TestCase("npipe:////./pipe/docker_engine")]
    public void An_endpoint_elsewhere_has_no_socket_and_only_a_call_can_tell_whether_it_is_there(string endpoint)
    {
        Assert.That(DockerEndpoint.Socket(Home.With("DOCKER_HOST", endpoint)), Is.Null);
        Assert.That(DockerEndpoint.HasDaemon(Home.With("DOCKER_HOST", endpoint)));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"currentContext\": 1}")]
    [TestCase("{\"currentContext\": {}}")]
    [TestCase("{\"currentContext\": \"\"}")]
    [TestCase("{\"currentContext\": \"gone\"}")]
    public void A_file_that_is_broken_says_nothing(string text)
    {
        Config(text);

        Assert.That(DockerEndpoint.Socket(Home), Is.EqualTo("/var/run/docker.sock"));
    }

    [TestCase("{")]
    [TestCase("{\"Endpoints\": {\"docker\": 1}}")]
    [TestCase("{\"Endpoints\": []}")]
    public void A_context_that_is_broken_says_nothing(string text)
    {
        ContextFile("named", text);

        Assert.That(DockerEndpoint.Socket(Home.With("DOCKER_CONTEXT", "named")), Is.EqualTo("/var/run/docker.sock"));
    }

    [Test]
    public void A_socket_that_takes_connections_has_a_daemon_and_a_stale_one_has_none()
    {
        var path = Path.Combine(_folder.Path, "docker.sock");
        var host = Home.With("DOCKER_HOST", "unix://" + path);
        Assert.That(DockerEndpoint.HasDaemon(host), Is.False, "nothing is there");

        using (var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            listener.Bind(new UnixDomainSocketEndPoint(path));
            Assert.That(DockerEndpoint.HasDaemon(host), Is.False, "nobody listens");
            listener.Listen();
            Assert.That(DockerEndpoint.HasDaemon(host));
        }

        File.WriteAllText(path, "");
        Assert.That(DockerEndpoint.HasDaemon(host), Is.False, "it is a file");
    }

    [Test]
    public void A_path_too_long_for_a_socket_has_no_daemon() =>
        Assert.That(DockerEndpoint.HasDaemon(Home.With("DOCKER_HOST", "unix:///" + new string('a', 200))), Is.False);

    private void Config(string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".docker"));
        _folder.Write(".docker/config.json", Encoding.UTF8.GetBytes(text));
    }

    private void Context(string name, string endpoint) => ContextFile(name, $$"""{"Endpoints": {"docker": {"Host": "{{endpoint}}"} } }""");

    private void ContextFile(string name, string text)
    {
        var folder = $".docker/contexts/meta/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))}";
        Directory.CreateDirectory(Path.Combine(_folder.Path, folder));
        _folder.Write(folder + "/meta.json", Encoding.UTF8.GetBytes(text));
    }
}
