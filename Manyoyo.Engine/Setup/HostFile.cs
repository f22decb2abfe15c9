using System.Text;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Setup;

/// <summary>A look at a file of somebody else's.</summary>
/// <param name="IsThere">Whether there is anything at the path.</param>
/// <param name="Fault">Why it cannot be used, to follow its path; <c>null</c>: it can.</param>
/// <param name="Text">All of it; empty where it is a folder.</param>
internal sealed record HostFile(bool IsThere, string? Fault = null, string Text = "")
{
    public bool IsFolder { get; init; }

    // Claude Code's own file of state grows to many megabytes.
    private const long MaxBytes = 256 * 1024 * 1024;

    /// <summary>Looks at it; symbolic links are followed.</summary>
    public static HostFile At(string path)
    {
        try
        {
            return Directory.Exists(path) ? Folder(path) : OfFile(new FileInfo(path));
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

    private static HostFile Folder(string path) =>
        Directory.EnumerateFileSystemEntries(path).Any() ? new(true) { IsFolder = true } : new(false);

    private static HostFile OfFile(FileInfo file)
    {
        if (NativeMethods.RealPath(file.FullName) is null)
        {
            return file.LinkTarget is null ? new(false) : new(true, "is a link to nothing");
        }

        if (file.Length > MaxBytes)
        {
            return new(true, "is too large");
        }

        var text = File.ReadAllText(file.FullName, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return string.IsNullOrWhiteSpace(text) ? new(true, "is empty") : new(true, Text: text);
    }
}
