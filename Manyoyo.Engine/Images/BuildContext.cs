using System.Reflection;

namespace Manyoyo.Engine.Images;

/// <summary>The Dockerfile and its files, which ship inside the program, as a folder.</summary>
public static class BuildContext
{
    private const string Prefix = "image/";
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Program = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // Builders look at the time and the mode of a file too when they ask whether it is the same as the last time.
    private static readonly DateTime Time = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The files, by their path in the folder.</summary>
    public static IEnumerable<string> Names => Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal);

    private static Assembly Assembly => typeof(BuildContext).Assembly;

    /// <summary>The content of a file.</summary>
    public static byte[] Content(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(Prefix + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Writes all of it.</summary>
    /// <param name="folder">Absolute; made if it is not there.</param>
    /// <param name="certificates">Certificates that are trusted inside.</param>
    /// <exception cref="ManyoyoException">The disk is full, or the folder may not be written to.</exception>
    public static void Write(string folder, string certificates)
    {
        try
        {
            foreach (var name in Names)
            {
                Write(Path.Combine(folder, name), Content(name));
            }

            Write(Path.Combine(folder, "system", "ca-bundle.crt"), System.Text.Encoding.UTF8.GetBytes(certificates));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ManyoyoException(
                $"the Dockerfile can not be written to {Printable.Escape(folder)}: {Printable.Escape(e.Message)}", "make room there, or name another folder with TMPDIR or --context");
        }
    }

    /// <summary>Writes it where the user wants it, over one that was written there before and over nothing else.</summary>
    /// <exception cref="ManyoyoException">Something else is there, or it can not be written.</exception>
    public static void WriteFor(string folder, string certificates)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !IsOurs(Path.Combine(folder, "Dockerfile")))
        {
            throw new ManyoyoException($"{Printable.Escape(folder)} has other files in it", "name a folder with --context that is empty, or that is not there yet");
        }

        Write(folder, certificates);
    }

    private static bool IsOurs(string dockerfile)
    {
        using var ours = new StreamReader(new MemoryStream(Content("Dockerfile")));
        return File.Exists(dockerfile) && File.ReadLines(dockerfile).FirstOrDefault() == ours.ReadLine();
    }

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, content.AsSpan().StartsWith("#!"u8) ? Program : Plain);
        }

        File.SetLastWriteTimeUtc(path, Time);
    }
}
