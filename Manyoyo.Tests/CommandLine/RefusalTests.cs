namespace Manyoyo.Tests.CommandLine;

/// <summary>What is refused, and what is said of it.</summary>
public class RefusalTests
{
    [TestCase("run|-n", "`-n` needs a value", "-n NAME")]
    [TestCase("run|--cont-name", "`--cont-name` needs a value", "--cont-name NAME")]
    [TestCase("run|-n|--rm-on-exit", "`-n` needs a value, but `--rm-on-exit` follows", "-n=VALUE")]
    [TestCase("run|-n|-y|c", "`-n` needs a value, but `-y` follows", "-n=VALUE")]
    [TestCase("run|-n|--|-c", "`-n` needs a value, but `--` follows", "-n=VALUE")]
    [TestCase("run|--ss|--", "`--ss` needs a value, but `--` follows", "--ss=VALUE")]
    [TestCase("run|--ea", "`--ea` needs a value", "--ea ARG")]
    [TestCase("run|-y", "`-y` needs a value", "-y AGENT")]
    [TestCase("--engine", "`--engine` needs a value", "manyoyo --help")]
    [TestCase("run|-x", "`-x` needs a command", "npm test")]
    [TestCase("run|-x|", "`-x` needs a command", "npm test")]
    [TestCase("run|--shell-full=", "`--shell-full` needs a command", "npm test")]
    [TestCase("rm", "`manyoyo rm` needs a NAME", "manyoyo ps")]
    [TestCase("rm|--engine|docker", "`manyoyo rm` needs a NAME", "manyoyo ps")]
    public void A_value_that_is_missing(string argv, string what, string next) => Refused(argv, what, next);

    [TestCase("run|-n|", "the value of `-n` is empty", "leave -n out")]
    [TestCase("run|--cont-name=", "the value of `--cont-name` is empty", "--cont-name NAME")]
    [TestCase("run|-r|", "the value of `-r` is empty", "-r NAME")]
    [TestCase("run|--hp|", "the value of `--hp` is empty", "--hp PATH")]
    [TestCase("run|-e|", "the value of `-e` is empty", "-e KEY=VALUE")]
    [TestCase("run|-v|", "the value of `-v` is empty", "-v SRC:DST")]
    [TestCase("run|--ea|", "the value of `--ea` is empty", "--ea ARG")]
    [TestCase("run|-m|", "the value of `-m` is empty", "-m MODE")]
    [TestCase("run|-q|", "the value of `-q` is empty", "-q ITEM")]
    [TestCase("run|--first-shell|", "the value of `--first-shell` is empty", "--first-shell CMD")]
    [TestCase("ps|--engine|", "the value of `--engine` is empty", "--engine NAME")]
    [TestCase("rm|", "an empty NAME", "manyoyo ps")]
    [TestCase("rm|a|", "an empty NAME", "manyoyo ps")]
    public void A_value_that_is_empty_where_that_says_nothing(string argv, string what, string next) => Refused(argv, what, next);

