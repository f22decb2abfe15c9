using Manyoyo.Engine;
using Manyoyo.Engine.Host;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Host;

public sealed class DockerPluginLinkTests : IDisposable
{
    private const string Link = ".docker/cli-plugins/docker-manyoyo";

    private readonly MadeUpHome _home = new();

    private HostFacts Facts => _home.Facts with { Program = "/opt/manyoyo/manyoyo" };

    public void Dispose() => _home.Dispose();

    [Test]
    public void It_is_made_once_and_taken_away_once()
    {
        Assert.That(DockerPluginLink.Install(Facts));
        Assert.That(DockerPluginLink.Install(Facts), Is.False);
        Assert.That(new FileInfo(_home.At(Link)).LinkTarget, Is.EqualTo("/opt/manyoyo/manyoyo"));
        Assert.That(DockerPluginLink.Remove(Facts));
        Assert.That(DockerPluginLink.Remove(Facts), Is.False);
        Assert.That(Directory.GetFileSystemEntries(_home.At(".docker/cli-plugins")), Is.Empty);
    }

    [Test]
    public void One_of_an_older_place_is_led_here()
    {
        _home.WithLink(Link, "/old/place/manyoyo");
        Assert.That(DockerPluginLink.Install(Facts));
        Assert.That(new FileInfo(_home.At(Link)).LinkTarget, Is.EqualTo("/opt/manyoyo/manyoyo"));
    }

    [Test]
    public void Dockers_own_folder_may_be_another()
    {
        _home.WithVariable("DOCKER_CONFIG", _home.At("dc"));
        DockerPluginLink.Install(Facts);
        Assert.That(new FileInfo(_home.At("dc/cli-plugins/docker-manyoyo")).LinkTarget, Is.Not.Null);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void What_is_not_ours_stays(bool isLink)
    {
        _ = isLink ? _home.WithLink(Link, "/usr/bin/other") : _home.With(Link, "#!/bin/sh");
        Refused(() => DockerPluginLink.Install(Facts), "is not MANYOYO's");
        Refused(() => DockerPluginLink.Remove(Facts), "is not MANYOYO's");
        Assert.That(new FileInfo(_home.At(Link)).LinkTarget, Is.EqualTo(isLink ? "/usr/bin/other" : null));
    }

    [Test]
    public void A_program_that_another_one_runs_is_no_plugin() =>
        Refused(() => DockerPluginLink.Install(_home.Facts with { Program = "/usr/bin/dotnet" }), "dotnet");

    [Test]
    public void A_program_that_was_renamed_is_one_all_the_same()
    {
        var renamed = _home.Facts with { Program = "/opt/my2" };
        Assert.That(DockerPluginLink.Install(renamed));
        Assert.That(DockerPluginLink.Install(renamed), Is.False);
        Assert.That(DockerPluginLink.Remove(renamed));
    }

    [TestCase("~/x")]
    [TestCase("x")]
    public void A_folder_that_is_another_in_each_directory_is_refused(string folder)
    {
        _home.WithVariable("DOCKER_CONFIG", folder);
        Refused(() => DockerPluginLink.Install(Facts), $"DOCKER_CONFIG is {folder}");
    }

    [TestCase(".docker")]
    [TestCase(".docker/cli-plugins")]
    public void A_folder_that_can_not_be_made_is_told(string folder)
    {
        _home.With(folder, "a file");
        Refused(() => DockerPluginLink.Install(Facts), $"{_home.At(folder)} is a file, and docker needs a folder there");
        Assert.That(DockerPluginLink.Remove(Facts), Is.False);
    }

    [TestCase(".docker")]
    [TestCase(".docker/cli-plugins")]
    public void A_folder_that_is_a_link_to_nowhere_is_told(string folder)
    {
        _home.WithLink(folder, "/nowhere/at/all");
        Refused(() => DockerPluginLink.Install(Facts), $"{_home.At(folder)} is a link that leads to no folder");
    }

    private static void Refused(Action act, string says) => Assert.That(act, Throws.TypeOf<ManyoyoException>().With.Message.Contains(says));
}
