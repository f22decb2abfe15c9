using Manyoyo.Engine.Containers;

namespace Manyoyo.Tests.Containers;

public sealed class MountTests
{
    [TestCase("/a", "type=bind,source=/a,target=/t")]
    [TestCase("/a b:c=d$e\\f\tg'h", "type=bind,source=/a b:c=d$e\\f\tg'h,target=/t")]
    [TestCase("/a,b", "type=bind,\"source=/a,b\",target=/t")]
    [TestCase("/a\"b", "type=bind,\"source=/a\"\"b\",target=/t")]
    [TestCase("/a\nb", "type=bind,\"source=/a\nb\",target=/t")]
    [TestCase("/a\rb", "type=bind,\"source=/a\rb\",target=/t")]
    [TestCase("/中 é😀", "type=bind,source=/中 é😀,target=/t")]
    public void A_source_is_one_field_of_the_value_whatever_is_in_it(string source, string value) =>
        Assert.That(Mount.Bind(source, "/t").ToArguments(), Is.EqualTo(new[] { "--mount", value }));

    [Test]
    public void A_target_is_quoted_in_the_same_way() => Assert.That(
        Mount.Bind("/s", "/a,\"b\"").ToArguments(), Is.EqualTo(new[] { "--mount", "type=bind,source=/s,\"target=/a,\"\"b\"\"\"" }));

    [TestCase("ro", "type=volume,source=cache,target=/t,readonly")]
    [TestCase("rw", "type=volume,source=cache,target=/t")]
    public void Reading_and_writing_are_known_to_both_forms(string option, string value) => Assert.That(
        new Mount("volume", "cache", "/t", [option]).ToArguments(), Is.EqualTo(new[] { "--mount", value }));

    [TestCase("z", "/s:/t:z")]
    [TestCase("ro,Z,U", "/s:/t:ro,Z,U")]
    public void Other_options_are_known_to_volume_alone(string options, string value) => Assert.That(
        new Mount("bind", "/s", "/t", options.Split(',')).ToArguments(), Is.EqualTo(new[] { "--volume", value }));

    [Test]
    public void An_anonymous_volume_has_no_source() => Assert.That(
        new Mount("volume", "", "/t", []).ToArguments(), Is.EqualTo(new[] { "--volume", "/t" }));
}
