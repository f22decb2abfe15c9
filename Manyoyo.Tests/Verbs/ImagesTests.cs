using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Verbs;

/// <summary><c>images</c> and <c>prune</c>.</summary>
public sealed class ImagesTests : IDisposable
{
    private const string Current = "f100d43bf9411998c27257e8cb3541bcd446e9b5a6fe661ef0d7c7d9150fe4ea";
    private static readonly string Old = new('0', 64);

    private readonly AppRun _app = new();

    public void Dispose() => _app.Dispose();

    [Test]
    public void Our_images_are_listed()
    {
        TwoImages();
        Assert.That(_app.Run("images", "--engine", "podman"), Is.Zero);
        Assert.That(_app.Output, Is.EqualTo("""
            IMAGE                           ID            CREATED           SIZE     CONTENTS      STATE
            localhost/manyoyo:1.0.0-common  f100d43bf941  2026-11-23 12:14  1.19 GB  claude,codex  current
            <none>                          000000000000  2026-11-23 12:14  1.19 GB  claude,codex  dangling

            """));
    }

    [Test]
    public void Programs_get_them_as_JSON()
    {
        TwoImages(used: Current);
        Assert.That(_app.Run("images", "--engine", "podman", "--json"), Is.Zero);
        var image = JArray.Parse(_app.Output)[0];
        Assert.That((string?)image["name"], Is.EqualTo("localhost/manyoyo:1.0.0-common"));
        Assert.That(image["contents"]!.Select(word => (string?)word), Is.EqualTo(new[] { "claude", "codex" }));
        Assert.That(((string?)image["state"], (bool)image["inUse"]!, (long)image["size"]!), Is.EqualTo(("current", true, 1187376160L)));
    }

    [Test]
    public void None_is_an_empty_list()
    {
        _app.Runner.ExpectVerb("image ls").ExpectVerb("ps --all");
        Assert.That(_app.Run("images", "--engine", "docker", "--json"), Is.Zero);
        Assert.That(_app.Output, Is.EqualTo("[]\n"));
    }

    [Test]
    public void What_is_not_needed_is_removed()
    {
        _app.Runner.ExpectVerb("image ls --all").ExpectVerb("ps --all --external");
        TwoImages();
        _app.Runner.ExpectVerb("info", output: "/nowhere\n").Expect(["rmi", Old]);
        Assert.That(_app.Run("prune", "--engine", "podman", "--yes"), Is.Zero);
        Assert.That(_app.Output, Is.EqualTo("000000000000\n"));
        Assert.That(_app.Errors, Is.EqualTo("Removed 1 image, freed up to 1.19 GB.\n"));
    }

    [Test]
    public void A_name_that_goes_is_no_image_that_goes()
    {
        _app.Configure("{ imageVersion: '1.0.2-common' }");
        _app.Runner.ExpectVerb("image ls --all").ExpectVerb("ps --all --external");
        TwoImages(names: ["localhost/manyoyo:1.0.1-common", "localhost/manyoyo:1.0.2-common"]);
        _app.Runner.ExpectVerb("info", output: "/nowhere\n").Expect(["rmi", "localhost/manyoyo:1.0.0-common"]).Expect(["rmi", "localhost/manyoyo:1.0.1-common"]);
        Assert.That(_app.Run("prune", "--engine", "podman", "--yes"), Is.Zero);
        Assert.That(_app.Errors, Is.EqualTo("Removed 1 image, freed up to 1.19 GB; and 1 name of images that stay under another.\n"));
    }

    [Test]
    public void What_an_interrupted_build_of_podmans_left_goes_too_and_nothing_of_anothers()
    {
        _app.Runner.ExpectVerb("image ls --all", output: $"sha256:{Old}\n")
            .ExpectVerb("ps --all --external", output: $"ours {Old} buildah\nanothers {Current} buildah\nsession {Old} /bin/sh -c x\n")
            .Expect(["rm", "--force", "--time", "0", "--ignore", "--volumes", "ours"])
            .ExpectVerb("image ls").ExpectVerb("ps --all");
        Assert.That(_app.Run("prune", "--engine", "podman", "--yes"), Is.Zero);
        Assert.That(_app.Errors, Is.EqualTo("Nothing to remove.\n"));
    }

    [Test]
    public void What_would_be_removed_can_be_looked_at()
    {
        TwoImages();
        Assert.That(_app.Run("prune", "--engine", "podman", "--dry-run"), Is.Zero);
        Assert.That(_app.Output, Does.Contain("<none>").And.Not.Contain("1.0.0-common"));
    }

    [Test]
    public void Without_a_person_or_a_yes_nothing_is_removed()
    {
        TwoImages();
        Assert.That(_app.Run("prune", "--engine", "docker"), Is.EqualTo(2));
        Assert.That(_app.Errors, Does.Contain("--dry-run").And.Contain("--yes"));
    }

    [TestCase("")]
    [TestCase("n")]
    [TestCase(null)]
    public void A_person_has_to_say_yes(string? answer)
    {
        _app.WithPerson(answer);
        TwoImages();
        Assert.That(_app.Run("prune", "--engine", "docker"), Is.Zero);
        Assert.That(_app.Errors, Does.EndWith("Remove them? [y/N] " + (answer is null ? "\n" : "")));
    }

    [Test]
    public void One_that_the_engine_keeps_is_told_of()
    {
        TwoImages();
        _app.Runner.ExpectVerb("info", output: "/nowhere\n").Expect(["rmi", Old], 1, "", "Error response from daemon: conflict: image is being used\n");
        Assert.That(_app.Run("prune", "--engine", "docker", "--yes"), Is.EqualTo(125));
        Assert.That(_app.Errors, Does.StartWith("warning: 000000000000 stays: conflict: image is being used\n"));
    }

    [Test]
    public void An_image_that_a_container_was_made_of_stays()
    {
        TwoImages(used: Old);
        Assert.That(_app.Run("prune", "--engine", "docker", "--dry-run"), Is.Zero);
        Assert.That(_app.Errors, Is.EqualTo("Nothing to remove.\n"));
    }

    [Test]
    public void A_configuration_that_cannot_be_read_removes_nothing()
    {
        _app.Configure("{ imageVersion: ");
        Assert.That(_app.Run("prune", "--engine", "docker", "--yes"), Is.EqualTo(2));
    }

    private void TwoImages(string? used = null, params string[] names)
    {
        var built = (JArray)JToken.Parse(Fixture.Read($"{Fixture.Podman}-image-built.json").Replace("\"2026-", "\"~2026-", StringComparison.Ordinal));
        var old = (JObject)built[0].DeepClone();
        (old["Id"], old["RepoTags"]) = (Old, new JArray(names.Cast<object>().ToArray()));
        built.Add(old);
        _app.Runner.ExpectVerb("image ls", output: $"sha256:{Current}\n{Old}\n")
            .Expect(["image", "inspect", Current, Old], output: built.ToString().Replace("~2026-", "2026-", StringComparison.Ordinal))
            .ExpectVerb("ps --all", output: used is null ? "" : "container\n");
        if (used is not null)
        {
            _app.Runner.Expect(["container", "inspect", "--format", "{{.Image}}", "container"], output: $"sha256:{used}\n");
        }
    }
}
