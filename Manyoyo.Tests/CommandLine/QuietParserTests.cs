using CommandLine;
using Manyoyo.Cli.CommandLine;

namespace Manyoyo.Tests.CommandLine;

public class QuietParserTests
{
    // Its constructor is passed over, so what it sets is set by hand: here is what tells when a new version sets more.
    [Test]
    public void Its_settings_are_those_of_the_library_but_for_the_ones_that_are_meant()
    {
        using var ours = QuietParser.Create();
        using var theirs = new Parser(settings =>
        {
            settings.AutoHelp = false;
            settings.AutoVersion = false;
            settings.HelpWriter = null;
            settings.EnableDashDash = true;
            settings.AllowMultiInstance = true;
            settings.GetoptMode = true;
            settings.PosixlyCorrect = false;
            settings.MaximumDisplayWidth = 80;
        });
        Assert.That(Values(ours), Is.EqualTo(Values(theirs)));
    }

    private static IEnumerable<string> Values(Parser parser) => typeof(ParserSettings).GetProperties()
        .Select(property => $"{property.Name} = {property.GetValue(parser.Settings)}");
}
