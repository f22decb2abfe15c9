using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Completion in the shells themselves.</summary>
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class CompletionTests(string engine) : EngineTests(engine)
{
    // What is typed before Tab, and what stands there after it.
    private (string Typed, string Completed)[] Lines =>
    [
        ("manyoyo comp", "manyoyo completion "),
        ("manyoyo config sh", "manyoyo config show "),
        ("my run --rm-o", "my run --rm-on-exit "),
        ("manyoyo run --engine=pod", "manyoyo run --engine=podman "),
        ("manyoyo run -r sho", "manyoyo run -r shop "),
        ("manyoyo run -y op", "manyoyo run -y opencode "),
        ($"my --engine podman rm {Bench.Session[..^2]}", $"my --engine podman rm {Bench.Session} "),
        ($"manyoyo run -n {Bench.Session[..^2]}", $"manyoyo run -n {Bench.Session} "),
        ("manyoyo run --ef my", @"manyoyo run --ef my\ keys.env "),
        ("manyoyo run --ef=my", @"manyoyo run --ef=my\ keys.env "),
        ("manyoyo run --hp sr", "manyoyo run --hp src/"),
        ("manyoyo run -x cat my", @"manyoyo run -x cat my\ keys.env "),
        (@"manyoyo run --ef my\ k", @"manyoyo run --ef my\ keys.env "),
        (@"manyoyo run -r two\ w", @"manyoyo run -r two\ words "),
        ("manyoyo run -r back", @"manyoyo run -r back\\slash "),
        ($"manyoyo rm --engine 'podman' {Bench.Session[..^2]}", $"manyoyo rm --engine 'podman' {Bench.Session} "),
        ("manyoyo run -r :", "manyoyo run -r :0 "),
        ("manyoyo run -n `touch ran` -r two", "manyoyo run -n `touch ran` -r two\\ words "),
    ];

    // Within a quote that is open, which Tab closes.
    private static (string Typed, string Completed)[] QuotedLines =>
    [
        ("manyoyo run -r \"two", "manyoyo run -r \"two words\" "),
        ("manyoyo run -r 'two w", "manyoyo run -r 'two words' "),
    ];

    // Zsh's own Tab expands the first two, by zsh's own choice.
    private static (string Typed, string Completed)[] BashLines =>
    [
        ("manyoyo run -r \"$(touch ran)", "manyoyo run -r \"$(touch ran)"),
        ("manyoyo run -r `touch ran", "manyoyo run -r `touch ran"),
        ("manyoyo run --run=\"two", "manyoyo run --run=\"two words\" "),
    ];

    // The same in its own quotes.
    private static (string Typed, string Completed)[] ZshLines => [("manyoyo run --run=\"two", @"manyoyo run --run=two\ words ")];

    private static (string Typed, string Completed)[] AmbiguousLines =>
    [
        ("manyoyo run -r thr", @"manyoyo run -r three\ "),
        (@"manyoyo run -r three\ ", @"manyoyo run -r three\ "),
        (@"manyoyo run -r three\ w", @"manyoyo run -r three\ words "),
    ];

    [SetUp]
    public void Prepare()
    {
        Bench.Configure("runs: { shop: { yolo: 'claude' }, 'two words': {}, 'three words': {}, 'three lines': {}, 'back\\\\slash': {}, ':0': {} }");
        Bench.Write("project/my keys.env", "");
        Bench.Folder("project/src");
        Bench.MakeSession();
        File.CreateSymbolicLink(Path.Combine(Bench.Root, "bin", "my"), Path.Combine(Bench.Root, "bin", "manyoyo"));
        Bench.Environment["LANG"] = "C.UTF-8";
    }

    [TestCase("bash --norc --noprofile -i", "source <(manyoyo completion bash)")]
    [TestCase("zsh -f -i", "source <(manyoyo completion zsh)")]
    public void I_can_complete_at_a_prompt(string shell, string load)
    {
        using var terminal = new Tmux(Bench, columns: 150);
        // `#|` closes what Tab has made, so that a blank at the end is seen.
        terminal.Type($"exec {shell}");
        terminal.Type("PS1='go> '; bind 'set bell-style none' 2>/dev/null; setopt interactive_comments 2>/dev/null; unsetopt beep 2>/dev/null");
        terminal.Type($"{load}; echo load''ed");
        terminal.WaitFor("loaded");
        foreach (var (typed, completed) in Lines.Concat(QuotedLines).Concat(AmbiguousLines).Concat(shell.StartsWith("bash", StringComparison.Ordinal) ? BashLines : ZshLines))
        {
            terminal.Press("-l", "--", typed);
            terminal.Press("Tab");
            terminal.WaitFor("go> " + completed.TrimEnd());
            terminal.Press("-l", "--", "#|");
            terminal.WaitFor($"go> {completed}#|");
            terminal.Press("C-u");
        }

        Assert.That(Path.Combine(Bench.Project, "ran"), Does.Not.Exist, "what is typed is not run");
    }

    [Test]
    public void I_can_complete_in_fish()
    {
        var lines = Lines.Concat(QuotedLines).Concat(ZshLines).Where(line => !line.Typed.Contains("touch", StringComparison.Ordinal)).ToList();
        var questions = lines.Select(line => $"complete -C '{InQuotes(line.Typed)}' | string split -f1 \\t\n");
        Bench.Write("ask.fish", "manyoyo completion fish | source\n" + string.Concat(questions) + "true\n");
        var answers = Bench.Shell("fish --no-config ../ask.fish");
        // What it tells is the word itself; it is quoted when it is put in.
        var expected = lines.Select(line => line.Completed.Trim().Replace(@"\ ", "~", StringComparison.Ordinal).Replace("two words", "two~words", StringComparison.Ordinal)
            .Replace("three words", "three~words", StringComparison.Ordinal).Split(' ')[^1].Replace('~', ' ').Replace(@"\\", @"\", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal));
        Assert.That(answers.With(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(expected));
    }

    private static string InQuotes(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);

    [Test]
    public void I_can_complete_behind_docker()
    {
        Bench.Manyoyo("install", "docker-cli-plugin").With(0);
        var answer = Bench.Shell("docker __complete manyoyo run -r ''").With(0);
        if (!answer.Output.Contains("shop", StringComparison.Ordinal))
        {
            Assert.Ignore("this docker client does not ask its plugins for completions (20.10 and before)");
        }

        Assert.That(answer.Output, Does.StartWith("shop\tclaude\ntwo words\n").And.EndsWith("\n:4\n"));
    }

    [Test]
    public void What_is_broken_is_said_by_no_completion()
    {
        Bench.Write("home/.manyoyo/manyoyo.json", "{ runs: ");
        var ended = Bench.Manyoyo("__complete", "run", "-r", "").With(0);
        Assert.That(ended.Output + ended.Errors, Is.EqualTo(":4\n"));
        Bench.Replace("podman", "echo down >&2; exit 125");
        ended = Bench.Manyoyo("__complete", "rm", "").With(0);
        Assert.That(ended.Output + ended.Errors, Is.EqualTo(":4\n"));
    }
}
