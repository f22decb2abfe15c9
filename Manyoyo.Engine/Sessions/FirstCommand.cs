using Manyoyo.Engine.Containers;

namespace Manyoyo.Engine.Sessions;

/// <summary>What a session is, or was, made to run.</summary>
/// <param name="Default">Prefix and command as written; empty: an interactive shell.</param>
/// <param name="Suffix">What goes after it, as written; empty: nothing.</param>
public sealed record FirstCommand(string Default, string Suffix)
{
    /// <summary>The shell line; empty: an interactive shell.</summary>
    public string Text => Join(Default, Suffix);

    /// <summary>Whether there is a suffix and no command that it could go after.</summary>
    public bool IsNothingToResume => Default.Length == 0 && Suffix.Length > 0;

    /// <summary>The first command that a session's labels keep.</summary>
    public static FirstCommand Of(IReadOnlyDictionary<string, string> labels) =>
        new(labels.GetValueOrDefault(SessionLabels.DefaultCommand, ""), labels.GetValueOrDefault(SessionLabels.Suffix, ""));

    /// <summary>Parts of a command line, joined by a space; empty ones are left out.</summary>
    public static string Join(params IEnumerable<string?> parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}
