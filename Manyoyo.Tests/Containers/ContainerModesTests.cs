using Manyoyo.Engine.Containers;

namespace Manyoyo.Tests.Containers;

public sealed class ContainerModesTests
{
    [TestCase("common", ContainerMode.Common)]
    [TestCase("dind", ContainerMode.Dind)]
    [TestCase("docker-in-docker", ContainerMode.Dind)]
    [TestCase("d", ContainerMode.Dind)]
    [TestCase("sock", ContainerMode.Sock)]
    [TestCase("mount-docker-socket", ContainerMode.Sock)]
    [TestCase("s", ContainerMode.Sock)]
    public void A_mode_is_found_by_each_of_its_names(string name, ContainerMode mode) =>
        Assert.That(ContainerModes.Parse(name), Is.EqualTo(mode));

    [TestCase("")]
    [TestCase("Common")]
    [TestCase("c")]
    [TestCase("0")]
    public void Nothing_else_is_a_mode(string name) => Assert.That(ContainerModes.Parse(name), Is.Null);
}
