namespace Manyoyo.Cli.CommandLine;

/// <summary>The pages of help. Each fits a screen of 80 columns.</summary>
public static class HelpPage
{
    private const string Program = """
        Usage: manyoyo COMMAND [OPTIONS]

        Session containers for AI coding agents, on docker or podman.

        Commands:
          run              make a session, or enter it again, and run a command in it
          ps               list the sessions, the stopped ones too
          rm               delete sessions
          build            make the image that sessions run in
          images           list the images that were built
          prune            remove images that are not needed any more
          logs             show what a session has shown, as text
          replay           play it back in time
          wait             wait until a session is silent, or its command has ended
          config show      print what command line, profile and file come to
          config command   print the one engine line that makes the session
          init             bring your own agents' settings and keys in
          doctor           look for what would keep sessions from working
          completion       print a script that makes bash, zsh or fish complete
          install docker-cli-plugin   make `docker manyoyo` work
          help [COMMAND]   this page, or that of a command (also COMMAND --help, -h)

        Options, before or after the command:
              --engine docker|podman   the engine to use (default: the one found)
          -h, --help                   help
          -v, --version                version (only before the command)

        Examples:
          manyoyo run -n my-project -y claude   start Claude Code in this directory
          manyoyo run -n my-project -- -c       go on with its last conversation
          manyoyo ps                            see which sessions there are
          manyoyo rm my-project                 delete it

        """;

    private const string Run = """
        Usage: manyoyo run [OPTIONS] [-- ARGS... | -x CMD...]
        Make the session if it is not there, else enter it, and run a command in it.
        Session (an option marked * may be repeated):
          -n, --cont-name NAME        its name; {now} is MMDD-HHMM (default my-{now})
          -r, --run NAME              take the profile runs.NAME of the configuration
              --rm-on-exit            delete it when the command ends, without asking
              --timeout TIME          end the command after 90s, 5m or 1h30m, status 124
              --detach-on-hangup      let it run on when the terminal is closed
              --no-transcript         record nothing of it for `manyoyo logs`
          -q, --quiet ITEM *          leave out cnew, crm, tip, cmd, askkeep or full
          -h, --help; --engine NAME   this page; docker or podman (default: as found)
        Container:
          --hp, --host-path PATH      the project (default: the current directory)
          --cp, --cont-path PATH      where it is inside (default: at the same path)
          -m, --cont-mode MODE        common (default), dind (or d), sock (or s)
          --in, --image-name NAME     the image (default localhost/manyoyo)
          --iv, --image-ver VERSION   its version, X.Y.Z-SUFFIX (default 1.0.0-common)
          -e, --env KEY[=VALUE] *     a variable; KEY alone takes its value from here
          --ef, --env-file FILE *     a file of them, /absolute or ~/...
          -v, --volume SRC:DST[:OPTS] *    a mount, or a named volume
          -p, --port MAPPING *        a published port, as the engine takes it
          --ea, --engine-arg ARG *    anything else for the engine: --ea --memory=4g
          --wt, --worktrees           mount the main repository and its worktrees too
          --wtr, --worktrees-root PATH     where the worktrees are; implies --wt
        Command (default: that of the session, else an interactive shell):
          -y, --yolo AGENT            claude (cc, c), codex (cx), gemini (gm, g) or
                                      opencode (oc), without confirmations
          -s, --shell CMD             the main command, a shell line
          --sp, --shell-prefix TEXT   goes before the main command
          --ss, --shell-suffix TEXT   goes after the main command
          -- ARGS...                  arguments for the session's first command
          -x, --shell-full CMD...     the whole command: all that follows
        Once, when the session is made:
          --first-shell CMD, --first-shell-prefix TEXT, --first-shell-suffix TEXT,
          --first-env KEY[=VALUE] *, --first-env-file FILE *
        Examples:
          manyoyo run -n web -y c --hp ~/web      Claude Code, working on ~/web
          manyoyo run -n web -- -c                go on with its last conversation
          manyoyo run -n web -x npm test          run something else in there

        """;

    private const string Ps = """
        Usage: manyoyo ps [OPTIONS]

        List the sessions, the stopped ones too, and no other container.

        Options:
          -q, --quiet                  only their names, one a line
              --json                   all that is known of them, for programs
              --engine docker|podman   the engine to ask (default: the one found)
          -h, --help                   this page

        Examples:
          manyoyo ps
          manyoyo ps --engine podman
          manyoyo ps -q

        """;

    private const string Rm = """
        Usage: manyoyo rm [OPTIONS] NAME...

        Delete sessions at once, running or not. What is in their containers is lost;
        the mounted project is not touched. If one NAME is wrong, none is deleted.

        Options:
              --keep-transcripts       keep what `manyoyo logs` shows
              --engine docker|podman   the engine to ask (default: the one found)
          -h, --help                   this page

        Examples:
          manyoyo rm my-project
          manyoyo rm my-0204-1430 my-0204-1430-2

        """;

    private const string Config = """
        Usage: manyoyo config show|command [OPTIONS]

        Look at what `manyoyo run` would do. Nothing is made or changed.

        Commands:
          show      print what command line, profile, file and defaults come to
          command   print the one engine line that makes the session

        Both take the options of `manyoyo run`; see `manyoyo run --help`.

        Examples:
          manyoyo config show -r web
          manyoyo config command -n web -y c

        """;

    private const string ConfigShow = """
        Usage: manyoyo config show [OPTIONS] [-- ARGS... | -x CMD...]

        Print, as JSON, what command line, profile, file and defaults come to.
        Secrets are masked. Nothing is made or changed.

        Takes the options of `manyoyo run`; see `manyoyo run --help`.

        Examples:
          manyoyo config show
          manyoyo config show -r web -e TZ=UTC

        """;

    private const string ConfigCommand = """
        Usage: manyoyo config command [OPTIONS] [-- ARGS... | -x CMD...]

        Print the one engine line that makes the session, also when it is there
        already, ready to paste into a shell. Values of variables are not in it:
        paste it where the same variables are exported.

        Takes the options of `manyoyo run`; see `manyoyo run --help`.

        Examples:
          manyoyo config command -n web -y c
          manyoyo config command -r web --engine podman

        """;

    private static readonly Dictionary<string, string> Pages = new()
    {
        [""] = Program,
        ["run"] = Run,
        ["ps"] = Ps,
        ["rm"] = Rm,
        ["build"] = ImagePages.Build,
        ["images"] = ImagePages.Images,
        ["prune"] = ImagePages.Prune,
        ["logs"] = TranscriptHelp.Logs,
        ["replay"] = TranscriptHelp.Replay,
        ["wait"] = TranscriptHelp.Wait,
        ["config"] = Config,
        ["config show"] = ConfigShow,
        ["config command"] = ConfigCommand,
        ["init"] = SetupPages.Init,
        ["doctor"] = SetupPages.Doctor,
        ["completion"] = SetupPages.Completion,
        ["install"] = SetupPages.Install,
        ["install docker-cli-plugin"] = SetupPages.Install,
    };

    /// <summary>The page of a verb, of <c>config</c>, or of the program (empty); it ends with a line break.</summary>
    public static string For(string topic) => Pages[topic];
}
