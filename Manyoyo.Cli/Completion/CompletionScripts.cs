namespace Manyoyo.Cli.Completion;

/// <summary>
/// The scripts that teach shells. None of them knows a command or an option: each asks the program, which answers with a line
/// a candidate (<c>word TAB what it is</c>) and a last line <c>:N</c>, a <see cref="Directive"/>. Nothing that is typed is
/// ever run to find out what it means.
/// </summary>
public static class CompletionScripts
{
    // Works in bash 3.2, which is what macOS has: no mapfile, no negative index. It needs no bash-completion.
    private const string Bash = """
        # Completion of manyoyo and my for bash. To have it in every shell, put into ~/.bashrc:
        #   source <(manyoyo completion bash)

        _manyoyo() {
          local program=${COMP_WORDS[0]/#\~\//$HOME/} line last='' i
          if [[ $program == *[\\\'\"\$\`]* ]]; then program=manyoyo; fi
          # The line goes over as it was typed; the answers come as they are to stand there, and the directive last.
          while IFS= read -r line; do
            if [[ -n $last ]]; then COMPREPLY+=("$last"); fi
            last=$line
          done < <("$program" __completeBash "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)

          [[ ${#COMPREPLY[@]} -eq 0 ]] || return 0
          case $last in
            :0) i=-f ;;
            :16) i=-d ;;
            *) return 0 ;;
          esac
          compopt -o filenames 2>/dev/null
          while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$i" -- "$2")
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
          local -a typed lines candidates
          for ((i = 2; i < CURRENT; i++)); do typed+=("${(Q)words[i]}"); done
          typed+=("${(Q)PREFIX}")
          lines=("${(@f)$("$program" __complete "${typed[@]}" 2>/dev/null)}")
          directive=${lines[-1]#:}
          for line in "${(@)lines[1,-2]}"; do
            [[ -n $line ]] || continue
            text=${line%%$'\t'*}
            about=${line#"$text"}
            text=${text//\\/\\\\}
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
            set -l typed (commandline -ct)
            # A quote that is still open is closed for that.
            set -l current (string unescape -- "$typed"; or string unescape -- "$typed'"; or string unescape -- "$typed\"")
            set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
            set -l head (string match -r -- '^--[^=]*=' "$typed"; or echo)
            set -l path (string replace -r -- '^--[^=]*=' '' "$typed")
            set -l lines ($program __complete $words[2..-1] "$current" 2>/dev/null)
            if test (count $lines) -gt 1
                printf '%s\n' $lines[1..-2]
                return
            end
            # What fish offers to a command that it does not know: files, by its own rules of quotes and of ~.
            switch "$lines"
                case :0
                    printf '%s\n' $head(complete -C "'' $path")
                case :16
                    printf '%s\n' $head(complete -C "'' $path" | string match -r '.*/$')
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
