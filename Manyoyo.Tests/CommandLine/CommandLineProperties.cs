using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Cli.CommandLine;
using Manyoyo.Engine;

namespace Manyoyo.Tests.CommandLine;

public class CommandLineProperties
{
    private static readonly string[] Pieces =
    [
        "run", "ps", "rm", "config", "show", "command", "help", "-h", "--help", "--version", "-v", "--", "-", "-x", "-n", "-s", "-e",
        "-y", "c", "", " ", "=", "--=", "-=", "---", "A=b", "--ea", "--ss", "--rm-on-exit", "--rm-on-exit=", "--rm-on-exit=false",
        "-n=", "-nx", "--cont-name=", "--cont-name=a=b", "--hp", "/", "--engine", "podman", "-q", "tip", "-hn", "-rm-on-exit", "\n",
        "\0", "\ud800", "-\ud83d\ude00", "--é", "'", "\"", "verb", "--run", "--full-command", "--verb",
    ];

    private static readonly string[] SecretWords =
    [
        "A=sesame", "9=sesame", "A B=sesame", "=sesame", "sesame+", "sesame+==", "sesame/==", "-sesame", "--sesame", "--x=sesame",
        "A=", "sesame", "-Sesame",
    ];

    private static Gen<string> AnyWord { get; } = Gen.Frequency(
        (4, Gen.Elements(Pieces)),
        (1, ArbMap.Default.GeneratorFor<string>().Select(word => word ?? "")),
        (1, Gen.Elements(Pieces).Zip(Gen.Elements(Pieces)).Select(pair => pair.Item1 + pair.Item2)));

    [Test]
    public void Any_words_are_read_or_refused_and_nothing_else_happens() =>
        Check(
            AnyWord.ListOf().Select(words => words.ToArray()),
            words =>
            {
                try
                {
                    return CommandLineReader.Read(words) is not null;
                }
                catch (ManyoyoException refusal)
                {
                    return refusal.ExitCode == 2 && IsOneLine(refusal.Message) && IsOneLine(refusal.Next);
                }
            },
            runs: 3000);

    [Test]
    public void The_value_of_a_variable_is_in_no_refusal() =>
        Check(
            Gen.Elements("-e", "--env", "--first-env", "-e=", "--env=").Zip(Gen.Elements(SecretWords)).Zip(Gen.Elements(SecretWords))
                .Zip(AnyWord.ListOf()),
            given =>
            {
                var (((option, value), piece), after) = given;
                string[] words = option.EndsWith('=') ? ["run", option + value, piece, .. after] : ["run", option, value, piece, .. after];
                try
                {
                    return CommandLineReader.Read(words) is not null;
                }
                catch (ManyoyoException refusal)
                {
                    return !(refusal.Message + refusal.Next).Contains("sesame", StringComparison.OrdinalIgnoreCase);
                }
            },
            runs: 1000);

    [Test]
    public void Any_value_of_an_option_arrives_as_it_was_given() =>
        Check(
            ArbMap.Default.GeneratorFor<string>().Zip(Gen.Elements(Pieces)).Select(pair => pair.Item1 + pair.Item2),
            value => value.Length == 0 || (
                Words.Request("-s=" + Escaped(value)).Settings.Command.Shell == Escaped(value)
                && CommandLineReader.Read(["run", "--ea=" + value]) is VerbCommand { Options: Cli.CommandLine.Options.RunOptions run }
                && run.EngineArgs.Single() == value),
            runs: 1000);

    [Test]
    public void Any_words_after_x_survive_a_real_shell() =>
        Check(
            Gen.Frequency(
                (2, Gen.Elements("", " ", "a b", "it's", "\"", "$HOME", "`id`", "\\", "\n", "a\r\nb\t", "*", "~", "-n", "--", "-x", "é😀", "a=b", "#", "!", "%s")),
                (1, ArbMap.Default.GeneratorFor<string>().Select(word => OfTheShell(word ?? "")))).ListOf().Select(words => words.ToArray()),
            words =>
            {
                string[] argv = ["run", "-x", "printf", "%s\\0", .. words];
                var options = (Cli.CommandLine.Options.RunOptions)((VerbCommand)CommandLineReader.Read(argv)).Options;
                var line = options.ToRequest(Engine.Config.EnvironmentMap.Empty).Settings.Command.Full!;
                // printf without words still prints one, empty.
                return Shell(line).SequenceEqual(words.Length == 0 ? [""] : words);
            },
            runs: 100);

    private static void Check<T>(Gen<T> words, Func<T, bool> holds, int runs) =>
        Prop.ForAll(words.ToArbitrary(), holds).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(runs));

    private static bool IsOneLine(string text) => text.Length > 0 && !text.Any(char.IsControl);

    // Words.Request splits at bars.
    private static string Escaped(string value) => value.Replace('|', '/');

    // What can be a word of a command line at all: no NUL, and text that UTF-8 can hold.
    private static string OfTheShell(string word) => string.Concat(word.EnumerateRunes().Where(rune => rune.Value is not (0 or 0xFFFD)));

    private static string[] Shell(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", line]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output.Split('\0')[..^1];
    }
}
