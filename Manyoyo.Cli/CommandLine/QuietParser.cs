using System.Globalization;
using System.Runtime.CompilerServices;
using CommandLine;

namespace Manyoyo.Cli.CommandLine;

/// <summary>CommandLineParser, kept away from the terminal.</summary>
internal static class QuietParser
{
    /// <summary>A parser that writes nothing and takes words as <see cref="Argv"/> writes them.</summary>
    public static Parser Create()
    {
        // The constructor of its settings asks Console for the width of the window. On a terminal that writes ESC[?1h ESC=
        // (application keypad) to it, which a session would inherit. So it is not run; every setting it makes is made here.
        var settings = (ParserSettings)RuntimeHelpers.GetUninitializedObject(typeof(ParserSettings));
        settings.CaseSensitive = true;
        settings.ParsingCulture = CultureInfo.InvariantCulture;
        settings.MaximumDisplayWidth = 80;
        settings.HelpWriter = null;
        settings.AllowMultiInstance = true;
        settings.EnableDashDash = true;
        // Takes --name= and --name=-value as they are; the default mode refuses both, and line breaks too.
        settings.GetoptMode = true;
        // Not given, it would be read from the environment.
        settings.PosixlyCorrect = false;
        return NewParser(settings);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern Parser NewParser(ParserSettings settings);
}
