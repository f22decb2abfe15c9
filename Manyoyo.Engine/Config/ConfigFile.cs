namespace Manyoyo.Engine.Config;

/// <summary>What a configuration file says.</summary>
/// <param name="Defaults">The settings at its top level: the lowest layer.</param>
/// <param name="Profiles">The layers of <c>runs</c> by name, in the order of the file.</param>
/// <param name="Warnings">One line each, to be shown: what was left unread, where, and what may have been meant.</param>
public sealed record ConfigFile(
    Settings Defaults, IReadOnlyDictionary<string, Settings> Profiles, IReadOnlyList<string> Warnings)
{
    /// <summary>What a file that is not there says: nothing.</summary>
    public static ConfigFile Empty { get; } = new(new Settings(), new Dictionary<string, Settings>(), []);
}
