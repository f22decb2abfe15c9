namespace Manyoyo.Cli.CommandLine;

/// <summary>The pages of help of what a newcomer needs once.</summary>
internal static class SetupPages
{
    public const string Init = """
        Usage: manyoyo init [OPTIONS] [AGENT...]

        Bring your own set-up in: look for settings, logins and keys of Claude Code,
        Codex, Gemini and OpenCode, and write a profile for each agent (default: for
        those of which something is found). Keys go to ~/.manyoyo/env/AGENT.env, which
        only you can read, and never into manyoyo.json. What is in manyoyo.json stays.

        AGENT: claude (cc, c), codex (cx), gemini (gm, g) or opencode (oc)

        Options:
              --dry-run                tell what would be written, and write nothing
          -y, --yes                    replace what is there without asking
              --engine docker|podman   nothing here: no engine is asked
          -h, --help                   this page

        Examples:
          manyoyo init --dry-run
          manyoyo init claude codex

        """;

    public const string Doctor = """
        Usage: manyoyo doctor [OPTIONS]

        Look for what would keep sessions from working: the engine, the image, the
        configuration and its files, the agents, the disk, the clock, the terminal.
        Each line is OK, a warning or a problem, with what to do about it. Ends with
        1 if there is a problem. Nothing is changed.

        Options:
              --json                   the same for programs; see docs/setup.md
              --engine docker|podman   the engine to look at (default: the one found)
          -h, --help                   this page

        Examples:
          manyoyo doctor
          manyoyo doctor --engine podman --json

        """;

    public const string Completion = """
        Usage: manyoyo completion SHELL

        Print a script that teaches a shell to complete command lines of manyoyo and
        my: commands, options, sessions, profiles, agents.

        SHELL: bash, zsh or fish

        Options:
              --engine docker|podman   nothing here: no engine is asked
          -h, --help                   this page

        For every new shell:
          bash   echo 'source <(manyoyo completion bash)' >>~/.bashrc
          zsh    echo 'source <(manyoyo completion zsh)' >>~/.zshrc
          fish   manyoyo completion fish >~/.config/fish/completions/manyoyo.fish

        Examples:
          manyoyo completion bash

        """;

    public const string Install = """
        Usage: manyoyo install docker-cli-plugin [OPTIONS]

        Make `docker manyoyo ...` work: put a symbolic link to this program where
        docker's client looks for plugins, ~/.docker/cli-plugins. What is there and
        is not MANYOYO's stays.

        Options:
              --remove                 take the link away again
              --engine docker|podman   nothing here: no engine is asked
          -h, --help                   this page

        Examples:
          manyoyo install docker-cli-plugin
          manyoyo install docker-cli-plugin --remove

        """;
}
