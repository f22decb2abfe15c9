using Manyoyo.Engine;

namespace Manyoyo.Cli.CommandLine;

/// <summary>The words after a verb (or before it), told apart by its table as pflag, docker's own parser, tells them.</summary>
public sealed class OptionScan
{
    private readonly VerbRow _verb;
    private readonly WordCursor _words;
    private readonly List<GivenOption> _given = [];
    private readonly List<string> _plain = [];
    private bool _afterSecret;

    private OptionScan(VerbRow verb, IReadOnlyList<string> words) => (_verb, _words) = (verb, new WordCursor(words));

    public IReadOnlyList<GivenOption> Given => _given;

    /// <summary>The words that are no options. Before a verb: the verb and all that follows.</summary>
    public IReadOnlyList<string> Plain => _plain;

    /// <summary>The words after <c>-x</c>, at least one; <c>null</c>: no <c>-x</c>.</summary>
    public IReadOnlyList<string>? FullCommand { get; private set; }

    /// <summary>The words after <c>--</c>, at least one; <c>null</c>: none.</summary>
    public IReadOnlyList<string>? Tail { get; private set; }

    /// <summary>The option whose value would be the next word; <c>null</c>: the words end with no such option.</summary>
    public OptionRow? Awaiting { get; private set; }

    /// <summary>Whether a <c>--</c> has ended the options.</summary>
    public bool IsPastOptions { get; private set; }

    /// <summary>The first thing that is wrong. Not thrown at once: who asks for help gets it, whatever else is on the line.</summary>
    public ManyoyoException? Error { get; private set; }

    private bool IsProgram => _verb.Name.Length == 0;

    /// <summary>Goes through all words.</summary>
    public static OptionScan Of(VerbRow verb, IReadOnlyList<string> words)
    {
        var scan = new OptionScan(verb, words);
        while (scan._words.Peek is not null)
        {
            scan.Take(scan._words.Next());
        }

        return scan;
    }

    /// <summary>Whether a flag is set.</summary>
    public bool Asks(OptionRow flag) => _given.LastOrDefault(option => ReferenceEquals(option.Row, flag))?.On ?? false;

    private void Take(string word)
    {
        var afterSecret = _afterSecret;
        _afterSecret = false;
        if (word == "--")
        {
            TakeTail();
        }
        else if (word.StartsWith("--", StringComparison.Ordinal))
        {
            TakeLong(word, afterSecret);
        }
        else if (word.Length > 1 && word[0] == '-')
        {
            TakeLetters(word, afterSecret);
        }
        else
        {
            AddPlain(word, afterSecret);
            _plain.AddRange(IsProgram ? _words.Rest() : []);
        }
    }

    private void TakeTail()
    {
        var tail = _words.Rest();
        IsPastOptions = true;
        if (_verb.TakesTail)
        {
            // `-- "$@"` of a script that got no words is no suffix, as it is none to docker.
            Tail = tail.Count == 0 ? null : tail;
        }
        else
        {
            tail.ForEach(word => AddPlain(word, afterSecret: false));
        }
    }

    private void AddPlain(string word, bool afterSecret)
    {
        if (_verb.PlainWords is not null)
        {
            Fail(ParseErrors.OfWord(_verb, word, _plain.Count));
        }
        else if (!IsProgram)
        {
            Fail(ParseErrors.StrayWord(_verb, word, afterSecret));
        }

        _plain.Add(word);
    }

    private void TakeLong(string word, bool afterSecret)
    {
        var parts = word[2..].Split('=', 2);
        if (_verb.Find(parts[0]) is { } row)
        {
            Give(row, "--" + parts[0], parts.ElementAtOrDefault(1));
        }
        else
        {
            Fail(ParseErrors.UnknownOption(_verb, "--" + parts[0], afterSecret));
        }
    }

    // -n NAME, -nNAME, -n=NAME, and flags together, as pflag has them.
    private void TakeLetters(string word, bool afterSecret)
    {
        var name = word[1..].Split('=', 2)[0];
        if (name.Length > 1 && _verb.Find(name) is { } meant)
        {
            // Read as letters, -rm-on-exit would silently be the profile m-on-exit.
            Fail(ParseErrors.OneDash(name, meant));
            return;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (_verb.Find(word[i]) is not { } row)
            {
                Fail(ParseErrors.UnknownOption(_verb, "-" + word[i], afterSecret));
                return;
            }

            var attached = word[(i + 1)..];
            if (row.TakesValue || attached.StartsWith('='))
            {
                Give(row, $"-{word[i]}", attached.Length == 0 ? null : attached.StartsWith('=') ? attached[1..] : attached);
                return;
            }

            Give(row, $"-{word[i]}", null);
        }
    }

    private void Give(OptionRow row, string typed, string? attached)
    {
        if (row.TakesTheRest)
        {
            TakeFullCommand(row, typed, attached);
        }
        else if (!row.TakesValue)
        {
            GiveFlag(row, typed, attached);
        }
        else if ((attached ?? _words.NextValue(row.MayBeginWithDash)) is not { } value)
        {
            Awaiting = _words.Peek is null ? row : null;
            Fail(ParseErrors.MissingValue(_verb, row, typed, _words.Peek));
        }
        else
        {
            Fail(ParseErrors.OfValue(_verb, row, typed, value));
            _given.Add(new(row, value));
            _afterSecret = row.Secret;
        }
    }

    private void GiveFlag(OptionRow row, string typed, string? attached)
    {
        if (GivenOption.Flag(attached) is { } on)
        {
            _given.Add(new(row, null, on));
        }
        else
        {
            Fail(ParseErrors.FlagValue(typed, attached!));
        }
    }

    private void TakeFullCommand(OptionRow row, string typed, string? attached)
    {
        var rest = _words.Rest();
        if (attached is not null && rest.Count > 0)
        {
            // -x "ls" -n p and -x=ls -n p would differ in what -n belongs to; nobody can tell which was meant.
            Fail(ParseErrors.AttachedCommand(typed));
        }

        FullCommand = attached is null ? rest : [attached];
        if (FullCommand is [] or ["", ..])
        {
            Fail(ParseErrors.MissingCommand(_verb, typed));
        }

        _given.Add(new(row, null));
    }

    private void Fail(ManyoyoException? error) => Error ??= error;
}
