namespace Manyoyo.Engine.Transcripts;

/// <summary>Which values of an environment are secrets, as far as their names tell, and passwords in URLs.</summary>
public static class SecretValues
{
    /// <summary>Shorter ones are words that stand in any text.</summary>
    public const int ShortestLength = 8;

    /// <summary>The secret values among variables. Of several lines each is one: a terminal ends them otherwise.</summary>
    public static IEnumerable<string> Of(IEnumerable<KeyValuePair<string, string>> variables) => variables
        .SelectMany(variable => Secrets.IsSecretName(variable.Key) ? [variable.Value] : Secrets.UrlPasswords(variable.Value))
        .SelectMany(value => value.Split('\n').Append(value))
        .Select(value => value.Trim('\r'))
        .Where(value => value.Length >= ShortestLength)
        .Distinct(StringComparer.Ordinal);

    /// <summary>A text without the values.</summary>
    public static string Mask(string text, IEnumerable<string> values) => values
        .OrderByDescending(value => value.Length)
        .Aggregate(text, (masked, value) => masked.Replace(value, Secrets.Mask, StringComparison.Ordinal));
}
