using System.Collections;

namespace Manyoyo.Engine.Host;

/// <summary>This process's environment, as a child gets it.</summary>
public static class OwnEnvironment
{
    /// <summary>All of it as <c>NAME=value</c>, with some variables laid over.</summary>
    public static IReadOnlyList<string> With(IReadOnlyDictionary<string, string> changes)
    {
        var all = new List<string>();
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            if (!changes.ContainsKey((string)entry.Key))
            {
                all.Add($"{entry.Key}={entry.Value}");
            }
        }

        foreach (var (name, value) in changes)
        {
            all.Add($"{name}={value}");
        }

        return all;
    }
}
