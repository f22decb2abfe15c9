namespace Manyoyo.Engine.Config;

/// <summary>The configuration file on the disk.</summary>
public static class SettingsFile
{
    /// <summary>What <c>manyoyo.json</c> says; nothing where it is not there.</summary>
    /// <param name="manyoyoHome">MANYOYO's own folder, absolute.</param>
    /// <exception cref="ManyoyoException">The file cannot be read, or says what cannot be understood.</exception>
    public static ConfigFile Load(string manyoyoHome)
    {
        if (File.Exists(manyoyoHome))
        {
            throw new ManyoyoException(
                $"{Printable.Escape(manyoyoHome)}: is a file, not MANYOYO's folder", "set MANYOYO_HOME to a folder, or unset it");
        }

        var path = Path.Combine(manyoyoHome, "manyoyo.json");
        return TextFile.Read(path) is { } text ? SettingsReader.Read(text, path) : ConfigFile.Empty;
    }
}
