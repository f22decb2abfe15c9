namespace Manyoyo.Engine;

/// <summary>Something the user should know and can act on. Everything else that is thrown is a bug.</summary>
/// <param name="what">One line: what is wrong.</param>
/// <param name="next">One line: what to do about it.</param>
/// <param name="exitCode">What the program ends with.</param>
public sealed class ManyoyoException(string what, string next, int exitCode = ExitCode.Refused) : Exception(what)
{
    /// <summary>One line: what to do about it.</summary>
    public string Next { get; } = next;

    /// <summary>What the program ends with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The image that is not there, where that is what is wrong; <c>null</c>: it is not.</summary>
    public string? MissingImage { get; init; }
}
