using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Config;

namespace Manyoyo.Tests.Config;

public sealed class SettingsMergeTests
{
    [Test]
    public void Merging_is_associative() => Prop.ForAll(
        Generators.AnyLayer.Three().ToArbitrary(),
        layers => SettingsJson.Of(layers.Item1.Over(layers.Item2).Over(layers.Item3))
            == SettingsJson.Of(layers.Item1.Over(layers.Item2.Over(layers.Item3)))).QuickCheckThrowOnFailure();

    [Test]
    public void A_layer_that_says_nothing_changes_nothing() => Prop.ForAll(
        Generators.AnyLayer.ToArbitrary(),
        layer => SettingsJson.Of(new Settings().Over(layer)) == SettingsJson.Of(layer)
            && SettingsJson.Of(layer.Over(new Settings())) == SettingsJson.Of(layer)).QuickCheckThrowOnFailure();

    [Test]
    public void Of_single_values_the_higher_layer_wins()
    {
        var higher = Read("{ hostPath: '/h', imageName: 'x', first: { shell: 'h' } }");
        var lower = Read("{ hostPath: '/l', imageVersion: '1.0.0-full', first: { shell: 'l', shellPrefix: 'p' } }");

        Assert.That(
            SettingsJson.Of(higher.Over(lower)),
            Is.EqualTo(SettingsJson.Of(Read("{ hostPath: '/h', imageName: 'x', imageVersion: '1.0.0-full', first: { shell: 'h', shellPrefix: 'p' } }"))));
    }

    [TestCase("envFile")]
    [TestCase("volumes")]
    [TestCase("ports")]
    [TestCase("engineArgs")]
    [TestCase("imageBuildArgs")]
    public void Lists_begin_with_the_lower_layer(string key) => Assert.That(
        SettingsJson.Of(Read($"{{ {key}: ['c', 'a'] }}").Over(Read($"{{ {key}: ['b', 'a'] }}"))),
        Is.EqualTo(SettingsJson.Of(Read($"{{ {key}: ['b', 'a', 'c', 'a'] }}"))));

    [Test]
    public void Lists_of_first_and_of_quiet_begin_with_the_lower_layer() => Assert.That(
        SettingsJson.Of(Read("{ quiet: 'tip', first: { envFile: '/h' } }").Over(Read("{ quiet: 'cmd', first: { envFile: '/l' } }"))),
        Is.EqualTo(SettingsJson.Of(Read("{ quiet: ['cmd', 'tip'], first: { envFile: ['/l', '/h'] } }"))));

    [Test]
    public void Maps_merge_by_key() => Assert.That(
        SettingsJson.Of(Read("{ env: { A: 'h', a: 1 }, first: { env: { F: 'h' } } }").Over(Read("{ env: { A: 'l', B: 'l' }, first: { env: { F: 'l', G: 'l' } } }"))),
        Is.EqualTo(SettingsJson.Of(Read("{ env: { A: 'h', B: 'l', a: '1' }, first: { env: { F: 'h', G: 'l' } } }"))));

    [TestCase("{ shell: 'id' }", "{ shellPrefix: 'p', shell: 'l', shellSuffix: 's', yolo: 'c' }", "{ shell: 'id' }")]
    [TestCase("{ yolo: 'c' }", "{ shellPrefix: 'p', shell: 'l', shellSuffix: 's' }", "{ yolo: 'c' }")]
    [TestCase("{ shell: '' }", "{ shellPrefix: 'p', yolo: 'c' }", "{ shell: '' }")]
    [TestCase("{ shellSuffix: '-c' }", "{ shellPrefix: 'p', yolo: 'c', shellSuffix: 's' }", "{ shellPrefix: 'p', yolo: 'c', shellSuffix: '-c' }")]
    [TestCase("{ shellSuffix: '' }", "{ shell: 'l', shellSuffix: 's' }", "{ shell: 'l', shellSuffix: '' }")]
    [TestCase("{ shellPrefix: 'q' }", "{ shellPrefix: 'p', shell: 'l' }", "{ shellPrefix: 'q', shell: 'l' }")]
    public void The_highest_layer_with_a_command_decides_on_it(string higher, string lower, string merged) =>
        Assert.That(SettingsJson.Of(Read(higher).Over(Read(lower))), Is.EqualTo(SettingsJson.Of(Read(merged))));

    [Test]
    public void A_whole_command_drops_what_lower_layers_say_of_it()
    {
        var whole = new Settings { Command = new CommandSettings { Full = "id" } };

        Assert.That(whole.Over(Read("{ shellPrefix: 'p', yolo: 'c', shellSuffix: 's' }")).Command, Is.EqualTo(whole.Command));
    }

    private static Settings Read(string json) => SettingsReader.Read(json, "/m.json").Defaults;
}
