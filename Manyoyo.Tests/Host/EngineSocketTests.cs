using Manyoyo.Engine.Host;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Host;

public sealed class EngineSocketTests
{
    [Test]
    public void Docker_s_is_that_of_its_endpoint()
    {
        Assert.That(EngineSocket.Path("docker", Hosts.Plain), Is.EqualTo("/var/run/docker.sock"));
        Assert.That(EngineSocket.Path("docker", Hosts.Plain.With("DOCKER_HOST", "unix:///x.sock")), Is.EqualTo("/x.sock"));
    }

    [Test]
    public void A_docker_elsewhere_has_none_to_mount() => Assert.That(
        () => EngineSocket.Path("docker", Hosts.Plain.With("DOCKER_HOST", "tcp://192.0.2.1")),
        Refusal.That("mode sock: docker's daemon is not on a unix socket of this host"));

    [Test]
    public void Podman_s_can_be_named() =>
        Assert.That(EngineSocket.Path("podman", Hosts.Plain.With("CONTAINER_HOST", "unix:///y.sock")), Is.EqualTo("/y.sock"));

    [TestCase("")]
    [TestCase("ssh://me@example.org")]
    public void Else_podman_s_is_the_user_s_own_or_root_s(string containerHost)
    {
        var host = Hosts.Plain.With("CONTAINER_HOST", containerHost).With("XDG_RUNTIME_DIR", "/run/user/1");

        Assert.That(EngineSocket.Path("podman", host),
            Is.EqualTo(Environment.IsPrivilegedProcess ? "/run/podman/podman.sock" : "/run/user/1/podman/podman.sock"));
    }
}
