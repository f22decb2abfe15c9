namespace Manyoyo.Engine.Containers;

/// <summary>The value of <c>-v</c>: <c>SRC:DST[:OPTS]</c>.</summary>
public static class VolumeArgument
{
    private static readonly HashSet<string> KnownOptions =
    [
        "ro", "rw", "z", "Z", "U", "O", "shared", "rshared", "slave", "rslave", "private", "rprivate", "nocopy", "copy",
        "cached", "delegated", "consistent", "exec", "noexec", "suid", "nosuid", "dev", "nodev", "bind", "rbind", "idmap",
    ];

    /// <summary>Takes a value apart.</summary>
    /// <param name="text">As the user wrote it.</param>
    /// <param name="hostPath">Makes a source that is a path absolute.</param>
    /// <exception cref="ManyoyoException">It is not of that form.</exception>
    public static Mount Parse(string text, Func<string, string> hostPath)
    {
        var (rest, options) = SplitOptions(text);
        if (rest.StartsWith('/') && !rest.Contains(":/", StringComparison.Ordinal))
        {
            return rest.Contains(':', StringComparison.Ordinal) ? throw Wrong(text) : new Mount("volume", "", rest, options);
        }

        // The last ":/" parts source and target: a source may hold colons, a target may not.
        var colon = rest.LastIndexOf(":/", StringComparison.Ordinal);
        if (colon <= 0 || rest[(colon + 1)..].Trim('/').Length == 0)
        {
            throw Wrong(text);
        }

        var (source, target) = (rest[..colon], rest[(colon + 1)..]);
        return IsPath(source)
            ? Bind(text, hostPath(source), target, options)
            : new Mount("volume", VolumeName(text, source), target, options);
    }

    private static Mount Bind(string text, string source, string target, string[] options)
    {
        var mount = new Mount("bind", source, target, options);
        if (mount.ToArguments()[0] == "--volume" && source.Contains(':', StringComparison.Ordinal))
        {
            throw new ManyoyoException(
                $"-v {Printable.Escape(text)}: a source with a colon takes no options but ro and rw",
                "leave the options out, or mount a path without a colon");
        }

        return mount;
    }

    private static string VolumeName(string text, string name) =>
        name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || "_.-".Contains(c, StringComparison.Ordinal))
            ? name
            : throw Wrong(text);

    private static (string Mapping, string[] Options) SplitOptions(string text)
    {
        var colon = text.LastIndexOf(':');
        var options = colon < 0 ? [] : text[(colon + 1)..].Split(',');
        return options.Length > 0 && options.All(KnownOptions.Contains) ? (text[..colon], options) : (text, []);
    }

    private static bool IsPath(string source) =>
        source.Contains('/', StringComparison.Ordinal) || source is "~" or "." or ".." or "$HOME" or "${HOME}";

    private static ManyoyoException Wrong(string text) => new(
        $"-v {Printable.Escape(text)} is not SRC:DST or SRC:DST:OPTIONS",
        "give a host path or a volume's name, a colon, and an absolute path inside, as in -v ./data:/data:ro");
}
