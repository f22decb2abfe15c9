using Manyoyo.Engine.Images;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Images;

public class ImageShelfTests
{
    [Test]
    public void What_may_go_is_ours_not_used_and_not_needed()
    {
        ImageFacts[] images =
        [
            Image("current", "1.0.0-common", "localhost/manyoyo:1.0.0-common"),
            Image("newer", "1.1.0-common", "localhost/manyoyo:1.1.0-common"),
            Image("old", "0.9.0-common", "localhost/manyoyo:0.9.0-common"),
            Image("old-used", "0.8.0-common", "localhost/manyoyo:0.8.0-common"),
            Image("other-name", "0.1.0-common", "localhost/other:0.1.0-common"),
            Image("full", "0.1.0-full", "localhost/manyoyo:0.1.0-full"),
            Image("base", ImageLabels.Base, DebianBase.Image),
            Image("dangling", "1.0.0-common"),
            Image("dangling-used", "1.0.0-common"),
            Image("left", ImageLabels.Unfinished),
            new() { Id = "foreign" },
            new() { Id = "foreign-dangling", Names = ["localhost/manyoyo:0.0.1-common"] },
        ];
        var shelf = ImageShelf.Sort(images, new HashSet<string> { "old-used", "dangling-used" }, ["localhost/manyoyo:1.0.0-common"]);
        Assert.That(shelf.Where(one => one.IsPrunable).Select(one => one.Image.Id), Is.EquivalentTo(new[] { "old", "dangling", "left" }));
        Assert.That(shelf.Select(one => one.Image.Id), Has.No.Member("foreign").And.No.Member("foreign-dangling"));
        Assert.That(shelf.ToDictionary(one => one.Image.Id, one => one.State), Is.SupersetOf(new Dictionary<string, ImageState>
        {
            ["current"] = ImageState.Current,
            ["newer"] = ImageState.Named,
            ["old-used"] = ImageState.Superseded,
            ["other-name"] = ImageState.Named,
            ["full"] = ImageState.Named,
            ["base"] = ImageState.Named,
            ["dangling-used"] = ImageState.Dangling,
            ["left"] = ImageState.Unfinished,
        }));
    }

    [Test]
    public void Of_an_image_with_two_names_only_the_one_that_is_superseded_goes()
    {
        var image = Image("both", "1.0.0-common", "localhost/manyoyo:1.0.0-common", "localhost/mine:1.0.0-common");
        var shelf = ImageShelf.Sort([image, Image("new", "2.0.0-common", "localhost/manyoyo:2.0.0-common")], new HashSet<string>(), []);
        Assert.That(shelf.Where(one => one.IsPrunable).Select(one => one.Reference), Is.EqualTo(new[] { "localhost/manyoyo:1.0.0-common" }));
    }

    [TestCase(Fixture.Docker)]
    [TestCase(Fixture.Podman)]
    public void The_engines_own_words_are_read(string engine)
    {
        var image = ImageOutput.Parse(Fixture.Read($"{engine}-image-built.json")).Single();
        Assert.That(image.Id, Has.Length.EqualTo(64).And.Match("^[0-9a-f]+$"));
        Assert.That(image.Names, Is.EqualTo(new[] { "localhost/manyoyo:1.0.0-common" }));
        Assert.That(image.Size, Is.InRange(1_000_000_000, 1_300_000_000));
        Assert.That(image.Created?.Year, Is.EqualTo(2026));
        Assert.That((image.Version, image.Labels[ImageLabels.Contents]), Is.EqualTo(("1.0.0-common", "claude,codex")));
    }

    [Test]
    public void An_image_without_name_or_labels_is_read_too()
    {
        var left = ImageOutput.Parse(Fixture.Read($"{Fixture.Docker}-image-unfinished.json")).Single();
        Assert.That((left.Names.Count, left.IsOurs, left.Version), Is.EqualTo((0, true, (string?)null)));
        Assert.That(ImageOutput.Parse(Fixture.Read($"{Fixture.Podman}-image-foreign.json")).Single().IsOurs, Is.False);
        Assert.Throws<FormatException>(() => ImageOutput.Parse("hello"));
    }

    private static ImageFacts Image(string id, string version, params string[] names) =>
        new() { Id = id, Names = names, Labels = new Dictionary<string, string> { [ImageLabels.Image] = version } };
}
