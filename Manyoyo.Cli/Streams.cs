using Manyoyo.Engine.Execution;

namespace Manyoyo.Cli;

/// <summary>Where the program reads and writes. Standard output is for what was asked for, everything else goes to the error stream.</summary>
/// <param name="Output">What was asked for: lists, JSON, help.</param>
/// <param name="Error">What is said to people.</param>
/// <param name="ReadLine">One line of a person's; <c>null</c>: end of input. A signal ends it with <see cref="InterruptedException"/>.</param>
public sealed record Streams(TextWriter Output, TextWriter Error, Func<string?> ReadLine);
