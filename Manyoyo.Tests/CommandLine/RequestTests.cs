using Manyoyo.Cli.CommandLine;
using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Engine.Config;

namespace Manyoyo.Tests.CommandLine;

public class RequestTests
{
    [Test]
    public void Nothing_given_asks_for_nothing()
    {
        var request = Words.Options<RunOptions>("run").ToRequest(new Dictionary<string, string> { ["A"] = "a" });
        Assert.That(request.Settings.Command, Is.EqualTo(new CommandSettings()));
        Assert.That(request.Settings.Env, Is.Empty);
        Assert.That(request.Settings.First.Env, Is.Empty);
        Assert.That(
            new object?[] { request.Profile, request.WorktreesRoot, request.Settings.ContainerName, request.Settings.HostPath,
                request.Settings.ContainerPath, request.Settings.ImageName, request.Settings.ImageVersion,
                request.Settings.ContainerMode, request.Settings.Engine, request.Settings.First.Shell,
                request.Settings.First.ShellPrefix, request.Settings.First.ShellSuffix },
            Is.All.Null);
        Assert.That(
            new[] { request.Settings.EnvFiles, request.Settings.Volumes, request.Settings.Ports, request.Settings.EngineArgs,
                request.Settings.Quiet, request.Settings.ImageBuildArgs, request.Settings.First.EnvFiles },
            Is.All.Empty);
        Assert.That(request.RemoveOnExit || request.Worktrees, Is.False);
    }

    [Test]
    public void Every_option_goes_to_its_place()
    {
        var request = Words.Request(
            "-r|a|-n|b|--hp|c|--cp|/d|-m|dind|--in|e|--iv|1.2.3-f|--ef|/g|-v|h:i|-p|1:2|--ea|--j|-s|k|--sp|l|--ss|m|-y|cc|"
            + "--first-shell|n|--first-shell-prefix|o|--first-shell-suffix|p|--first-env|Q=r|--first-env-file|~/s|--rm-on-exit|"
            + "-q|tip|--wt|--wtr|/t|--engine|podman|-e|U=v|--ef|~/w|-v|x:y|-q|crm|-p|3");
        var settings = request.Settings;
        Assert.That((request.Profile, request.RemoveOnExit, request.Worktrees, request.WorktreesRoot), Is.EqualTo(("a", true, true, "/t")));
        Assert.That((settings.ContainerName, settings.HostPath, settings.ContainerPath, settings.ContainerMode), Is.EqualTo(("b", "c", "/d", "dind")));
        Assert.That((settings.ImageName, settings.ImageVersion, settings.Engine), Is.EqualTo(("e", "1.2.3-f", "podman")));
        Assert.That(settings.EnvFiles, Is.EqualTo(new[] { "/g", "~/w" }));
        Assert.That(settings.Volumes, Is.EqualTo(new[] { "h:i", "x:y" }));
        Assert.That(settings.Ports, Is.EqualTo(new[] { "1:2", "3" }));
        Assert.That(settings.EngineArgs, Is.EqualTo(new[] { "--j" }));
        Assert.That(settings.Quiet, Is.EqualTo(new[] { "tip", "crm" }));
        Assert.That(settings.Env, Is.EqualTo(new Dictionary<string, string> { ["U"] = "v" }));
        Assert.That(settings.Command, Is.EqualTo(new CommandSettings { Shell = "k", Prefix = "l", Suffix = "m", Yolo = "cc" }));
        Assert.That((settings.First.Shell, settings.First.ShellPrefix, settings.First.ShellSuffix), Is.EqualTo(("n", "o", "p")));
        Assert.That(settings.First.Env, Is.EqualTo(new Dictionary<string, string> { ["Q"] = "r" }));
        Assert.That(settings.First.EnvFiles, Is.EqualTo(new[] { "~/s" }));
    }

    [TestCase("-x|npm test && ls", "npm test && ls")]
    [TestCase("-x|npm|test", "npm test")]
    [TestCase("-x|/bin/bash|-lc|node -v", "/bin/bash -lc 'node -v'")]
    [TestCase("-x|a|it's||--|-h", @"a 'it'\''s' '' -- -h")]
    [TestCase("-x|FOO=1|ls", "'FOO=1' ls")]
    [TestCase("-y|c|-x|ls", "ls")]
    public void One_word_after_x_is_a_shell_line_and_several_are_an_argument_list(string given, string full) =>
        Assert.That(Words.Request(given).Settings.Command.Full, Is.EqualTo(full));

