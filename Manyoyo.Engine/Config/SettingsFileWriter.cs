using System.Text;

namespace Manyoyo.Engine.Config;

/// <summary>Changes the configuration file on the disk.</summary>
public static class SettingsFileWriter
{
    /// <summary>Sets a key of the top level; makes the file where it is not there.</summary>
    /// <param name="manyoyoHome">MANYOYO's own folder, absolute.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Its new value.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="ManyoyoException">The file can not be read or written, or is no configuration.</exception>
    public static string SetText(string manyoyoHome, string key, string value)
    {
        var path = Path.Combine(manyoyoHome, "manyoyo.json");
        var text = TextFile.Read(path);
        var edited = text is null ? SettingsEdit.New(key, value) : SettingsEdit.SetText(text, path, key, value);
        if (edited != text)
        {
            // Rather no change than one that makes the file unusable.
            _ = SettingsReader.Read(edited, path);
            Replace(path, edited);
        }

        return path;
    }

    // Written aside and renamed: nobody ever reads half of it, and a full disk leaves the old one. A link stays a link.
    private static void Replace(string path, string text)
    {
        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        var aside = $"{target}.{Environment.ProcessId}.new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(aside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(aside, File.GetUnixFileMode(target));
            }

            File.Move(aside, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(aside);
            throw new ManyoyoException(
                $"{Printable.Escape(path)} can not be written: {Printable.Escape(e.Message)}", "see that there is room and that the file is yours");
        }
    }
}
