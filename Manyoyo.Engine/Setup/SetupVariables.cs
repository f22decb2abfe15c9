using Manyoyo.Engine.Config;

namespace Manyoyo.Engine.Setup;

/// <summary>Which variables of the host's a session can be given. Pure.</summary>
internal static class SetupVariables
{
    // What the host has there would be wrong, or do harm, inside.
    private static readonly string[] OfTheHost = ["PATH", "HOME", "SHELL", "USER", "PWD", "TMPDIR"];

    /// <summary>Why a variable of this name is not taken; <c>null</c>: it is.</summary>
    public static string? NameFault(string name) =>
        !EnvironmentMap.IsName(name) ? "can not be the name of a variable"
        : OfTheHost.Contains(name) ? "is of this host, and would do harm inside"
        : null;

    /// <summary>Why this value is not taken; <c>null</c>: it is.</summary>
    public static string? ValueFault(string name, string value) =>
        value.Contains('\n', StringComparison.Ordinal) ? $"has a line break, which no environment file holds: hand it in with -e {name}"
        // What .NET and the reader of JSON make of bytes and escapes that are no character.
        : value.Contains('\uFFFD', StringComparison.Ordinal) ? "is not UTF-8 text"
        : TextRules.Fault(value) is { } fault ? $"holds {fault}"
        : null;
}
