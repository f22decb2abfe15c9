using System.Text.RegularExpressions;

namespace Manyoyo.Engine.Images;

/// <summary>The certificates of a file.</summary>
public static partial class CertificateBundle
{
    /// <summary>Its certificates and nothing else of it: what goes into an image is for everybody, and a key may stand beside them.</summary>
    /// <returns>PEM text; empty: it holds none.</returns>
    public static string Of(string text) =>
        string.Concat(Certificate().Matches(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Select(match => match.Value + "\n").Distinct());

    [GeneratedRegex("-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+-----END CERTIFICATE-----")]
    private static partial Regex Certificate();
}
