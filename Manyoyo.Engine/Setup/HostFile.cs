using System.Text;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Setup;

/// <summary>A look at a file of somebody else's.</summary>
/// <param name="IsThere">Whether there is anything at the path.</param>
/// <param name="Fault">Why it cannot be used, to follow its path; <c>null</c>: it can.</param>
/// <param name="Text">All of it; empty where it is a folder.</param>
internal sealed record HostFile(bool IsThere, string? Fault = null, string Text = "")
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Looks at it; symbolic links are followed. What is not of the wanted kind is not opened.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="isFolder">Whether it should be a folder.</param>
    /// <param name="maxMebibytes">The largest file that is read.</param>
    public static HostFile At(string path, bool isFolder, int maxMebibytes)
    {
        try
        {
            var status = FileStatus.Of(path);
            return (status.Kind, isFolder) switch
            {
                (FileKind.Missing, _) => IsLink(path) ? new(true, "is a link to nothing") : new(false),
                (FileKind.Unknown, _) => new(true, $"cannot be looked at ({status.Fault})"),
                (FileKind.Folder, true) => new(Directory.EnumerateFileSystemEntries(path).Any()),
                (FileKind.File, false) => OfFile(path, maxMebibytes),
                (FileKind.Other, _) => new(true, "is not a file"),
                _ => new(true, $"is a {(isFolder ? "file" : "folder")} and should not be"),
            };
        }
        catch (UnauthorizedAccessException)
        {
            return new(true, "may not be read (permission denied)");
        }
        catch (IOException fault)
        {
            return new(true, $"cannot be read ({Printable.Escape(fault.Message)})");
        }
        catch (DecoderFallbackException)
        {
            return new(true, "is not UTF-8 text");
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static HostFile OfFile(string path, int maxMebibytes)
    {
        var bytes = TextFile.Head(path, (maxMebibytes * Mebibyte) + 1);
        if (bytes.Count > maxMebibytes * Mebibyte)
        {
            return new(true, $"is larger than {maxMebibytes} MiB");
        }

        var text = TextFile.Text(bytes).TrimStart('\uFEFF');
        return string.IsNullOrWhiteSpace(text) ? new(true, "is empty") : new(true, Text: text);
    }
}
