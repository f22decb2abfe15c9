using Manyoyo.Cli.CommandLine;
using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Tests.CommandLine;

/// <summary>Command lines for tests, written as words with a bar between them: no shell, no doubt about blanks.</summary>
internal static class Words
{
    public static string[] Of(string barred) => barred.Length == 0 ? [] : barred.Split('|');

    public static string Barred(IReadOnlyList<string>? words) => words is null ? "(none)" : string.Join('|', words);

    public static Argv Argv(string barred) => Cli.CommandLine.Argv.Read(Of(barred));

    public static ParsedCommand Read(string barred) => CommandLineReader.Read(Of(barred));

    public static T Options<T>(string barred)
        where T : VerbOptions => (T)((VerbCommand)Read(barred)).Options;

    /// <summary>What <c>run</c> asks for with these words after it.</summary>
    public static SessionRequest Request(string barred, IReadOnlyDictionary<string, string>? callerEnvironment = null) =>
        Options<RunOptions>("run|" + barred).ToRequest(callerEnvironment ?? EnvironmentMap.Empty);

    public static ManyoyoException Refusal(string barred) => Assert.Throws<ManyoyoException>(() => Read(barred))!;
}