    [TestCase("run|--cnt-name|x", "unknown option `--cnt-name`", "did you mean `--cont-name`?")]
    [TestCase("run|--yol=c", "unknown option `--yol`", "did you mean `--yolo`?")]
    [TestCase("prune|--json", "unknown option `--json`", "it is an option of `manyoyo ps`, `manyoyo images` and `manyoyo doctor`")]
    [TestCase("images|--dry-run", "unknown option `--dry-run`", "it is an option of `manyoyo build`, `manyoyo prune` and `manyoyo init`")]
    [TestCase("ps|--no-cache", "unknown option `--no-cache`", "it is an option of `manyoyo build`, and goes after that")]
    [TestCase("run|--image|x", "unknown option `--image`", "did you mean `--image-name` or `--image-ver`?")]
    [TestCase("run|--n|x", "unknown option `--n`", "did you mean `-n`?")]
    [TestCase("run|-N|x", "unknown option `-N`", "did you mean `-n`?")]
    [TestCase("run|-it", "unknown option `-i`", "a terminal is used")]
    [TestCase("run|--rm", "unknown option `--rm`", "`--rm-on-exit`")]
    [TestCase("run|--name|x", "unknown option `--name`", "`-n`")]
    [TestCase("run|-n|p|-c", "unknown option `-c`", "-- -c")]
    [TestCase("run|-n|p|--continue", "unknown option `--continue`", "-- -c")]
    [TestCase("run|--network=host", "unknown option `--network`", "--ea")]
    [TestCase("run|--ip|::1", "unknown option `--ip`", "see `manyoyo run --help`; an option of the engine's own goes through --ea")]
    [TestCase("run|--version", "unknown option `--version`", "before the command")]
    [TestCase("ps|--rm-on-exit", "unknown option `--rm-on-exit`", "`manyoyo run`")]
    [TestCase("ps|-a", "unknown option `-a`", "stopped ones are listed too")]
    [TestCase("ps|-qa", "unknown option `-a`", "stopped ones are listed too")]
    [TestCase("ps|--zzz", "unknown option `--zzz`", "manyoyo ps --help")]
    [TestCase("rm|-f|a", "unknown option `-f`", "whatever its state")]
    [TestCase("-n|p|-y|c", "unknown option `-n`", "`manyoyo run`")]
    [TestCase("--zzz", "unknown option `--zzz`", "manyoyo --help")]
    [TestCase("--zzz|ps", "unknown option `--zzz`", "manyoyo --help")]
    [TestCase("run|--=x", "unknown option `--`", "manyoyo run --help")]
    [TestCase("run|-=x", "unknown option `-=`", "manyoyo run --help")]
    [TestCase("run|-rm-on-exit", "`-rm-on-exit` is a long option with one dash", "`--rm-on-exit`")]
    [TestCase("run|-hp|/x", "`-hp` is a long option with one dash", "--hp PATH")]
    [TestCase("run|-ea=--x", "`-ea` is a long option with one dash", "--ea ARG")]
    public void An_option_that_is_not_known(string argv, string what, string next) => Refused(argv, what, next);

    [TestCase("run|foo", "`foo`", "`-n` before it")]
    [TestCase("run|-n|p|npm|test", "`npm`", "`-x`")]
    [TestCase("run|-n|p|resume|--last", "`resume`", "-- -c")]
    [TestCase("run|-n|p|claude", "`claude`", "`-y claude`")]
    [TestCase("run|KEY=value", "`KEY=...`", "`-e KEY=...`")]
    [TestCase("run|", "``", "`-n` before it")]
    [TestCase("ps|foo", "`manyoyo ps` does not know what to do with `foo`", "manyoyo ps --help")]
    [TestCase("ps|--|foo", "`foo`", "manyoyo ps --help")]
    [TestCase("config|show|foo", "`manyoyo config show` does not know", "`-n` before it")]
    public void A_word_too_many(string argv, string what, string next) => Refused(argv, what, next);

    [TestCase("rnu", "unknown command `rnu`", "`manyoyo run`")]
    [TestCase("RUN", "unknown command `RUN`", "`manyoyo run`")]
    [TestCase("hlep", "unknown command `hlep`", "`manyoyo help`")]
    [TestCase("list", "unknown command `list`", "`manyoyo ps`")]
    [TestCase("delete", "unknown command `delete`", "`manyoyo rm`")]
    [TestCase("claude", "unknown command `claude`", "`manyoyo run -y claude`")]
    [TestCase("version", "unknown command `version`", "`manyoyo --version`")]
    [TestCase("show", "unknown command `show`", "`manyoyo config show`")]
    [TestCase("config|shwo", "unknown command `config shwo`", "`manyoyo config show`")]
    [TestCase("config|-n|x", "unknown command `config -n`", "manyoyo --help")]
    [TestCase("help|rnu", "unknown command `rnu`", "`manyoyo run`")]
    [TestCase("help|run|foo", "unknown command `run foo`", "manyoyo --help")]
    [TestCase("zzz", "unknown command `zzz`", "manyoyo --help")]
    [TestCase("-v|/a:/b|-y|c", "unknown command `/a:/b`", "manyoyo --help")]
    public void A_command_that_is_not_known(string argv, string what, string next) => Refused(argv, what, next);

