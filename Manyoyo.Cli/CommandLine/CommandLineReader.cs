using System.Diagnostics.CodeAnalysis;
using CommandLine;
using Manyoyo.Cli.CommandLine.Options;

namespace Manyoyo.Cli.CommandLine;

/// <summary>From the words of a command line to what they ask for.</summary>
public static class CommandLineReader
{
    /// <summary>Reads a command line, the program's own name not among its words, nor what docker puts before them.</summary>
    /// <exception cref="Engine.ManyoyoException">It cannot be read; status 2.</exception>
    public static ParsedCommand Read(IReadOnlyList<string> argv)
    {
        if (ProgramWords.Read(argv) is { } asked)
        {
            return asked;
        }

        var read = Argv.Read(argv);
        if (read.HelpAsked)
        {
            return new HelpCommand(read.Verb);
        }

        return read.VersionAsked ? new VersionCommand() : new VerbCommand(read.Verb, OptionsOf(read));
    }

    private static VerbOptions OptionsOf(Argv read)
    {
        var type = CommandTable.Find(read.Verb)!.OptionsType;
        // The verb alone: to have nothing parsed takes a fifth of the time of a call that does nothing else.
        var options = read.Words is [_] ? (VerbOptions)Activator.CreateInstance(type)! : Parsed(read, type);
        return options is SessionOptions session ? session with { FullCommand = read.FullCommand, Tail = read.Tail } : options;
    }

    private static VerbOptions Parsed(Argv read, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type type)
    {
        using var parser = QuietParser.Create();
        var result = parser.ParseArguments(read.Words, type);
        return result is Parsed<object> { Value: VerbOptions options }
            ? options
            : throw new InvalidOperationException($"The table and the options class of `{read.Verb}` do not agree: "
                + string.Join(", ", result.Errors.Select(error => error.Tag)));
    }
}
