using Manyoyo.Cli.Output;
using Manyoyo.Engine.Execution;

namespace Manyoyo.Cli;

/// <summary>Where the program reads and writes. Standard output is for what was asked for, everything else goes to the error stream.</summary>
/// <param name="Output">What was asked for: lists, JSON, help.</param>
/// <param name="Error">What is said to people.</param>
/// <param name="ReadLine">One line of a person's; <c>null</c>: end of input. A signal ends it with <see cref="InterruptedException"/>.</param>
public sealed record Streams(TextWriter Output, TextWriter Error, Func<string?> ReadLine)
{
    /// <summary>Where bytes go that are no text, or not ours to change; <c>null</c>: to <see cref="Output"/>, as text.</summary>
    public Stream? Bytes { get; init; }

    /// <summary>Whether nobody reads the standard output any more.</summary>
    public bool IsOutputGone => Bytes is DescriptorStream { IsGone: true };

    /// <summary>Writes bytes to the standard output.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (Bytes is null)
        {
            Output.Write(System.Text.Encoding.UTF8.GetString(bytes));
            return;
        }

        Output.Flush();
        Bytes.Write(bytes);
    }
}
