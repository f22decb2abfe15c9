using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Config;

/// <summary>The configuration file on the disk.</summary>
public static class SettingsFile
{
    /// <summary>Where it is, or would be.</summary>
    /// <param name="manyoyoHome">MANYOYO's own folder, absolute.</param>
    public static string PathIn(string manyoyoHome) => Path.Combine(manyoyoHome, "manyoyo.json");

    /// <summary>What <c>manyoyo.json</c> says; nothing where it is not there.</summary>
    /// <param name="manyoyoHome">MANYOYO's own folder, absolute.</param>
    /// <exception cref="ManyoyoException">The file cannot be read, or says what cannot be understood.</exception>
    public static ConfigFile Load(string manyoyoHome) =>
        Read(manyoyoHome) is { } text ? SettingsReader.Read(text, PathIn(manyoyoHome)) : ConfigFile.Empty;

    /// <summary>All of its text; <c>null</c>: it is not there.</summary>
    /// <param name="manyoyoHome">MANYOYO's own folder, absolute.</param>
    /// <exception cref="ManyoyoException">It cannot be read.</exception>
    public static string? Read(string manyoyoHome) => File.Exists(manyoyoHome)
        ? throw new ManyoyoException(
            $"{Printable.Escape(manyoyoHome)}: is a file, not MANYOYO's folder", "set MANYOYO_HOME to a folder, or unset it")
        : TextFile.Read(PathIn(manyoyoHome));

    /// <summary>Sets one value; comments, layout and all other values stay as they are. The file is made where there is none.</summary>
    /// <param name="manyoyoHome">MANYOYO's own folder, absolute.</param>
    /// <param name="keys">The keys from the root to the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="ManyoyoException">The file says what cannot be understood, or cannot be written. It is as it was.</exception>
    public static string Set(string manyoyoHome, IReadOnlyList<string> keys, JToken value)
    {
        var path = PathIn(manyoyoHome);
        FileReplacement.Require(path);
        var text = Read(manyoyoHome) ?? "";
        var changed = SettingsEditor.Set(text, path, keys, value);
        if (changed != text)
        {
            using var replacement = FileReplacement.Prepare(path, changed);
            replacement.Commit();
        }

        return path;
    }
}
