using System.Runtime.InteropServices;
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
    private const int DiskIsFull = 28;

    private readonly string _path;
    private readonly string _written;

    private FileReplacement(string path, string written) => (_path, _written) = (path, written);

    /// <summary>Sees to it that a path is a file's, or nobody's. To be asked before the file is read: a pipe would be waited for.</summary>
    /// <param name="path">Absolute.</param>
    /// <exception cref="ManyoyoException">A device, a pipe, a socket or a folder is there, which a file would take the place of.</exception>
    public static void Require(string path)
    {
        if (FileStatus.Of(path).Kind is FileKind.Folder or FileKind.Other)
        {
            throw new ManyoyoException(
                $"{Printable.Escape(path)} cannot be written: what is there is not a file", "move it away, or mend the link");
        }
    }

    /// <summary>Writes the new text beside the file; folders that are missing are made, for their owner only.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="text">All of the new text.</param>
    /// <param name="isSecret">Whether only its owner may read it from now on. Else the mode of the file that is there is kept; a new one is its owner's.</param>
    /// <exception cref="ManyoyoException">It cannot be written.</exception>
    public static FileReplacement Prepare(string path, string text, bool isSecret = false)
    {
        Require(path);
        var target = path;
        try
        {
            var isLink = new FileInfo(path).LinkTarget is not null;
            target = NativeMethods.RealPath(path) ?? (isLink ? File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName : path);
            var mode = isSecret || !File.Exists(target) ? OwnerOnly : File.GetUnixFileMode(target);
            var folder = Path.GetDirectoryName(target)!;
            PrivateFiles.MakeFolder(folder);
            var written = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
            Write(written, text, mode);
            return new FileReplacement(target, written);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Failed(path, target, fault);
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
            throw Failed(_path, _path, fault);
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

    // .NET's own text names the file beside it, which nobody knows, and has gone.
    private static ManyoyoException Failed(string path, string target, Exception fault)
    {
        var folder = NearestThere(target);
        var shown = Printable.Escape(folder);
        var error = (fault.InnerException ?? fault).HResult;
        var (why, next) = !Directory.Exists(folder) ? ($"{shown} is not a folder", "put a folder in its place")
            : error == DiskIsFull ? ($"the disk of {shown} is full", "make room there")
            : ($"nothing can be written to the folder {shown}{Reason(error)}", "make it writable for you, or set MANYOYO_HOME to another folder");
        return new($"{Printable.Escape(path)} cannot be written: {why}", next);
    }

    // What .NET itself has found out has no number of the system's.
    private static string Reason(int error) => error > 0 ? $" ({Marshal.GetPInvokeErrorMessage(error)})" : "";

    /// <summary>The innermost folder above a path that is there.</summary>
    private static string NearestThere(string path)
    {
        var above = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : "/";
        return above == "/" || Path.Exists(above) ? above : NearestThere(above);
    }
}
