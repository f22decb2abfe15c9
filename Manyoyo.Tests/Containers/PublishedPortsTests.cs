using Manyoyo.Engine.Containers;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Containers;

public sealed class PublishedPortsTests
{
    private static readonly JObject Bindings = JObject.Parse("""
        {
            "80/tcp": [{"HostIp": "", "HostPort": "8080"}, {"HostIp": "127.0.0.1", "HostPort": "8081"}],
            "81/tcp": [{"HostIp": "", "HostPort": "9001"}],
            "82/tcp": [{"HostIp": "", "HostPort": "9002"}],
            "90/tcp": [{"HostIp": "", "HostPort": "7000-7010"}],
            "53/udp": [{"HostIp": "::1", "HostPort": "53"}],
            "99/tcp": null
        }
        """);

    [TestCase("80")]
    [TestCase("8080:80")]
    [TestCase("8080:80/tcp")]
    [TestCase("8081:80")]
    [TestCase("127.0.0.1:8081:80")]
    [TestCase("127.0.0.1::80")]
    [TestCase("9001-9002:81-82")]
    [TestCase("80-82")]
    [TestCase("7000-7010:90")]
    [TestCase("[::1]:53:53/udp")]
    [TestCase("53/udp")]
    public void A_mapping_that_is_there_is_found(string mapping) => Assert.That(PublishedPorts.Has(Bindings, mapping));

    [TestCase("8082:80")]
    [TestCase("79")]
    [TestCase("80/udp")]
    [TestCase("53")]
    [TestCase("127.0.0.1:8080:80")]
    [TestCase("0.0.0.0:8081:80")]
    [TestCase("9001-9003:81-83")]
    [TestCase("9002-9003:81-82")]
    [TestCase("7000-7009:90")]
    [TestCase("99")]
    [TestCase("")]
    [TestCase("web")]
    [TestCase("0")]
    [TestCase("70000")]
    [TestCase("82-80")]
    [TestCase("80-81-82")]
    public void Any_other_is_not(string mapping) => Assert.That(PublishedPorts.Has(Bindings, mapping), Is.False);

    [Test]
    public void A_container_without_bindings_has_none() => Assert.That(PublishedPorts.Has(null, "80"), Is.False);
}
