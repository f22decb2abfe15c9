using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Images;

/// <summary>
/// The base for hosts that no registry answers: the same Debian, made of its packages. Those come from mirrors, which company
/// networks more often have than registries.
/// </summary>
/// <param name="runner">Starts mmdebstrap.</param>
/// <param name="host">Where it is looked for.</param>
public sealed class DebianBase(IProcessRunner runner, HostFacts host)
{
    /// <summary>What the base is called. It is made once and used again.</summary>
    public const string Image = "localhost/manyoyo-base:bookworm";

    private const string Release = "bookworm";
    private const string Keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

    private readonly string? _program = Programs.Find("mmdebstrap", host);

    /// <summary>The base that is there already: the one that is asked for, or the one that was made for the lack of it.</summary>
    public static string? ThatIsThere(ImageEngine engine, BuildSpec spec) =>
        new[] { spec.Base, Image }.FirstOrDefault(image => engine.Inspect(image) is not null);

    /// <summary>Whether this host can make it.</summary>
    public bool IsPossible => _program is not null;

    /// <summary>Makes it.</summary>
    /// <param name="engine">What it is loaded into.</param>
    /// <param name="folder">A private folder for the archive of its files, 130 MB.</param>
    /// <param name="mirror">The build argument <c>APT_MIRROR</c>; <c>null</c>: Debian's own servers.</param>
    /// <returns>How it ended: the first of its two steps that failed, or the last.</returns>
    public CapturedOutput Make(ImageEngine engine, string folder, string? mirror)
    {
        var archive = Path.Combine(folder, "base.tar");
        var made = runner.Follow(new Invocation(_program!, Arguments(archive, mirror)));
        try
        {
            return made.ExitCode == 0 ? engine.ImportBase(archive, Image) : made;
        }
        finally
        {
            File.Delete(archive);
        }
    }

    /// <summary>The arguments of <c>mmdebstrap</c>: what the image <c>debian:bookworm-slim</c> is made of too.</summary>
    public static IReadOnlyList<string> Arguments(string archive, string? mirror) =>
    [
        "--variant=minbase",
        "--aptopt=APT::Install-Recommends \"false\"",
        // As the registry's image has it: a container that is lost is not worth a wait for the disk after every file.
        "--dpkgopt=force-unsafe-io",
        "--dpkgopt=path-exclude=/usr/share/man/*",
        "--dpkgopt=path-exclude=/usr/share/locale/*",
        "--dpkgopt=path-exclude=/usr/share/doc/*",
        "--dpkgopt=path-include=/usr/share/doc/*/copyright",
        // On Ubuntu it is not among those that apt trusts.
        .. File.Exists(Keyring) ? (string[])[$"--keyring={Keyring}"] : [],
        Release, archive,
        .. mirror is null ? Array.Empty<string>() :
        [
            $"deb {mirror.TrimEnd('/')}/debian {Release} main",
            $"deb {mirror.TrimEnd('/')}/debian {Release}-updates main",
            $"deb {mirror.TrimEnd('/')}/debian-security {Release}-security main",
        ],
    ];
}
