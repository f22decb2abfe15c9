using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Execution;

namespace Manyoyo.Tests.Support;

/// <summary>A real <c>/bin/sh</c>.</summary>
internal static class Shell
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "_", "-", "--", ".", "/", ":", ",", "@", "%", "+", "=", "~", "'", "''", "\"", "\\", "\\\\", "$", "$HOME", "${HOME}",
        "$(id)", "`id`", "&", "&&", "|", ";", "<", ">", "(", ")", "{a,b}", "[a]", "*", "?", "!", "#", "^", " ", "  ", "\t", "\n", "\r",
        "\r\n", "\e", "é", "中", "😀", "\u00A0", "\u2028", "if", "A=1",
    ];

    /// <summary>Any words that can be arguments: not the character NUL.</summary>
    public static Gen<IReadOnlyList<string>> Words { get; } =
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ListOf().Select(words => (IReadOnlyList<string>)words);

    /// <summary>The positional parameters that a line sets.</summary>
    public static IReadOnlyList<string> Read(string line)
    {
        var answer = new ProcessRunner().Capture(new Invocation("/bin/sh", ["-c", line + "\n[ $# -eq 0 ] || printf '%s\\0' \"$@\""]));
        Assert.That(answer.ExitCode, Is.Zero, answer.Errors);
        return answer.Output.Split('\0')[..^1];
    }
}
