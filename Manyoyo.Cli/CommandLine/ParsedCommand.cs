using Manyoyo.Cli.CommandLine.Options;

namespace Manyoyo.Cli.CommandLine;

/// <summary>What a command line asks for: <see cref="HelpCommand"/>, <see cref="VersionCommand"/> or <see cref="VerbCommand"/>.</summary>
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
