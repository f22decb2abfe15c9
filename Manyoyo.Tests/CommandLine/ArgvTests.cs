using Manyoyo.Cli.CommandLine;

namespace Manyoyo.Tests.CommandLine;

public class ArgvTests
{
    [TestCase("run", "run")]
    [TestCase("ps", "ps")]
    [TestCase("config|show", "config show")]
    [TestCase("config|command|-n|p", "config command|--cont-name=p")]
    [TestCase("rm|a", "rm|--|a")]
    [TestCase("rm|a|b|a", "rm|--|a|b|a")]
    [TestCase("rm|a|--engine|docker|b", "rm|--engine=docker|--|a|b")]
    [TestCase("rm|--|-a|--engine", "rm|--|-a|--engine")]
    [TestCase("rm|-", "rm|--|-")]
    [TestCase("ps|--", "ps")]
    public void Verbs_of_one_word_and_of_two_come_first_and_plain_words_last(string argv, string words) =>
        Assert.That(Words.Barred(Words.Argv(argv).Words), Is.EqualTo(words));

    [TestCase("--hp|a", "--host-path=a")]
    [TestCase("--cp|/a", "--cont-path=/a")]
    [TestCase("--in|a", "--image-name=a")]
    [TestCase("--iv|1.0.0-a", "--image-ver=1.0.0-a")]
    [TestCase("--ef|/a", "--env-file=/a")]
    [TestCase("--ea|-a", "--engine-arg=-a")]
    [TestCase("--sp|a", "--shell-prefix=a")]
    [TestCase("--ss|a", "--shell-suffix=a")]
    [TestCase("--wt", "--worktrees")]
    [TestCase("--wtr|/a", "--worktrees-root=/a")]
    [TestCase("-r|a", "--run=a")]
    [TestCase("-n|a", "--cont-name=a")]
    [TestCase("-m|d", "--cont-mode=d")]
    [TestCase("-e|A=b", "--env=A=b")]
    [TestCase("-v|a:b", "--volume=a:b")]
    [TestCase("-p|80:80", "--port=80:80")]
    [TestCase("-s|a", "--shell=a")]
    [TestCase("-y|c", "--yolo=c")]
    [TestCase("-q|tip", "--quiet=tip")]
    public void Aliases_and_letters_become_long_names(string given, string word) =>
        Assert.That(Words.Barred(Words.Argv("run|" + given).Words), Is.EqualTo("run|" + word));

    [TestCase("-n|a")]
    [TestCase("-na")]
    [TestCase("-n=a")]
    [TestCase("--cont-name|a")]
    [TestCase("--cont-name=a")]
    public void A_value_may_be_the_next_word_or_attached_as_docker_has_it(string given) =>
        Assert.That(Words.Barred(Words.Argv("run|" + given).Words), Is.EqualTo("run|--cont-name=a"));

    [TestCase("-s|-la", "--shell=-la")]
    [TestCase("-s-la", "--shell=-la")]
    [TestCase("-s|--rm-on-exit", "--shell=--rm-on-exit")]
    [TestCase("--ss|-c", "--shell-suffix=-c")]
    [TestCase("--ss|-h", "--shell-suffix=-h")]
    [TestCase("--sp|-x", "--shell-prefix=-x")]
    [TestCase("--ea|--network=host|--ea|--memory=4g", "--engine-arg=--network=host|--engine-arg=--memory=4g")]
    [TestCase("--ea|-e|--ea|A=b", "--engine-arg=-e|--engine-arg=A=b")]
    [TestCase("--first-shell|-a", "--first-shell=-a")]
    [TestCase("--first-shell-prefix|-a", "--first-shell-prefix=-a")]
    [TestCase("--first-shell-suffix|-a", "--first-shell-suffix=-a")]
    [TestCase("--hp=-odd", "--host-path=-odd")]
    [TestCase("-n=--rm-on-exit", "--cont-name=--rm-on-exit")]
    [TestCase("--ss=--", "--shell-suffix=--")]
    [TestCase("-n|-", "--cont-name=-")]
    public void Values_may_begin_with_a_dash(string given, string words) =>
        Assert.That(Words.Barred(Words.Argv("run|" + given).Words), Is.EqualTo("run|" + words));

    [TestCase("-s|", "--shell=")]
    [TestCase("-s=", "--shell=")]
    [TestCase("--sp|", "--shell-prefix=")]
    [TestCase("--ss=", "--shell-suffix=")]
    [TestCase("-y|", "--yolo=")]
    public void Parts_of_the_command_may_be_empty(string given, string word) =>
        Assert.That(Words.Barred(Words.Argv("run|" + given).Words), Is.EqualTo("run|" + word));

    [TestCase("-n|a|-n|b", "--cont-name=b")]
    [TestCase("-n|a|--cont-name=b", "--cont-name=b")]
    [TestCase("-s|a|-s|", "--shell=")]
    [TestCase("-v|a:a|-n|x|-v|b:b", "--volume=a:a|--volume=b:b|--cont-name=x")]
    [TestCase("--ef|/a|--ef|/a", "--env-file=/a|--env-file=/a")]
    public void The_last_of_a_single_value_wins_and_repeated_ones_all_count(string given, string words) =>
        Assert.That(Words.Barred(Words.Argv("run|" + given).Words), Is.EqualTo("run|" + words));