    [TestCase("--|-c", "-c")]
    [TestCase("--|-p|fix the bug", "-p 'fix the bug'")]
    [TestCase("--|fix the bug", "'fix the bug'")]
    [TestCase("--ss|a|--|b", "b")]
    [TestCase("--ss|a && b", "a && b")]
    [TestCase("--ss|", "")]
    [TestCase("--ss|a|--", "a")]
    [TestCase("--", null)]
    public void The_tail_is_quoted_as_the_suffix_and_wins_over_ss(string given, string? suffix) =>
        Assert.That(Words.Request(given).Settings.Command.Suffix, Is.EqualTo(suffix));

    [TestCase("-s|", "")]
    [TestCase("-s| a\nb ", " a\nb ")]
    [TestCase("-s|a=b --c=d", "a=b --c=d")]
    [TestCase("-s|=", "=")]
    [TestCase("-s=|-n|x", "")]
    public void The_main_command_is_taken_as_it_is(string given, string shell) =>
        Assert.That(Words.Request(given).Settings.Command.Shell, Is.EqualTo(shell));

    [TestCase("-e|A=1", "A=1")]
    [TestCase("-e|A=", "A=")]
    [TestCase("-e|A==b=c", "A==b=c")]
    [TestCase("-e|A=1|-e|B=2", "A=1;B=2")]
    [TestCase("-e|A=1|-e|A=2", "A=2")]
    [TestCase("-e|HERE", "HERE=from the caller")]
    [TestCase("-e|EMPTY", "EMPTY=")]
    [TestCase("-e|NOWHERE", "")]
    [TestCase("-e|here", "")]
    [TestCase("-e|NOWHERE=1|-e|NOWHERE", "NOWHERE=1")]
    [TestCase("-e|_a1= x\ny ", "_a1= x\ny ")]
    [TestCase("-e=A=1", "A=1")]
    [TestCase("-eA=1", "A=1")]
    public void Variables_come_with_a_value_or_take_the_callers(string given, string variables)
    {
        var caller = new Dictionary<string, string> { ["HERE"] = "from the caller", ["EMPTY"] = "" };
        Assert.That(Shown(Words.Request(given, caller).Settings.Env), Is.EqualTo(variables));
        var first = given.Replace("-eA", "--first-env=A", StringComparison.Ordinal).Replace("-e|", "--first-env|", StringComparison.Ordinal)
            .Replace("-e=", "--first-env=", StringComparison.Ordinal);
        Assert.That(Shown(Words.Request(first, caller).Settings.First.Env), Is.EqualTo(variables));
    }

    [Test]
    public void A_worktrees_folder_that_is_named_is_mounted() => Assert.That(Words.Request("--wtr|/t").Worktrees, Is.True);

    [TestCase("/a")]
    [TestCase("/a/..b")]
    [TestCase("/../a")]
    [TestCase("//a/")]
    public void Any_path_below_the_root_may_be_where_the_project_is(string path) =>
        Assert.That(Words.Request("--cp|" + path).Settings.ContainerPath, Is.EqualTo(path));

    [Test]
    public void Both_config_verbs_take_all_that_run_takes()
    {
        const string Given = "-n|a|-e|B=c|--ea|-d|--|e f";
        var expected = Words.Request(Given).Settings.Command;
        var show = Words.Options<ConfigShowOptions>("config|show|" + Given).ToRequest(EnvironmentMap.Empty).Settings;
        var command = Words.Options<ConfigCommandOptions>("config|command|" + Given).ToRequest(EnvironmentMap.Empty).Settings;
        Assert.That((show.Command, show.ContainerName), Is.EqualTo((expected, "a")));
        Assert.That((command.Command, command.ContainerName), Is.EqualTo((expected, "a")));
    }

    [TestCase("ps", null)]
    [TestCase("ps|--engine|podman", "podman")]
    [TestCase("--engine=docker|ps", "docker")]
    public void Ps_takes_an_engine(string argv, string? engine) =>
        Assert.That(Words.Read(argv), Is.EqualTo(new VerbCommand("ps", new PsOptions { Engine = engine })));

    [TestCase("-q", true, false)]
    [TestCase("--quiet", true, false)]
    [TestCase("--json", false, true)]
    [TestCase("--json=false|-q=true", true, false)]
    public void Ps_prints_names_or_json_for_programs(string given, bool quiet, bool json) =>
        Assert.That(Words.Options<PsOptions>("ps|" + given), Is.EqualTo(new PsOptions { Quiet = quiet, Json = json }));

    [TestCase("rm|a", "a")]
    [TestCase("rm|a|b", "a|b")]
    [TestCase("rm|a|--engine|podman|b|--|-c|--", "a|b|-c|--")]
    public void Rm_takes_names(string argv, string names) => Assert.That(Words.Options<RmOptions>(argv).Names, Is.EqualTo(Words.Of(names)));

    private static string Shown(IReadOnlyDictionary<string, string> variables) =>
        string.Join(';', variables.Select(variable => $"{variable.Key}={variable.Value}"));
}
