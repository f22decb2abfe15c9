namespace Manyoyo.Cli.CommandLine;

/// <summary>The pages of help of the verbs about what goes on in a session. Each fits a screen of 80 columns.</summary>
internal static class TranscriptHelp
{
    public const string Logs = """
        Usage: manyoyo logs [OPTIONS] NAME

        Show what has been shown in a session, as the text that a person would have
        read: above the screen and on it. Of a command without a terminal: its output.
        What a program drew on the whole screen (an editor) is seen with replay.

        Options:
          -n, --tail LINES             the last lines only
          -f, --follow                 go on as long as somebody is inside
              --since TIME             only what was shown since: 10m, 2h, or a date
                                       and time like 2026-02-04T14:30
              --entry NUMBER           of one entry only, by its number in --list
              --list                   list the entries: time, length, status, command
              --raw                    what was put out, escape sequences too
              --engine docker|podman   the engine to ask (default: the one found)
          -h, --help                   this page

        Examples:
          manyoyo logs --tail 50 my-project
          manyoyo logs -f my-project

        """;

    public const string Replay = """
        Usage: manyoyo replay [OPTIONS] NAME

        Play back in time what has been shown in a session: its last entry. Space
        pauses and goes on, q ends. Without a terminal it is put out at once.

        Options:
          -s, --speed FACTOR           how many times as fast (2, 0.5)
          -i, --idle-limit TIME        the longest pause (2, 0.5, 10s)
              --entry NUMBER           another entry, by its number in logs --list
              --engine docker|podman   the engine to ask (default: the one found)
          -h, --help                   this page

        Examples:
          manyoyo replay --speed 4 --idle-limit 1 my-project
          manyoyo replay --entry 2 my-project

        """;

    public const string Wait = """
        Usage: manyoyo wait [OPTIONS] NAME

        Wait until what runs in a session is silent (for 5 seconds), or has ended and
        nobody is inside any more.

        Options:
              --for idle|exit          what to wait for (default: exit)
              --timeout TIME           end with status 124 after 90s, 5m or 1h30m
              --engine docker|podman   the engine to ask (default: the one found)
          -h, --help                   this page

        Examples:
          manyoyo wait my-project --for idle --timeout 30m

        """;
}
