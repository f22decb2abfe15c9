using Manyoyo.Engine.Containers;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Containers;

public sealed class EngineArgumentCheckTests
{
    // As docker 28.2.2 tells of a container: it puts CAP_ before a capability and counts memory in bytes.
    private static readonly JObject Docker = JObject.Parse("""
        {
            "Config": {"Hostname": "box", "User": "1000:1000", "Labels": {"a": "b=c", "empty": ""}},
            "HostConfig": {
                "NetworkMode": "host", "IpcMode": "private", "PidMode": "", "Memory": 4294967296, "ShmSize": 67108864,
                "NanoCpus": 1500000000, "Privileged": false, "CapAdd": ["CAP_NET_ADMIN"], "CapDrop": null,
                "SecurityOpt": ["no-new-privileges"], "ExtraHosts": ["db:10.0.0.1"], "Dns": ["1.1.1.1"]
            }
        }
        """);

    private static readonly JObject Podman = JObject.Parse(
        """{"Config": {"CreateCommand": ["podman", "run", "--network=host", "--memory", "4g", "image"]}}""");

    [TestCase("--network=host")]
    [TestCase("--net=host")]
    [TestCase("--network host")]
    [TestCase("--hostname=box")]
    [TestCase("--user=1000:1000")]
    [TestCase("--ipc=private")]
    [TestCase("--pid=")]
    [TestCase("--memory=4g")]
    [TestCase("--memory=4G")]
    [TestCase("--memory=4096m")]
    [TestCase("--memory=4gb")]
    [TestCase("--memory=4294967296")]
    [TestCase("--memory=lots")]
    [TestCase("--shm-size=64m")]
    [TestCase("--cpus=1.5")]
    [TestCase("--cap-add=NET_ADMIN")]
    [TestCase("--cap-add=net_admin")]
    [TestCase("--cap-add=CAP_NET_ADMIN")]
    [TestCase("--security-opt=no-new-privileges")]
    [TestCase("--add-host=db:10.0.0.1")]
    [TestCase("--dns=1.1.1.1")]
    [TestCase("--label=a=b=c")]
    [TestCase("--label=empty")]
    public void What_docker_has_does_not_differ(string words) => Assert.That(Differing(Docker, words), Is.Empty);

    [TestCase("--network=bridge")]
    [TestCase("--network bridge", "--network=bridge")]
    [TestCase("--memory=2g")]
    [TestCase("--shm-size=1g")]
    [TestCase("--cpus=2")]
    [TestCase("--cap-add=SYS_PTRACE")]
    [TestCase("--cap-drop=ALL")]
    [TestCase("--add-host=db:10.0.0.2")]
    [TestCase("--label=a=b")]
    [TestCase("--label=x=y")]
    [TestCase("--privileged")]
    public void What_docker_has_otherwise_differs(string words, string? shown = null) =>
        Assert.That(Differing(Docker, words), Is.EqualTo(new[] { shown ?? words }));

    [TestCase("--ulimit=nofile=1:1")]
    [TestCase("--init")]
    [TestCase("-t")]
    [TestCase("--gpus all")]
    public void Of_what_docker_does_not_tell_nothing_is_said(string words) => Assert.That(Differing(Docker, words), Is.Empty);

    [Test]
    public void An_option_without_a_value_does_not_swallow_the_next_one() => Assert.That(
        Differing(Docker, "--privileged --network=bridge"), Is.EqualTo(new[] { "--privileged", "--network=bridge" }));

    [TestCase("--network=host --memory 4g", "")]
    [TestCase("--network=bridge --memory 4g --init", "--network=bridge --init")]
    public void Podman_tells_the_whole_line(string words, string differing) =>
        Assert.That(string.Join(' ', Differing(Podman, words)), Is.EqualTo(differing));

    private static IEnumerable<string> Differing(JObject document, string words) =>
        EngineArgumentCheck.Differing(words.Split(' '), document);
}