    [TestCase("run|-y|clade", "`-y clade` is not known", "did you mean `claude`? known: claude (cc, c), codex (cx), gemini (gm, g), opencode (oc)")]
    [TestCase("run|-y|z", "`-y z` is not known", "known: claude (cc, c), codex (cx)")]
    [TestCase("run|-y|Claude", "`-y Claude` is not known", "did you mean `claude`?")]
    [TestCase("run|-q|tips", "`-q tips` is not known", "did you mean `tip`?")]
    [TestCase("run|-q|cnew,tip", "`-q cnew,tip` is not known", "write -q again for each")]
    [TestCase("run|-m|dnid", "`-m dnid` is not known", "did you mean `dind`?")]
    [TestCase("run|--timeout|5", "`--timeout 5` is no length of time", "write it like 90s, 5m, 2h or 1h30m")]
    [TestCase("run|--timeout=0s", "`--timeout 0s` is no length of time", "write it like 90s, 5m, 2h or 1h30m")]
    [TestCase("run|--timeout|-5m", "`--timeout` needs a value", "--timeout TIME")]
    [TestCase("run|--detach-on-hangup=yes", "`--detach-on-hangup` takes no value", "")]
    [TestCase("run|--cont-mode=x", "`--cont-mode x` is not known", "common, dind (docker-in-docker, d), sock (mount-docker-socket, s)")]
    [TestCase("run|--engine|dokcer", "`--engine dokcer` is not known", "did you mean `docker`?")]
    [TestCase("ps|--engine|nerdctl", "`--engine nerdctl` is not known", "known: docker, podman")]
    [TestCase("--engine|pod|ps", "`--engine pod` is not known", "known: docker, podman")]
    [TestCase("run|--rm-on-exit=maybe", "`--rm-on-exit` takes no value such as `maybe`", "--rm-on-exit=false")]
    [TestCase("run|--rm-on-exit=", "`--rm-on-exit` takes no value", "--rm-on-exit=false")]
    [TestCase("run|--wt|yes", "`yes`", "`-n` before it")]
    public void A_value_that_is_none_of_those_there_are(string argv, string what, string next) =>
        Refused(argv, what, next);

    [TestCase("--iv|1.0.0", "`--iv 1.0.0` is not a version", "1.0.0-common")]
    [TestCase("--iv|1.0-common", "`--iv 1.0-common` is not a version", "1.0.0-common")]
    [TestCase("--iv|1.0.0-", "`--iv 1.0.0-` is not a version", "1.0.0-common")]
    [TestCase("--iv|v1.0.0-a", "`--iv v1.0.0-a` is not a version", "1.0.0-common")]
    [TestCase("--iv|1.0.0-a/b", "`--iv 1.0.0-a/b` is not a version", "1.0.0-common")]
    [TestCase("--iv|1.0.0-a\n", @"`--iv 1.0.0-a\n` is not a version", "1.0.0-common")]
    [TestCase("--wtr|trees", "`--wtr trees` is not an absolute path", "from / on")]
    [TestCase("--wtr|~/trees", "`--wtr ~/trees` is not an absolute path", "from / on")]
    [TestCase("--ef|a.env", "`--ef a.env` is not an absolute path", "~/claude.env")]
    [TestCase("--ef|~me/a.env", "`--ef ~me/a.env` is not an absolute path", "~/claude.env")]
    [TestCase("--ef|~", "`--ef ~` is not an absolute path", "~/claude.env")]
    [TestCase("--first-env-file|./a", "`--first-env-file ./a` is not an absolute path", "~/claude.env")]
    [TestCase("--cp|work", "`--cp work` is not an absolute path below /", "/workspace")]
    [TestCase("--cp|/", "`--cp /` is not an absolute path below /", "/workspace")]
    [TestCase("--cp|//", "`--cp //` is not an absolute path below /", "/workspace")]
    [TestCase("--cp|/.", "`--cp /.` is not an absolute path below /", "/workspace")]
    [TestCase("--cp|/./", "`--cp /./` is not an absolute path below /", "/workspace")]
    [TestCase("--cp|/..", "`--cp /..` is not an absolute path below /", "/workspace")]
    [TestCase("--cp|/../a/..", "`--cp /../a/..` is not an absolute path below /", "/workspace")]
    public void A_value_of_the_wrong_form(string given, string what, string next) => Refused("run|" + given, what, next);

