using Manyoyo.Cli.CommandLine.Options;

namespace Manyoyo.Cli.CommandLine;

/// <summary>What a command line asks for: <see cref="HelpCommand"/>, <see cref="VersionCommand"/>, <see cref="VerbCommand"/>, or what only programs ask.</summary>
public abstract record ParsedCommand;

/// <summary>A page of help, for stdout.</summary>
/// <param name="Topic">A verb, <c>config</c>, or empty for the program: what <see cref="HelpPage.For"/> takes.</param>
public sealed record HelpCommand(string Topic) : ParsedCommand;

/// <summary>The version of the program.</summary>
public sealed record VersionCommand : ParsedCommand;

/// <summary>A verb to carry out.</summary>
/// <param name="Verb">Its name, <c>config show</c> for example.</param>
/// <param name="Options">Its options, of the class that belongs to the verb.</param>
public sealed record VerbCommand(string Verb, VerbOptions Options) : ParsedCommand;

/// <summary>A shell asks how a command line may go on.</summary>
/// <param name="Words">The words after the program up to the one that is being typed, at least that one; it may be empty.</param>
public sealed record CompleteCommand(IReadOnlyList<string> Words) : ParsedCommand;

/// <summary>Bash asks how a command line may go on.</summary>
/// <param name="Breaks">What ends a word for it, beside blanks.</param>
/// <param name="Line">The line up to the cursor, as it was typed.</param>
public sealed record CompleteBashCommand(string Breaks, string Line) : ParsedCommand;

/// <summary>Docker's client asks what plugin this is.</summary>
public sealed record PluginMetadataCommand : ParsedCommand;
