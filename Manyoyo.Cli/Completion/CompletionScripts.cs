namespace Manyoyo.Cli.Completion;

/// <summary>
/// The scripts that teach shells. None of them knows a command or an option: each asks the program, which answers with a line
/// a candidate (<c>word TAB what it is</c>) and a last line <c>:N</c>, a <see cref="Directive"/>.
/// </summary>
public static class CompletionScripts
{
    // Works in bash 3.2, which is what macOS has: no mapfile, no negative index. It needs no bash-completion.
    private const string Bash = """
        # Completion of manyoyo and my for bash. To have it in every shell, put into ~/.bashrc:
        #   source <(manyoyo completion bash)

        _manyoyo() {
          local line=${COMP_LINE:0:COMP_POINT} word gap text head='' directive=4 i n=0
          local words=()
          # The words up to the cursor. For bash a word ends at = and : too, which is put right here.
          for ((i = 0; i < COMP_CWORD; i++)); do
            word=${COMP_WORDS[i]}
            gap=${line%%"$word"*}
            line=${line#*"$word"}
            if [[ $i -gt 0 && -z $gap ]]; then words[n - 1]+=$word; else words[n++]=$word; fi
          done
          word=${line#"${line%%[![:space:]]*}"}
          if [[ $line == "$word" && $n -gt 1 ]]; then words[n - 1]+=$word; else words[n++]=$word; fi
          word=${words[n - 1]}
          # What is before the last of these, bash leaves as it is.
          if [[ $COMP_WORDBREAKS == *=* && $word == *=* ]]; then head=${word%"${word##*=}"}; fi
          if [[ $COMP_WORDBREAKS == *:* && $word == *:* ]]; then head=${word%"${word##*:}"}; fi

          while IFS= read -r line; do
            if [[ $line == :* ]]; then directive=${line#:}; continue; fi
            line=${line%%$'\t'*}
            printf -v text %q "${line#"$head"}"
            COMPREPLY+=("$text")
          done < <("${words[0]/#\~\//$HOME/}" __complete "${words[@]:1}" 2>/dev/null)

          [[ ${#COMPREPLY[@]} -eq 0 ]] || return 0
          case $directive in
            0) i=-f ;;
            16) i=-d ;;
            *) return 0 ;;
          esac
          compopt -o filenames 2>/dev/null
          while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$i" -- "${word#"$head"}")
        }

        complete -F _manyoyo manyoyo my

        """;

    private const string Zsh = """
        #compdef manyoyo my
        # Completion of manyoyo and my for zsh. To have it in every shell, put into ~/.zshrc:
        #   source <(manyoyo completion zsh)
        # or write it to a file called _manyoyo in a folder of $fpath.

        _manyoyo() {
          local program=${words[1]/#\~\//$HOME/} line text about directive=4 i
          local -a typed candidates
          for ((i = 2; i < CURRENT; i++)); do typed+=("${(Q)words[i]}"); done
          typed+=("${(Q)PREFIX}")
          for line in "${(@f)$("$program" __complete "${typed[@]}" 2>/dev/null)}"; do
            if [[ $line == :* ]]; then directive=${line#:}; continue; fi
            [[ -n $line ]] || continue
            text=${line%%$'\t'*}
            about=${line#"$text"}
            candidates+=("${text//:/\\:}${about:+:${about#$'\t'}}")
          done
          if (( $#candidates )); then
            _describe -V manyoyo candidates
          elif [[ $directive == 0 || $directive == 16 ]]; then
            compset -P '--*='
            if [[ $directive == 16 ]]; then _files -/; else _files; fi
          fi
        }

        if [[ $funcstack[1] == _manyoyo ]]; then
          _manyoyo "$@"
        else
          (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
          compdef _manyoyo manyoyo my
        fi

        """;

    private const string Fish = """
        # Completion of manyoyo and my for fish. To have it in every shell:
        #   manyoyo completion fish >~/.config/fish/completions/manyoyo.fish
        #   ln -s manyoyo.fish ~/.config/fish/completions/my.fish

        function __manyoyo_complete
            set -l words (commandline -opc)
            set -l current (commandline -ct)
            set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
            set -l head (string match -r -- '^--[^=]*=' "$current"; or echo)
            set -l path (string replace -r -- '^--[^=]*=' '' "$current")
            set -l directive 4
            set -l found 0
            for line in ($program __complete $words[2..-1] "$current" 2>/dev/null)
                if string match -q -- ':*' $line
                    set directive (string sub -s 2 -- $line)
                else
                    set found 1
                    echo $line
                end
            end
            test $found = 0; or return
            switch $directive
                case 0
                    printf '%s\n' $head(__fish_complete_path "$path")
                case 16
                    printf '%s\n' $head(__fish_complete_directories "$path" '')
            end
        end

        complete -c manyoyo -f -a '(__manyoyo_complete)'
        complete -c my -f -a '(__manyoyo_complete)'

        """;

    /// <summary>The script of a shell.</summary>
    /// <param name="shell"><c>bash</c>, <c>zsh</c> or <c>fish</c>.</param>
    public static string Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => throw new ArgumentOutOfRangeException(nameof(shell), shell, null),
    };
}
