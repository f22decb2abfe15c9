using System.Text;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Config;

/// <summary>
/// A file's new text, written beside it, and put in its place in one step: whoever reads the file sees the old text or the
/// new one, and a disk that is full leaves the old one. A symbolic link stays one; what it leads to is replaced.
/// </summary>
public sealed class FileReplacement : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path;
    private readonly string _written;

    private FileReplacement(string path, string written) => (_path, _written) = (path, written);

    /// <summary>Writes the new text beside the file; folders that are missing are made, for their owner only.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="text">All of the new text.</param>
    /// <param name="isSecret">Whether only its owner may read it from now on. Else the mode of the file that is there is kept; a new one is its owner's.</param>
    /// <exception cref="ManyoyoException">It cannot be written.</exception>
    public static FileReplacement Prepare(string path, string text, bool isSecret = false)
    {
        try
        {
            var isLink = new FileInfo(path).LinkTarget is not null;
            var target = isLink ? File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName : path;
            var mode = isSecret || !File.Exists(target) ? OwnerOnly : File.GetUnixFileMode(target);
            var folder = Path.GetDirectoryName(target)!;
            PrivateFiles.MakeFolder(folder);
            var written = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
            Write(written, text, mode);
            return new FileReplacement(target, written);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Failed(path, fault);
        }
    }

    /// <summary>Puts it in the file's place.</summary>
    /// <exception cref="ManyoyoException">It cannot be put there.</exception>
    public void Commit()
    {
        try
        {
            File.Move(_written, _path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Failed(_path, fault);
        }
    }

    /// <summary>Takes back what was not put in place.</summary>
    public void Dispose() => File.Delete(_written);

    private static void Write(string path, string text, UnixFileMode mode)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
            using var stream = new FileStream(path, options);
            stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
            // On the disk before it takes the place of what is there.
            stream.Flush(flushToDisk: true);
            File.SetUnixFileMode(path, mode);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static ManyoyoException Failed(string path, Exception fault) => new(
        $"{Printable.Escape(path)} cannot be written: {Printable.Escape(fault.Message)}", "see whether the disk is full, and whether the folder is yours");
}