    [TestCase("-s|a")]
    [TestCase("-s|")]
    [TestCase("--sp|a")]
    [TestCase("--ss|a")]
    public void A_part_of_the_command_beside_the_whole_of_it(string given) =>
        Refused($"run|{given}|-x|ls", $"`-x` is the whole command, so `{given.Split('|')[0]}` cannot", "leave one of them out");

    [TestCase("-x=ls|-la")]
    [TestCase("--shell-full=ls|-n|p")]
    [TestCase("-xls|-la")]
    public void A_whole_command_that_is_attached_and_goes_on(string given) =>
        Refused("run|" + given, "words follow the command", "options go before -x");

    [TestCase("run|-e|1BAD=sesame", "`-e 1BAD=...` has no name", "NAME=VALUE")]
    [TestCase("run|-e|MY VAR=sesame", "`-e MY VAR=...` has no name", "NAME=VALUE")]
    [TestCase("run|-e|sesame/", "`-e` has no name", "NAME=VALUE")]
    [TestCase("run|-e|sesame+==", "`-e` has no name", "NAME=VALUE")]
    [TestCase("run|--first-env|2=sesame", "`--first-env 2=...` has no name", "NAME=VALUE")]
    [TestCase("run|-e|A=open|sesame", "a word follows the value of a variable", "quote the value")]
    [TestCase("run|-eA=open|sesame", "a word follows the value of a variable", "quote the value")]
    [TestCase("run|-e|A=open|--sesame", "what follows the value of a variable is no option", "manyoyo run --help")]
    [TestCase("run|-e|A=open|-Sesame", "what follows the value of a variable is no option", "did you mean `-s`?")]
    [TestCase("run|-e|--sesame", "`-e` needs a value", "-e KEY=VALUE")]
    [TestCase("run|--envv=A=sesame", "unknown option `--envv`", "did you mean `--env`?")]
    [TestCase("run|A=sesame", "`A=...`", "`-e A=...`")]
    public void A_variable_that_is_wrong_without_its_value(string argv, string what, string next)
    {
        Refused(argv, what, next);
        var refusal = Words.Refusal(argv);
        Assert.That(refusal.Message + refusal.Next, Does.Not.Contain("esame"));
    }

    [TestCase("run|a\nb\e[31m", @"`a\nb\e[31m`", TestName = "{m}(escape sequence)")]
    [TestCase("run|--b\rc", @"`--b\rc`")]
    [TestCase("a\u202eb", @"`a\u202Eb`")]
    [TestCase("run|-y|\t\u0085", @"`-y \t\u0085`", TestName = "{m}(line breaks)")]
    [TestCase("run|-\ud83d\ude00", @"unknown option")]
    public void What_is_shown_again_is_shown_in_one_harmless_line(string argv, string what)
    {
        var refusal = Words.Refusal(argv);
        Assert.That(refusal.Message, Does.Contain(what));
        Assert.That((refusal.Message + refusal.Next).Where(char.IsControl), Is.Empty);
    }

    [Test]
    public void The_first_thing_that_is_wrong_is_the_one_that_is_told() =>
        Refused("run|--bogus|stray|-n", "unknown option `--bogus`", "manyoyo run --help");

    private static void Refused(string argv, string what, string next)
    {
        var refusal = Words.Refusal(argv);
        Assert.That(refusal.Message, Does.Contain(what));
        Assert.That(refusal.Next, Does.Contain(next));
        Assert.That(refusal.ExitCode, Is.EqualTo(2));
    }
}
