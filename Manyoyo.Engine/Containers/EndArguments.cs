namespace Manyoyo.Engine.Containers;

/// <summary>
/// The arguments of the <c>exec</c> that ends what an entry into a session has started. An engine's client that ends
/// leaves its command running; nothing but a process inside can end it.
/// </summary>
public static class EndArguments
{
    /// <summary>The variable that everything an entry starts has, and no other entry; no secret.</summary>
    public const string Marker = "MANYOYO_ENTRY";

    /// <summary>The status that says: nothing is left that could be seen; there are processes of other users.</summary>
    public const int NotAllSeen = 3;

    /// <summary>
    /// Notes the entry's session beside its marker: processes of another user hide their environment, also from root
    /// without further rights, and some clear it; none hides its session.
    /// </summary>
    public const string Note = $"{{ echo \"${Marker} $$\" >>{Notes}; }} 2>/dev/null; ";

    // In memory, in every container, also where all else is read-only.
    private const string Notes = "/dev/shm/.manyoyo";

    // $1: the marker. $2: how many tenths of a second a process has after TERM. $3: and how many a command that is only just
    // starting has to be seen. No program but the shell and `sleep` is needed.
    private const string Script = $$"""
        marker=$1 grace=$2 start=$3 session= found= unsure=
        while read -r name id; do [ "$name" = "$marker" ] && session=$id; done 2>/dev/null <{{Notes}}
        holds() {
          while IFS= read -r line || [ -n "$line" ]; do
            case $line in *{{Marker}}=$marker*) return 0 ;; esac
            line=
          done 2>/dev/null <"$1/environ" || { [ -e "$1" ] && unsure=1; }
          return 1
        }
        ours() {
          line=; IFS= read -r line 2>/dev/null <"$1/stat" || return 1
          set -- "$1" ${line##*) }
          case $2 in Z|X|x|'') return 1 ;; esac
          [ -n "$session" ] && [ "$5" = "$session" ] || holds "$1"
        }
        each() {
          any=
          for process in /proc/[0-9]*; do
            id=${process#/proc/}
            [ "$id" != 1 ] && [ "$id" != $$ ] && ours "$process" || continue
            if "$@" "$id"; then any=1; elif [ -e "$process" ]; then unsure=1; fi
          done
          [ -n "$any" ]
        }
        signal() { kill -s "$1" "$2" 2>/dev/null; }
        term() { case " $told " in *" $1 "*) ;; *) signal TERM "$1" || return 1; told="$told $1"; signal CONT "$1" ;; esac; }
        gone() { if [ -n "$unsure" ]; then exit 3; fi; exit 0; }
        told= count=0
        while [ $count -lt $grace ]; do
          unsure=
          if each term; then found=1; elif [ -n "$found" ] || [ $count -ge $start ]; then gone; fi
          sleep 0.1; count=$((count+1))
        done
        count=0
        while unsure=; each signal KILL; do
          count=$((count+1)); [ $count -lt 20 ] || exit 1
          sleep 0.1
        done
        gone
        """;

    /// <summary>
    /// Ends those that the session's own user may look into: TERM, and after the time of grace KILL. Status 0: nothing is
    /// left. Never with more rights (<c>--privileged</c>): it would hand them to whatever an agent has made of the shell.
    /// </summary>
    /// <param name="id">The container.</param>
    /// <param name="marker">The entry's.</param>
    /// <param name="grace">How long they have between TERM and KILL.</param>
    public static IReadOnlyList<string> Build(string id, string marker, TimeSpan grace) => ["exec", id, .. Shell(marker, grace, "10")];

    /// <summary>The same as root, for what has become another user: it is known by its session.</summary>
    /// <inheritdoc cref="Build"/>
    public static IReadOnlyList<string> BuildAsRoot(string id, string marker, TimeSpan grace) => ["exec", "--user", "0", id, .. Shell(marker, grace, "0")];

    private static string[] Shell(string marker, TimeSpan grace, string start) =>
        ["/bin/sh", "-c", Script, "manyoyo", marker, ((int)(grace.TotalSeconds * 10)).ToString(System.Globalization.CultureInfo.InvariantCulture), start];
}
