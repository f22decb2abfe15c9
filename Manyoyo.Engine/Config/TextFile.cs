using System.Text;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Config;

/// <summary>Reads a file of text that a person wrote, or says in one line why it cannot be read.</summary>
internal static class TextFile
{
    /// <summary>More than anybody writes by hand, and an end to <c>/dev/zero</c>.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All of a file, with its byte order mark; <c>null</c>: it is not there.</summary>
    public static string? Read(string path) => Bytes(path) is { } bytes ? Decode(path, bytes) : null;

    /// <summary>The first bytes of a file.</summary>
    public static ArraySegment<byte> Head(string path, int count)
    {
        // No length is asked for: a pipe (`--env-file <(pass show key)`) has none.
        using var stream = File.OpenRead(path);
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        return new ArraySegment<byte>(bytes, 0, stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false));
    }

    /// <summary>The text of bytes that are UTF-8.</summary>
    /// <exception cref="DecoderFallbackException">They are not.</exception>
    public static string Text(ArraySegment<byte> bytes) => StrictUtf8.GetString(bytes);

    private static ArraySegment<byte>? Bytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw Fail(path, "is a directory, not a file", "put a file in its place");
        }

        // Most often there is no configuration, and an exception takes longer than all that is done for it.
        if (NativeMethods.IsMissing(path) && !IsLink(path))
        {
            return null;
        }

        try
        {
            return Head(path, MaxBytes + 1);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            // Whoever made the link wanted a file there.
            return IsLink(path) ? throw Fail(path, "is a link to nothing", "mend the link, or delete it") : null;
        }
        catch (UnauthorizedAccessException)
        {
            throw Fail(path, "may not be read (permission denied)", "make it readable for you");
        }
        catch (IOException fault)
        {
            throw Fail(path, $"cannot be read ({Printable.Escape(fault.Message)})", "see what is at that path");
        }
    }

    private static string Decode(string path, ArraySegment<byte> bytes)
    {
        if (bytes.Count > MaxBytes)
        {
            throw Fail(path, "is larger than 1 MiB", "name the file that was meant");
        }

        try
        {
            return Text(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes[..Math.Clamp(fault.Index, 0, bytes.Count)].Count(b => b == '\n');
            throw new ManyoyoException($"{Printable.Escape(path)}:{line}: not UTF-8 text", "save the file as UTF-8");
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static ManyoyoException Fail(string path, string what, string next) => new($"{Printable.Escape(path)}: {what}", next);
}
