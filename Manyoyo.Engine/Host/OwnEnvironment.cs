using System.Collections;

namespace Manyoyo.Engine.Host;

/// <summary>This process's environment, as a child gets it.</summary>
public static class OwnEnvironment
{
    /// <summary>All of it as <c>NAME=value</c>, with some variables laid over.</summary>
    public static IReadOnlyList<string> With(IReadOnlyDictionary<string, string> changes) =>
    [
        .. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(entry => !changes.ContainsKey((string)entry.Key))
            .Select(entry => $"{entry.Key}={entry.Value}"),
        .. changes.Select(change => $"{change.Key}={change.Value}"),
    ];
}
