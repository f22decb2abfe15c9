using System.Text.RegularExpressions;

namespace Manyoyo.Engine;

/// <summary>What must not be shown.</summary>
public static partial class Secrets
{
    /// <summary>What stands where a secret was.</summary>
    public const string Mask = "********";

    private static readonly string[] SecretParts = ["KEY", "TOKEN", "SECRET", "PASS", "PWD", "AUTH", "CREDENTIAL"];

    /// <summary>Whether the name of a variable says that its value is a secret.</summary>
    public static bool IsSecretName(string name) =>
        SecretParts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of a variable as it may be shown: masked whole where its name looks secret, else without passwords in URLs.</summary>
    public static string MaskValue(string name, string value) => IsSecretName(name) ? Mask : MaskUrls(value);

    /// <summary>A text with the password of every URL in it masked whole, and a user name that is long enough to be a token.</summary>
    public static string MaskUrls(string text) => !text.Contains("://", StringComparison.Ordinal) ? text : UrlToken().Replace(UrlPassword().Replace(text, "$1" + Mask + "@"), "$1" + Mask + "@");

    /// <summary>A shell line or an argument with its secrets masked: passwords in URLs, and what is assigned to a secret name.</summary>
    public static string MaskText(string text) => MaskAssignments(MaskUrls(text));

    // What is assigned may itself be an assignment: --env=TOKEN=…
    private static string MaskAssignments(string text) => !text.Contains('=', StringComparison.Ordinal) ? text : Assignment().Replace(
        text, match => match.Groups[1].Value + "=" + (IsSecretName(match.Groups[1].Value) ? Mask : MaskAssignments(match.Groups[2].Value)));

    /// <summary>The passwords of the URLs in a text.</summary>
    public static IEnumerable<string> UrlPasswords(string text) =>
        UrlPassword().Matches(text).Select(match => match.Value[match.Groups[1].Length..^1]);

    // A value as a shell reads it: quoted parts, escaped characters, all up to the next blank.
    [GeneratedRegex("""([A-Za-z_][A-Za-z0-9_]*)=((?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\])+)""")]
    private static partial Regex Assignment();

    // The password runs to the last @: one that holds an unescaped @, : or / must not leave a tail in sight. What is
    // masked too much (a path with an @) can be read where it was written.
    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.-]*://[^\s/?#:@]*:)\S*@")]
    private static partial Regex UrlPassword();

    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.-]*://)[^\s/?#:@]{20,}@")]
    private static partial Regex UrlToken();
}
