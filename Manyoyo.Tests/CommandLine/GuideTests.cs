using System.Text.RegularExpressions;
using Manyoyo.Cli.CommandLine;
using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Engine.Config;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.CommandLine;

/// <summary>Every command line that the user's guide prints.</summary>
public partial class GuideTests
{
    private static string[] Lines => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "guide-commands.txt"));

    [Test]
    public void Every_line_of_the_guide_means_what_the_text_around_it_says() =>
        Golden.Verify("guide-commands.txt", string.Concat(Lines.Select(line => $"{line}\n    {Meaning(line)}\n")));

    private static string Meaning(string line)
    {
        var words = ShellWord().Matches(line).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Value);
        return CommandLineReader.Read([.. words.Skip(1)]) switch
        {
            VerbCommand { Options: RunOptions run } => "run: " + Meaning(run),
            VerbCommand { Options: RmOptions rm } => "rm: " + string.Join(", ", rm.Names),
            VerbCommand { Options: PsOptions } => "ps",
            var other => other.ToString(),
        };
    }

    private static string Meaning(RunOptions run)
    {
        var request = run.ToRequest(EnvironmentMap.Empty);
        var (settings, command) = (request.Settings, request.Settings.Command);
        (string Name, string? Value)[] parts =
        [
            ("profile", request.Profile), ("name", settings.ContainerName), ("project", settings.HostPath),
            ("mount", settings.Volumes.SingleOrDefault()), ("agent", command.Yolo), ("whole command", command.Full),
            ("suffix", command.Suffix), ("removed on exit", request.RemoveOnExit ? "yes" : null),
        ];
        return string.Join("; ", parts.Where(part => part.Value is not null).Select(part => $"{part.Name} {part.Value}"));
    }

    [GeneratedRegex("\"([^\"]*)\"|[^ ]+")]
    private static partial Regex ShellWord();
}
