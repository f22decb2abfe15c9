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
    private static readonly Blow[] Blows =
    [
        new("SIGHUP", 129) { Signal = 1, IsLikeAnother = true },
        new("SIGINT", 130) { Signal = 2, IsLikeAnother = true },
        new("SIGQUIT", 131) { Signal = 3, IsLikeAnother = true },
        new("SIGTERM", 143) { Signal = 15 },
        new("Ctrl-C", 130) { Do = terminal => terminal.Type("\u0003"), IsLikeAnother = true },
        new("Ctrl-C, and once more,", 130) { Do = terminal => terminal.Type("\u0003\u0003") },
        new("The terminal's end", 129) { Do = terminal => terminal.HangUp() },
    ];

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
        from blow in Blows
            // Inside, Ctrl-C is the command's; and without a terminal there is no key. SIGQUIT goes the way of the others.
        where blow.Do is null ? blow.Status != 131 || stage.HasTerminal : stage.Command is not null || stage.Slow is not null || stage.First
        select Case(stage, blow);

    // Those that go the way of another one are left to the full run.
    private static TestCaseData Case(Stage stage, Blow blow)
    {
        var data = new TestCaseData(stage, blow) { TestName = $"{blow.Name} while {stage.Name}" };
        return blow.IsLikeAnother ? data.SetCategory("Full") : data;
    }

    [TestCaseSource(nameof(Cases))]
    public void A_signal_ends_it(object stage, object blow) => End((Stage)stage, (Blow)blow);

    // What a command may leave: a child in a session of its own, and one in the background.
    private string Work => $"""
        setsid sh -c 'while :; do sleep 1; done' {Bench.Token}-apart &
        sh -c 'while :; do sleep 1; done' {Bench.Token}-behind &
        touch started
        while :; do sleep 0.2; done
        """;

    private void End(Stage stage, Blow blow)
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
        if (stage.HasTerminal || blow.Do is not null)
        {
            using var terminal = RawTerminal.Start(Bench, words);
            Await(stage, () => terminal.Text);
            blow.Strike(terminal);
            Assert.That(terminal.Wait(), Is.EqualTo(blow.Status), () => terminal.Text);
        }
        else
        {
            using var program = RunningProgram.Start("env", ["--default-signal", .. words], Bench.Project, Bench.Environment);
            Await(stage, () => "");
            program.Signal($"{blow.Signal}");
            program.Wait().With(blow.Status);
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

    /// <summary>What ends it.</summary>
    private sealed record Blow(string Name, int Status)
    {
        public int Signal { get; init; }

        public bool IsLikeAnother { get; init; }

        public Action<RawTerminal>? Do { get; init; }

        public void Strike(RawTerminal terminal)
        {
            if (Do is null)
            {
                terminal.Signal(Signal);
            }
            else
            {
                Do(terminal);
            }
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
