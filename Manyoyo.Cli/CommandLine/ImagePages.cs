namespace Manyoyo.Cli.CommandLine;

/// <summary>The pages of help about images.</summary>
internal static class ImagePages
{
    public const string Build = """
        Usage: manyoyo build [OPTIONS]

        Make the image that sessions run in, with the engine's own build.

        Options (one marked * may be repeated):
          --iv, --image-ver X.Y.Z-SUFFIX   its version; SUFFIX says what is in it
          --in, --image-name NAME          its name (default localhost/manyoyo)
          --iba, --image-build-arg K=V *   TOOL=common, TOOL=full or TOOL=claude,go,...;
                                           NODE_VERSION, NPM_REGISTRY, APT_MIRROR
              --base IMAGE                 another Debian to build on
              --update-agents              newest agents, nothing else made anew
              --ca-bundle FILE             certificates to trust (or SSL_CERT_FILE)
              --no-cache                   make every layer anew
          --ea, --engine-arg ARG *         anything else for the engine's build
              --dry-run, --context DIR     print the engine's line; keep its files
          -y, --yes                        ask nothing
              --engine NAME                docker or podman
          -h, --help                       this page
        Examples:
          manyoyo build
          manyoyo build --iv 1.1.0-full

        """;

    public const string Images = """
        Usage: manyoyo images [OPTIONS]

        List the images that `manyoyo build` made, and no other. A superseded image
        has a later version beside it; a dangling one has lost its name to a new one.

        Options:
              --json                   as JSON
              --engine docker|podman   the engine to ask (default: the one found)
          -h, --help                   this page

        Examples:
          manyoyo images
          manyoyo images --json

        """;

    public const string Prune = """
        Usage: manyoyo prune [OPTIONS]

        Remove the images of `manyoyo build` that are not needed any more: superseded
        ones, dangling ones, what an interrupted build left. One that a container was
        made of stays, and so does one that the configuration names.

        Options:
              --dry-run                say what would go, and remove nothing
          -y, --yes                    remove without asking
              --engine docker|podman   the engine to ask (default: the one found)
          -h, --help                   this page

        Examples:
          manyoyo prune --dry-run
          manyoyo prune --yes

        """;
}
