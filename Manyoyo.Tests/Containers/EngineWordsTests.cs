using Manyoyo.Engine.Containers;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Containers;

public sealed class EngineWordsTests
{
    private const string DockerTaken =
        "docker: Error response from daemon: Conflict. The container name \"/x\" is already in use by container \"4c\". You have to remove (or rename) it.";

    private const string PodmanTaken =
        "Error: creating container storage: the container name \"x\" is already in use by 4c. You have to remove it: that name is already in use";

    [Test]
    public void Real_words_for_a_missing_container_are_understood()
    {
        Assert.That(Fixture.Engines.Select(engine => EngineWords.SayMissing(Fixture.Read($"{engine}-inspect-missing.err"))), Is.All.True);
        Assert.That(EngineWords.ArePodmans(Fixture.Read($"{Fixture.Docker}-inspect-missing.err")), Is.False);
        Assert.That(EngineWords.ArePodmans(Fixture.Read($"{Fixture.Podman}-inspect-missing.err")), Is.True);
    }

    [TestCase("Error: no container with name or ID \"x\" found: no such container", true)]
    [TestCase("Error response from daemon: Multiple IDs found with provided prefix: ab", true)]
    [TestCase("Error: more than one result for container name ab", true)]
    [TestCase("Error: No such image: x", false)]
    [TestCase("Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?", false)]
    public void Other_words_for_a_missing_container(string errors, bool areThey) =>
        Assert.That(EngineWords.SayMissing(errors), Is.EqualTo(areThey));

    [TestCase(DockerTaken, true)]
    [TestCase(PodmanTaken, true)]
    [TestCase("Error: listen tcp 0.0.0.0:80: bind: address already in use", false)]
    [TestCase("driver failed programming external connectivity: port is already in use", false)]
    public void Words_for_a_name_that_is_taken(string errors, bool areThey) =>
        Assert.That(EngineWords.SayNameTaken(errors), Is.EqualTo(areThey));

    [TestCase("docker: Error response from daemon: No such image: localhost/x:1", true)]
    [TestCase("Error: localhost/x:1: image not known", true)]
    [TestCase("Error: short-name \"x\" did not resolve to an alias and no unqualified-search registries are defined", true)]
    [TestCase("Unable to find image 'x:1' locally", true)]
    [TestCase("no such container", false)]
    public void Words_for_an_image_that_is_missing(string errors, bool areThey) =>
        Assert.That(EngineWords.SayImageMissing(errors), Is.EqualTo(areThey));

    [TestCase("Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?", true)]
    [TestCase("Cannot connect to Podman. Please verify your connection to the Linux system", true)]
    [TestCase("permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock", true)]
    [TestCase("failed to connect to the docker API at unix:///x", true)]
    [TestCase("Error response from daemon: No such container: x", false)]
    public void Words_of_a_client_without_its_daemon(string errors, bool areThey) =>
        Assert.That(EngineWords.SayDown(errors), Is.EqualTo(areThey));

    [TestCase("docker: Error response from daemon: Conflict.\n\nRun 'docker run --help' for more information\n", "Conflict.")]
    [TestCase("docker: Error response from daemon: Conflict.\nSee 'docker run --help'.\n", "Conflict.")]
    [TestCase("Emulate Docker CLI using podman. Create /etc/containers/nodocker to quiet msg.\nError: no such thing\n", "no such thing")]
    [TestCase("Trying to pull x...\nError: unauthorized\n", "unauthorized")]
    [TestCase("Error: \e[31mred\e[0m", "\\e[31mred\\e[0m", TestName = "{m}(escape sequence)")]
    [TestCase("Error: proxy http://u:hunter2@h:3128 refused", "proxy http://u:********@h:3128 refused")]
    [TestCase("", "it gave no reason")]
    [TestCase("\n \n", "it gave no reason")]
    public void The_reason_is_the_last_line_that_says_something(string errors, string reason) =>
        Assert.That(EngineWords.Reason(errors), Is.EqualTo(reason));
}