    [TestCase("--rm-on-exit", "run|--rm-on-exit")]
    [TestCase("--rm-on-exit=true", "run|--rm-on-exit")]
    [TestCase("--rm-on-exit=false", "run")]
    [TestCase("--rm-on-exit=0", "run")]
    [TestCase("--rm-on-exit|--rm-on-exit=false", "run")]
    [TestCase("--rm-on-exit=false|--rm-on-exit", "run|--rm-on-exit")]
    public void A_flag_with_a_value_means_what_it_says(string given, string words) =>
        Assert.That(Words.Barred(Words.Argv("run|" + given).Words), Is.EqualTo(words));

    [TestCase("-x|a", "a")]
    [TestCase("-x|npm test && ls", "npm test && ls")]
    [TestCase("-n|p|-x|/bin/bash|-lc|node -v", "/bin/bash|-lc|node -v")]
    [TestCase("-x|a|-h|--help|--|-n|x|-x", "a|-h|--help|--|-n|x|-x")]
    [TestCase("-x|--|a", "--|a")]
    [TestCase("-x|-h", "-h")]
    [TestCase("-x|printf||b", "printf||b")]
    [TestCase("--shell-full|a|b", "a|b")]
    [TestCase("--shell-full=a b", "a b")]
    [TestCase("-x=ls", "ls")]
    public void Everything_after_x_belongs_to_it(string given, string command)
    {
        var argv = Words.Argv("run|" + given);
        Assert.That(Words.Barred(argv.FullCommand), Is.EqualTo(command));
        Assert.That(argv.Tail, Is.Null);
        Assert.That(argv.HelpAsked, Is.False);
    }

    [TestCase("--|-c", "-c")]
    [TestCase("-n|p|--|resume|--last", "resume|--last")]
    [TestCase("--|a|-x|b", "a|-x|b")]
    [TestCase("--|-h", "-h")]
    [TestCase("--|a|--|b", "a|--|b")]
    [TestCase("--|", "")]
    public void Everything_after_two_dashes_is_the_tail(string given, string tail)
    {
        var argv = Words.Argv("run|" + given);
        Assert.That(Words.Barred(argv.Tail), Is.EqualTo(tail));
        Assert.That(argv.FullCommand, Is.Null);
        Assert.That(argv.HelpAsked, Is.False);
    }

    [Test]
    public void Two_dashes_with_nothing_after_them_are_no_tail() => Assert.That(Words.Argv("run|-n|p|--").Tail, Is.Null);

    [TestCase("", "")]
    [TestCase("-h", "")]
    [TestCase("--help", "")]
    [TestCase("help", "")]
    [TestCase("help|-h", "")]
    [TestCase("--engine|podman", "")]
    [TestCase("--help=true", "")]
    [TestCase("-h|bogus", "")]
    [TestCase("--bogus|-h", "")]
    [TestCase("--version|--help", "")]
    [TestCase("help|run", "run")]
    [TestCase("help|config", "config")]
    [TestCase("help|config|show", "config show")]
    [TestCase("-h|run", "run")]
    [TestCase("-h|config|show|-n|x", "config show")]
    [TestCase("run|-h", "run")]
    [TestCase("run|--help|-n|p", "run")]
    [TestCase("run|-n|p|-h|-x|ls", "run")]
    [TestCase("run|--bogus|stray|-n|-h", "run")]
    [TestCase("run|-s|a|-h|-x|b", "run")]
    [TestCase("--bogus|run|-h", "run")]
    [TestCase("--version|run|-h", "run")]
    [TestCase("ps|-h", "ps")]
    [TestCase("rm|-h", "rm")]
    [TestCase("config", "config")]
    [TestCase("config|-h", "config")]
    [TestCase("config|help", "config")]
    [TestCase("config|bogus|--help", "config")]
    [TestCase("config|command|--help", "config command")]
    public void Help_is_given_to_whoever_asks_whatever_else_is_wrong(string argv, string topic) =>
        Assert.That(Words.Read(argv), Is.EqualTo(new HelpCommand(topic)));

    [TestCase("--version")]
    [TestCase("-v")]
    [TestCase("--version|run")]
    [TestCase("--engine|docker|--version")]
    public void The_version_is_asked_for_before_the_verb(string argv) => Assert.That(Words.Read(argv), Is.EqualTo(new VersionCommand()));

    [TestCase("--engine|podman|ps", "ps|--engine=podman")]
    [TestCase("--engine=podman|config|show|-n|x", "config show|--engine=podman|--cont-name=x")]
    [TestCase("--engine|podman|ps|--engine|docker", "ps|--engine=docker")]
    [TestCase("--|ps", "ps")]
    public void The_engine_may_be_chosen_before_the_verb_too(string argv, string words) =>
        Assert.That(Words.Barred(Words.Argv(argv).Words), Is.EqualTo(words));
}
