using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>
/// Every signal at every stage: the status is 128 + n, what was being made is removed, what was there stays and can be used,
/// and nothing that this run has started is left, inside or outside.
/// </summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.All)]
public sealed class KillTests(string engine) : EngineTests(engine)
{
    private static readonly (string Name, int Number)[] SignalNumbers = [("HUP", 1), ("INT", 2), ("QUIT", 3), ("TERM", 15)];

    private static readonly Stage[] Stages =
    [
        new("the engine is about to make the session", Made: true) { Slow = "run", Late = false },
        new("the engine has made the session", Made: true) { Slow = "run", Late = true },
        new("the first-run command runs", Made: true) { First = true },
        new("a command runs in a terminal", Made: false) { HasTerminal = true },
        new("a command runs without a terminal", Made: false),
        new("the menu asks", Made: false) { HasTerminal = true, Command = "true", Shows = "i - Enter interactive shell\n> " },
        new("the session is removed", Made: true) { Words = ["--rm-on-exit"], Command = "true", Slow = "rm", Late = true },
    ];

    private static IEnumerable<TestCaseData> Cases =>
        from stage in Stages
        from signal in SignalNumbers
        select new TestCaseData(stage, signal.Number) { TestName = $"SIG{signal.Name} while {stage.Name}" };

    [TestCaseSource(nameof(Cases))]
    public void A_signal_ends_it(object stage, int signal) => End((Stage)stage, signal);

    // What a command may leave: a child in a session of its own, and one in the background.
    private string Work => $"""
        setsid sh -c 'while :; do sleep 1; done' {Bench.Token}-apart &
        sh -c 'while :; do sleep 1; done' {Bench.Token}-behind &
        touch started
        while :; do sleep 0.2; done
        """;

    private void End(Stage stage, int signal)
    {
        Bench.Write("project/work", Work);
        if (stage.Slow is { } verb)
        {
            var call = "\"$real\" \"$@\"";
            var slow = $"touch '{Bench.Project}/started'; sleep 1";
            Bench.Replace(Engine, $"[ \"$1\" = {verb} ] || exec {call}\n{(stage.Late ? $"{call}; status=$?; {slow}; exit $status" : $"{slow}; exec {call}")}");
        }

        string[] words =
        [
            "manyoyo", "run", "-n", Bench.Session, .. stage.Words,
            .. stage.First ? (string[])["--first-shell", "sh work " + Bench.Token, "-x", "touch main"] : ["-x", stage.Command ?? "sh work " + Bench.Token],
        ];
        if (stage.HasTerminal)
        {
            using var terminal = RawTerminal.Start(Bench, words);
            Await(stage, () => terminal.Text);
            terminal.Signal(signal);
            Assert.That(terminal.Wait(), Is.EqualTo(128 + signal), () => terminal.Text);
        }
        else
        {
            using var program = RunningProgram.Start("env", ["--default-signal", .. words], Bench.Project, Bench.Environment);
            Await(stage, () => "");
            program.Signal($"{signal}");
            program.Wait().With(128 + signal);
        }

        HostProcesses.AssertNone(Bench.Token);
        Assert.That(Bench.Project + "/main", Does.Not.Exist);
        AssertContainer(stage.Made);
    }

    private void Await(Stage stage, Func<string> shown)
    {
        if (stage.Shows is { } text)
        {
            Until.True(() => shown().ReplaceLineEndings("\n").Contains(text, StringComparison.Ordinal), shown);
        }
        else
        {
            Until.True(() => File.Exists(Bench.Project + "/started"), () => "it does not get so far:\n" + shown());
        }
    }

    private void AssertContainer(bool isRemoved)
    {
        Assert.That(Bench.Containers(), isRemoved ? Is.Empty : Is.EqualTo(new[] { Bench.Session }));
        if (!isRemoved)
        {
            Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo usable").With(0).Saying("usable\n");
        }
    }

    /// <summary>How far a run is when the signal comes.</summary>
    /// <param name="Name">In words.</param>
    /// <param name="Made">Whether the session is gone afterwards.</param>
    private sealed record Stage(string Name, bool Made)
    {
        public IReadOnlyList<string> Words { get; init; } = [];

        public string? Command { get; init; }

        public bool First { get; init; }

        public bool HasTerminal { get; init; }

        /// <summary>What shows that it is so far; <c>null</c>: the file <c>started</c> does.</summary>
        public string? Shows { get; init; }

        /// <summary>The verb of the engine that takes its time.</summary>
        public string? Slow { get; init; }

        /// <summary>It takes it after it has done its work.</summary>
        public bool Late { get; init; }
    }
}
