using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>What goes wrong with images: a clear word, the right status, and what was there is still there.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class ImageFaultTests() : EngineTests("podman")
{
    [Test]
    public void The_disk_gets_full()
    {
        using var images = new ImageBench(Bench);
        Bench.Shell($"mount -t tmpfs -o size=160m none {images.Store}").With(0);
        try
        {
            images.Build();
            var old = images.IdOf(images.Image);
            var build = Bench.Manyoyo(images.Words("--iba", $"TOOL={PretendDebian.Large}", "--iv", "1.0.0-common")).With(125);
            Assert.That(build.ErrorLines[^2], Does.StartWith($"manyoyo: {images.Image} could not be built: the disk is full"));
            Assert.That(build.ErrorLines[^1], Does.StartWith("  make room where podman keeps its images").And.EndWith($"the image {images.Image} is still the one that it was"));
            Assert.That(images.IdOf(images.Image), Is.EqualTo(old));
            Assert.That(images.Containers(), Is.Empty);
        }
        finally
        {
            Bench.Shell($"podman rm --all --force --time 0; umount --lazy {images.Store}").With(0);
        }
    }

    [Test]
    public void No_registry_and_no_mirror_answer()
    {
        using var images = new ImageBench(Bench);
        Bench.Replace("podman", """
            [ "$1" = pull ] || exec "$real" "$@"
            echo 'Error: initializing source: pinging container registry: dial tcp: lookup: no such host' >&2
            exit 125
            """);
        var build = Bench.Manyoyo("build", "--iba", "APT_MIRROR=http://127.0.0.1:9", "--yes").With(125);
        Assert.That(build.ErrorLines[^2], Does.StartWith("manyoyo: the base could not be made of Debian's packages: "));
        Assert.That(build.ErrorLines[^1], Does.Contain("--base"));
        Assert.That(images.AllImages(), Is.Empty);
    }

    [TestCase("build --iv 1.0", "1.0.0-common")]
    [TestCase("build --iv 1.0.0-comon", "did you mean 1.0.0-common?")]
    [TestCase("build --in UPPER", "small letters")]
    [TestCase("build --in a:b", "--iv")]
    [TestCase("build --in localhost//x", "small letters")]
    [TestCase("build --base -x", "--base")]
    [TestCase("build --iba NPM_REGISTRY=nonsense", "NPM_REGISTRY")]
    [TestCase("build --iba TOOL=", "known: ")]
    [TestCase("build --iba TOOL=$(touch${IFS}made)", "known: ")]
    [TestCase("build --base a|b", "--base")]
    [TestCase("build --in a..b", "small letters")]
    [TestCase("build --context /dev/null --dry-run", "--context")]
    [TestCase("build --context /usr --dry-run", "empty")]
    [TestCase("build --iba =x", "NAME=VALUE")]
    [TestCase("build --iba NODE_VERSION=1;touch", "NODE_VERSION")]
    [TestCase("build --iba APT_MIRROR=http://a|b", "APT_MIRROR")]
    [TestCase("build --ca-bundle absent.pem", "PEM")]
    [TestCase("build --update-agents --no-cache", "leave one of them out")]
    [TestCase("build --update-agents --in localhost/nobody-has-this", "build it first")]
    [TestCase("build more", "")]
    [TestCase("images more", "")]
    [TestCase("images --all", "")]
    [TestCase("prune --all", "")]
    [TestCase("prune more", "")]
    public void What_was_mistyped_is_refused_and_nothing_is_made(string line, string next)
    {
        Bench.Manyoyo(line.Split(' ')).Refused(2, "", next);
        Assert.That(Directory.EnumerateFileSystemEntries(Bench.Project), Is.Empty);
    }
}
