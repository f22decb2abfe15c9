using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>The images that there are: <c>images</c>, <c>prune</c>, and what a build changes beside its image.</summary>
[TestFixture("docker", "classic", Category = "Full")]
[TestFixture("podman", "buildah")]
[Parallelizable(ParallelScope.Self)]
public sealed class ImageShelfTests(string engine, string builder) : PretendImageTests(engine, builder)
{
    [Test]
    public void Only_ours_are_listed_and_only_what_is_not_needed_of_them_is_removed()
    {
        Images.Build();
        var dangling = Images.IdOf(Images.Image);
        Bench.Manyoyo("build", "--in", Images.Name, "--update-agents").With(0);
        var used = Images.IdOf(Images.Image);
        Bench.Manyoyo("run", "-n", Bench.Session, "--in", Images.Name, "-x", "true").With(0);
        Bench.Manyoyo("build", "--in", Images.Name, "--update-agents").With(0);
        // Another's, with a name like one of ours that would be superseded, and one without any.
        var foreign = Images.Known(Images.Name + ":0.9.0-common");
        var nameless = Bench.Shell($"{Engine} tag {Images.Base} {foreign} && echo hello >file && tar -c file | {Engine} import -").With(0).Output.Trim();

        Assert.That(Listed().Where(IsOfThisTest).Select(image => ((string?)image["name"], (string?)image["state"], (bool)image["inUse"]!)),
            Is.EquivalentTo(new[] { (Images.Image, "named", false), (null, "dangling", true), (null, "dangling", false) }));
        Assert.That(Bench.Manyoyo("prune", "--dry-run").With(0).Output, Does.Contain(dangling![..12]).And.Not.Contain(used![..12]));
        Assert.That(Images.IdOf(dangling), Is.EqualTo(dangling));

        var prune = Bench.Manyoyo("prune", "--yes").With(0);
        Assert.That(prune.Output, Does.Contain(dangling[..12] + "\n"));
        Assert.That(prune.Errors, Does.Match(@"^Removed \d+ images?, freed [^\n]+\.\n$"));
        Assert.That(Images.IdOf(dangling), Is.Null);
        foreach (var kept in new[] { Images.Image, used, foreign, Images.Base, nameless })
        {
            Assert.That(Images.IdOf(kept), Is.Not.Null, kept);
        }

        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "true").With(0);
        Bench.Manyoyo("rm", Bench.Session).With(0);
        Bench.Shell($"{Engine} rmi {nameless}").With(0);
    }

    [Test]
    public void Two_builds_of_one_image_at_once_both_succeed()
    {
        var words = Images.Words();
        _ = Images.Image;
        using var first = Bench.Start(words);
        using var second = Bench.Start(words);
        first.Wait().With(0);
        second.Wait().With(0);
        Assert.That(Listed().Count(image => (string?)image["name"] == Images.Image), Is.EqualTo(1));
        Assert.That(Images.Containers(), Is.Empty);
    }

    [Test]
    public void A_base_that_is_not_there_is_named()
    {
        var build = Bench.Manyoyo("build", "--in", Images.Name, "--base", "localhost/nobody-has:this");
        build.With(125);
        Assert.That(build.ErrorLines[^2], Does.StartWith($"manyoyo: {Images.Image} could not be built: the base localhost/nobody-has:this can not be had: "));
        Assert.That(build.ErrorLines[^1], Does.StartWith("  name a Debian image that is there"));
        Assert.That(Images.IdOf(Images.Image), Is.Null);
    }

    [Test]
    public void A_base_that_is_no_Debian_is_told_of()
    {
        var busybox = Images.Known($"localhost/{Bench.Name("plain")}:1");
        Bench.Shell($"cd {Bench.Folder("plain")} && mkdir -p bin tmp && cp /bin/busybox bin/sh && cp /bin/busybox bin/tr && tar -c . | {Engine} import - {busybox}").With(0);
        var build = Bench.Manyoyo("build", "--in", Images.Name, "--base", busybox).With(125);
        Assert.That(build.ErrorLines[^2], Is.EqualTo($"manyoyo: {Images.Image} could not be built: the base has no apt-get: it has to be Debian, or made from it"));
        Assert.That(Images.IdOf(Images.Image), Is.Null);
    }

    [Test]
    public void Nobody_is_asked_to_build_where_there_is_no_terminal() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "--in", Images.Name, "-x", "true")
            .Refused(125, $"there is no image {Images.Image}", $"build it: `manyoyo build --in {Images.Name}`");

    private List<JToken> Listed() => [.. JArray.Parse(Bench.Manyoyo("images", "--json").With(0).Output)];

    private bool IsOfThisTest(JToken image) => (string?)image["base"] == Images.Base;
}
