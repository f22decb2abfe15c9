using System.Reflection;
using CommandLine;
using Manyoyo.Cli.CommandLine;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;

namespace Manyoyo.Tests.CommandLine;

/// <summary>The table and the options classes say the same thing twice; here is what keeps them together.</summary>
public class CommandTableTests
{
    private static IEnumerable<VerbRow> Verbs => CommandTable.Verbs;

    [TestCaseSource(nameof(Verbs))]
    public void Every_option_of_a_verb_is_in_its_class_and_the_other_way_round(VerbRow verb)
    {
        var rows = verb.Options.Where(row => !row.Answered).Select(row => Shape(row.Name, row.Letter, row.TakesValue, row.Repeatable));
        var properties = verb.OptionsType.GetProperties()
            .Where(property => property.IsDefined(typeof(OptionAttribute)))
            .Select(property => (property, option: property.GetCustomAttribute<OptionAttribute>()!))
            .Select(pair => Shape(
                pair.option.LongName,
                pair.option.ShortName is [var letter] ? letter : null,
                pair.property.PropertyType != typeof(bool),
                pair.property.PropertyType == typeof(IEnumerable<string>)));
        Assert.That(properties, Is.EquivalentTo(rows));
    }

    [TestCaseSource(nameof(Verbs))]
    public void A_verb_has_the_name_that_its_class_has(VerbRow verb) =>
        Assert.That(verb.OptionsType.GetCustomAttribute<VerbAttribute>()!.Name, Is.EqualTo(verb.Name));

    [TestCaseSource(nameof(Verbs))]
    public void A_verb_that_takes_plain_words_has_a_place_for_them(VerbRow verb) =>
        Assert.That(
            verb.OptionsType.GetProperties().Any(property => property.IsDefined(typeof(ValueAttribute))),
            Is.EqualTo(verb.PlainWords is not null));

    [TestCaseSource(nameof(Verbs))]
    public void No_name_stands_for_two_options(VerbRow verb)
    {
        Assert.That(verb.Options.SelectMany(row => row.Names), Is.Unique);
        Assert.That(verb.Options.Where(row => row.Letter is not null).Select(row => row.Letter), Is.Unique);
        Assert.That(verb.Options.SelectMany(row => row.Names).Where(name => name.Length < 2), Is.Empty);
    }

    [TestCaseSource(nameof(Verbs))]
    public void Every_verb_takes_an_engine_and_help(VerbRow verb) =>
        Assert.That(verb.Options, Is.SupersetOf(new[] { CommandTable.Engine, CommandTable.Help }));

    [TestCaseSource(nameof(Verbs))]
    public void What_an_option_excludes_is_there(VerbRow verb) =>
        Assert.That(verb.Options.SelectMany(row => row.Excludes).Select(verb.Find), Has.None.Null);

    [TestCaseSource(nameof(Verbs))]
    public void A_hint_is_for_what_is_not_there(VerbRow verb) =>
        Assert.That(
            verb.Hints.Keys.Where(word => word.StartsWith("--", StringComparison.Ordinal)
                ? verb.Find(word[2..]) is not null
                : word.StartsWith('-') && verb.Find(word[1]) is not null),
            Is.Empty);

    [Test]
    public void The_choices_of_an_option_are_those_that_the_configuration_takes()
    {
        Assert.That(Choices("engine"), Is.EquivalentTo(KnownValues.Engines));
        Assert.That(Choices("quiet"), Is.EquivalentTo(KnownValues.QuietItems));
        Assert.That(Choices("cont-mode"), Is.EquivalentTo(KnownValues.Modes));
        Assert.That(Choices("yolo"), Is.EquivalentTo(KnownValues.Agents));
    }

    [Test]
    public void The_names_of_one_mode_are_told_together() =>
        Assert.That(
            CommandTable.Find("run")!.Find("cont-mode")!.Choices.Select(names => names.Select(ContainerModes.Parse).Distinct().Count()),
            Is.All.EqualTo(1));

    private static IEnumerable<string> Choices(string option) => CommandTable.Find("run")!.Find(option)!.Choices.SelectMany(names => names);

    private static string Shape(string name, char? letter, bool takesValue, bool repeatable) =>
        $"{letter}|{name}|{(takesValue ? "value" : "flag")}|{(repeatable ? "many" : "one")}";
}
