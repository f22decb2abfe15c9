using Manyoyo.Cli.CommandLine;
using Manyoyo.Cli.Completion;

namespace Manyoyo.Tests.Completion;

public class CompleterTests
{
    private static readonly LiveValues Live = new(
        engine => [new("web", engine), new("api")], () => [new("claude"), new("shop")], ["HOME", "ANTHROPIC_API_KEY"]);

    [TestCase("r", "run rm replay")]
    [TestCase("config|", "show command")]
    [TestCase("config|sh", "show")]
    [TestCase("install|", "docker-cli-plugin")]
    [TestCase("--engine|", "docker podman")]
    [TestCase("--engine|podman|p", "ps prune")]
    [TestCase("--ver", "--version")]
    [TestCase("help|comp", "completion")]
    [TestCase("help|config|", "show command")]
    [TestCase("run|-r|", "claude shop")]
    [TestCase("run|--run|s", "shop")]
    [TestCase("run|--run=", "--run=claude --run=shop")]
    [TestCase("config|show|-r|", "claude shop")]
    [TestCase("run|-n|", "web api")]
    [TestCase("run|-y|", "claude codex gemini opencode")]
    [TestCase("run|-y|c", "claude cc c codex cx")]
    [TestCase("run|-m|", "common dind sock")]
    [TestCase("run|-q|", "cnew crm tip cmd askkeep full")]
    [TestCase("run|--engine=po", "--engine=podman")]
    [TestCase("run|-e|A", "ANTHROPIC_API_KEY")]
    [TestCase("run|-e|A=1|--wor", "--worktrees --worktrees-root")]
    [TestCase("run|--w", "--worktrees --wt --worktrees-root --wtr")]
    [TestCase("run|--wt|--w", "--worktrees-root --wtr")]
    [TestCase("run|-", null)]
    [TestCase("rm|", "web api")]
    [TestCase("rm|web|", "api")]
    [TestCase("rm|--|", "web api")]
    [TestCase("init|", "claude codex gemini opencode")]
    [TestCase("init|claude|g", "gemini gm g")]
    [TestCase("completion|", "bash zsh fish")]
    [TestCase("completion|bash|", "")]
    [TestCase("ps|", "")]
    [TestCase("bogus|", "")]
    [TestCase("config|bogus|", "")]
    [TestCase("run|-s|", "")]
    [TestCase("run|-p|", "")]
    public void A_line_goes_on(string typed, string? words)
    {
        var answer = Answer(typed);
        Assert.That(answer.Directive, Is.EqualTo(Directive.Nothing));
        Assert.That(answer.Candidates.Select(candidate => candidate.Text).ToList(), words is null ? Has.Count.GreaterThan(20) : Is.EqualTo(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [TestCase("run|--ef|", Directive.Files)]
    [TestCase("run|--ef=/a", Directive.Files)]
    [TestCase("run|-v|./", Directive.Files)]
    [TestCase("run|--hp|", Directive.Directories)]
    [TestCase("run|--wtr|", Directive.Directories)]
    [TestCase("run|-x|", Directive.Files)]
    [TestCase("run|-x|npm|test|", Directive.Files)]
    [TestCase("run|-n|web|--|", Directive.Files)]
    [TestCase("run|-n|web|--|-", Directive.Files)]
    public void Where_a_path_goes_the_shell_offers_paths(string typed, Directive directive)
    {
        Assert.That(Answer(typed).Directive, Is.EqualTo(directive));
        Assert.That(Answer(typed).Candidates, Is.Empty);
    }

    [TestCase("rm|--engine|podman|w", "podman")]
    [TestCase("--engine|podman|rm|w", "podman")]
    [TestCase("--engine|podman|rm|--engine=docker|w", "docker")]
    [TestCase("rm|w", null)]
    public void The_engine_that_is_named_is_asked(string typed, string? engine) =>
        Assert.That(Answer(typed).Candidates.Single().About, Is.EqualTo(engine));

    private static IEnumerable<(VerbRow, OptionRow)> Options => CommandTable.Verbs.SelectMany(verb => verb.Options.Select(row => (verb, row)));

    [TestCaseSource(nameof(Options))]
    public void Every_option_of_the_table_is_offered((VerbRow Verb, OptionRow Row) option)
    {
        var offered = Answer(option.Verb.Name.Replace(' ', '|') + "|-").Candidates.Select(candidate => candidate.Text);
        Assert.That(offered, Is.SupersetOf(option.Row.Names.Select(name => "--" + name)));
    }

    [Test]
    public void What_a_verb_and_an_option_are_for_comes_from_the_help()
    {
        Assert.That(Answer("conf").Candidates.Single().About, Is.EqualTo("show, command"));
        Assert.That(Answer("do").Candidates.Single().About, Is.EqualTo("look for what would keep sessions from working"));
        Assert.That(Answer("run|--rm-").Candidates.Single().About, Is.EqualTo("delete it when the command ends, without asking"));
        Assert.That(Answer("config|show|--rm-").Candidates.Single().About, Is.EqualTo("delete it when the command ends, without asking"));
    }

    private static Answer Answer(string barred) => new Completer(Live).Complete(barred.Split('|'));
}
