using System.Globalization;

namespace Manyoyo.Tests.Support;

/// <summary>
/// A base of 3 MB that pretends to be Debian: a build on it takes every step of the Dockerfile and every call of the engine in
/// seconds, and needs no network. What it pretends to install depends on what is asked for.
/// </summary>
internal static class PretendDebian
{
    /// <summary>The build arguments of a build on it: without them the image would ask Debian for the registry of npm.</summary>
    public static IReadOnlyList<string> BuildArguments { get; } = ["--iba", "NPM_REGISTRY=http://127.0.0.1:9"];

    /// <summary>The tool whose packages fill 100 MB.</summary>
    public const string Large = "go";

    /// <summary>The agent whose installation takes for ever.</summary>
    public const string Endless = "gemini";

    private static readonly (string Name, string Script)[] Programs =
    [
        ("apt-get", "case \"$*\" in *golang-go*) dd if=/dev/zero of=/golang bs=1M count=100 ;; esac"),
        ("dpkg", "echo amd64"),
        ("timeout", "shift; exec \"$@\""),
        ("install", "cp \"$3\" \"$4\""),
        ("update-ca-certificates", ""),
        // The sum of a package is the empty one, and that is what the registry says it is.
        ("openssl", ""),
        ("jq", "echo sha512-"),
        ("curl", "while [ \"$1\" != -o ]; do shift; done; cp /package.tgz \"$2\""),
        ("python3", "echo Python 3.0.1"),
        ("git", "echo git version 2.0.1"),
    ];

    // Node and npm come in the same package here. Every installation of an agent is a newer version than the last.
    private static readonly (string Name, string Script)[] Packaged =
    [
        ("node", "echo v24.0.1"),
        ("npx-cli.js", ""),
        ("npm-cli.js", $$"""
            [ "$1" = install ] || exit 0
            [ -z "${HTTPS_PROXY:-}" ] || { echo "npm error connect ECONNREFUSED $HTTPS_PROXY" >&2; exit 1; }
            while [ "$1" != --prefix ]; do shift; done
            agent=${2##*/}
            [ "$agent" != {{Endless}} ] || sleep SECONDS
            mkdir -p "$2/bin"
            printf '#!/bin/sh\necho 1.0.%s\n' "$(date +%s)" >"$2/bin/$agent"
            chmod 755 "$2/bin/$agent"
            """),
    ];

    /// <summary>How long <see cref="Endless"/> takes: a number that tells this bench's processes from others'.</summary>
    public static string EndlessSeconds(Bench bench) => $"{1_000_000 + (uint.Parse(bench.Token, NumberStyles.HexNumber, CultureInfo.InvariantCulture) % 1_000_000)}";

    /// <summary>Puts it into the engine.</summary>
    /// <param name="bench">Whose engine, and whose folder.</param>
    /// <returns>Its name; <see cref="ImageBench"/> removes it.</returns>
    public static string PutInto(Bench bench)
    {
        var image = $"localhost/{bench.Name("pretend")}:1";
        foreach (var (name, script) in Programs)
        {
            bench.WriteProgram($"debian/usr/local/bin/{name}", script + "\n");
        }

        foreach (var (name, script) in Packaged)
        {
            bench.WriteProgram($"package/any/bin/{name}", script.Replace("SECONDS", EndlessSeconds(bench), StringComparison.Ordinal) + "\n");
        }

        bench.Shell($$"""
            set -e
            cd {{bench.Root}}/debian
            mkdir -p bin etc proc sys dev root run tmp usr/local/lib var
            chmod 1777 tmp
            # Its shell takes its own programs before any of the PATH. Its dpkg knows no architecture, and its timeout can outlast
            # what it runs: here they have other names.
            sed 's/\x00dpkg\x00/\x00dpk_\x00/; s/\x00timeout\x00/\x00timeou_\x00/' /bin/busybox >bin/busybox
            chmod 755 bin/busybox
            for applet in $(busybox --list); do [ "$applet" = busybox ] || ln -s busybox "bin/$applet"; done
            echo 'root:x:0:0:root:/root:/bin/sh' >etc/passwd
            tar -C {{bench.Root}}/package -czf package.tgz any
            tar -c . | {{bench.Engine}} import --change 'CMD ["/bin/sh"]' - {{image}}
            """).With(0);
        return image;
    }
}
