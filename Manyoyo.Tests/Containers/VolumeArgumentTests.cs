using Manyoyo.Engine.Containers;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Containers;

public sealed class VolumeArgumentTests
{
    [TestCase("/a:/b", "bind", "host(/a)", "/b", "")]
    [TestCase("./a:/b", "bind", "host(./a)", "/b", "")]
    [TestCase("../a:/b", "bind", "host(../a)", "/b", "")]
    [TestCase("a/b:/b", "bind", "host(a/b)", "/b", "")]
    [TestCase(".:/b", "bind", "host(.)", "/b", "")]
    [TestCase("..:/b", "bind", "host(..)", "/b", "")]
    [TestCase("~:/b", "bind", "host(~)", "/b", "")]
    [TestCase("~/.gitconfig:/root/.gitconfig:ro", "bind", "host(~/.gitconfig)", "/root/.gitconfig", "ro")]
    [TestCase("$HOME:/b", "bind", "host($HOME)", "/b", "")]
    [TestCase("${HOME}:/b", "bind", "host(${HOME})", "/b", "")]
    [TestCase("$HOME/a:/b", "bind", "host($HOME/a)", "/b", "")]
    [TestCase("/a:/b:rw", "bind", "host(/a)", "/b", "rw")]
    [TestCase("/a:/b:z,ro,U", "bind", "host(/a)", "/b", "z,ro,U")]
    [TestCase("/a:b:/c", "bind", "host(/a:b)", "/c", "")]
    [TestCase("/a:/b:/c", "bind", "host(/a:/b)", "/c", "")]
    [TestCase("/a:b:/c:ro", "bind", "host(/a:b)", "/c", "ro")]
    [TestCase("/a b,c\"d:/e f", "bind", "host(/a b,c\"d)", "/e f", "")]
    [TestCase("data:/b", "volume", "data", "/b", "")]
    [TestCase("my_data-1.x:/b:ro", "volume", "my_data-1.x", "/b", "ro")]
    [TestCase("ro:/b", "volume", "ro", "/b", "")]
    [TestCase("/b", "volume", "", "/b", "")]
    [TestCase("/b:ro", "volume", "", "/b", "ro")]
    public void A_value_is_source_target_and_options(string text, string type, string source, string target, string options)
    {
        var mount = VolumeArgument.Parse(text, path => $"host({path})");

        Assert.That(mount.Type, Is.EqualTo(type));
        Assert.That(mount.Source, Is.EqualTo(source));
        Assert.That(mount.Target, Is.EqualTo(target));
        Assert.That(string.Join(',', mount.Options), Is.EqualTo(options));
    }

    [TestCase("data")]
    [TestCase("./data")]
    [TestCase("data:b")]
    [TestCase("/a:b")]
    [TestCase("/a:b:ro")]
    [TestCase("/a:/")]
    [TestCase("/a://")]
    [TestCase(":/b")]
    [TestCase("::/b")]
    [TestCase("a b:/c")]
    [TestCase("-a:/c")]
    [TestCase("dåta:/c")]
    [TestCase("C:\\a:/c")]
    [TestCase("/a:")]
    public void Any_other_form_is_refused(string text) => Assert.That(
        () => VolumeArgument.Parse(text, path => path), Refusal.That($"-v {text} is not SRC:DST or SRC:DST:OPTIONS"));

    [Test]
    public void A_wrong_value_is_shown_escaped() => Assert.That(
        () => VolumeArgument.Parse("a\e[31m\n", path => path), Refusal.About("-v a\\e[31m\\n is not"));

    [Test]
    public void A_source_with_a_colon_can_not_go_with_options_that_volume_alone_knows() => Assert.That(
        () => VolumeArgument.Parse("/a:b:/c:Z", path => path), Refusal.About("a source with a colon takes no options but ro and rw"));
}
