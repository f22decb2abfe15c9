using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Who is inside and what they do: <c>ps</c>, <c>wait</c>, notifications.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class ActivityTests(string engine) : EngineTests(engine)
{
    [Test]
    public void Listing_tells_who_works_who_is_idle_and_where_nobody_is_at_no_further_call()
    {
        Bench.Manyoyo("run", "-n", Bench.Name("empty"), "-x", "true").With(0);
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x 'echo started; until [ -e end ]; do [ -e quiet ] || echo .; sleep 0.2; done'", "\nstarted");
        Bench.Replace(Engine, $"""
            echo "$1" >>'{Bench.Root}/calls'
            exec "$real" "$@"
            """);
        AwaitActivity("working");
        Assert.That(ActivityOf(Bench.Name("empty")), Is.EqualTo("-"));
        Bench.Write("project/quiet", "");
        AwaitActivity("idle ");
        Assert.That(Bench.Manyoyo("ps").With(0).Output, Does.Match($@"\n{Bench.Session} +running +idle \d+s ").And.Match($@"\n{Bench.Name("empty")} +running +- "));
        // As if the last output had been a while ago.
        File.SetLastWriteTimeUtc(Directory.GetFiles(Bench.Home + "/.manyoyo/sessions/.live").Single(), DateTime.UtcNow.AddMinutes(-12.5));
        File.Delete(Bench.Root + "/calls");
        Assert.That(Bench.Manyoyo("ps").With(0).Output, Does.Match($@"\n{Bench.Session} +running +idle 12m "));
        Assert.That(File.ReadAllLines(Bench.Root + "/calls"), Is.EqualTo(new[] { "ps" }));
        Bench.Write("project/end", "");
        terminal.WaitForMenu();
        Assert.That(ActivityOf(Bench.Session), Is.EqualTo("-"));
    }

    [Test]
    public void Waiting_ends_when_the_command_is_silent_and_when_it_has_ended()
    {
        Bench.MakeSession();
        using var run = Bench.Start("run", "-n", Bench.Session, "-x", "echo started; until [ -e quiet ]; do echo .; sleep 0.2; done; until [ -e end ]; do sleep 0.2; done");
        run.WaitFor("started");
        Bench.Manyoyo("wait", "--for", "idle", "--timeout", "1s", Bench.Session).With(124).Saying("");
        Assert.That(Bench.Manyoyo("wait", "--timeout", "1s", Bench.Session).With(124).Errors, Is.EqualTo($"warning: session {Bench.Session} is working: the --timeout is over\n"));
        using var idle = Bench.Start("wait", "--for", "idle", "--timeout", "2m", Bench.Session);
        using var exit = Bench.Start("wait", "--for", "exit", Bench.Session);
        Bench.Write("project/quiet", "");
        idle.Wait().With(0).Saying("");
        Assert.That(ActivityOf(Bench.Session), Does.StartWith("idle "));
        Bench.Write("project/end", "");
        run.Wait().With(0);
        Assert.That(exit.Wait().With(0).Errors, Is.Empty);
    }

    [Test]
    public void Of_two_who_are_inside_both_count()
    {
        Bench.MakeSession();
        using var first = Bench.Start("run", "-n", Bench.Session, "-x", "echo started; until [ -e end-1 ]; do sleep 0.2; done");
        first.WaitFor("started");
        using var second = Bench.Start("run", "-n", Bench.Session, "-x", "until [ -e end-2 ]; do echo .; sleep 0.2; done");
        second.WaitFor(".");
        Bench.Manyoyo("wait", "--for", "idle", "--timeout", "6s", Bench.Session).With(124);
        using var exit = Bench.Start("wait", Bench.Session);
        Bench.Write("project/end-2", "");
        second.Wait().With(0);
        Bench.Manyoyo("wait", "--for", "idle", "--timeout", "2m", Bench.Session).With(0);
        Bench.Manyoyo("wait", "--timeout", "1s", Bench.Session).With(124);
        Bench.Write("project/end-1", "");
        first.Wait().With(0);
        exit.Wait().With(0);
    }

    [Test]
    public void Where_nobody_is_inside_there_is_nothing_to_wait_for()
    {
        Bench.MakeSession();
        Bench.Manyoyo("wait", Bench.Session).With(0).Saying("");
        Bench.Manyoyo("wait", "--for", "idle", Bench.Session).With(0).Saying("");
        Bench.Ask("stop", Bench.Session);
        Bench.Manyoyo("wait", Bench.Session).With(0).Saying("");
        Bench.MakeForeign(Bench.Name("foreign"));
        Bench.Manyoyo("wait", Bench.Name("foreign")).Refused(2, "there is no session " + Bench.Name("foreign"), "manyoyo ps");
        Bench.Manyoyo("wait", Bench.Name("absent")).Refused(2, "there is no session " + Bench.Name("absent"), "manyoyo ps");
        Bench.Manyoyo("wait", "--for", "ever", Bench.Session).Refused(2, "--for");
        Bench.Manyoyo("wait", "--timeout", "soon", Bench.Session).Refused(2, "--timeout");
    }

    [Test]
    public void A_session_that_is_removed_is_waited_for_no_more()
    {
        using var run = Bench.Start("run", "-n", Bench.Session, "-x", "echo started; sleep 1000");
        run.WaitFor("started");
        using var wait = Bench.Start("wait", Bench.Session);
        Bench.Manyoyo("rm", Bench.Session).With(0);
        wait.Wait().With(0);
    }

    [TestCase("notify: true", true)]
    [TestCase("", false)]
    public void A_bell_raises_a_notification_where_that_is_wanted(string member, bool isTold)
    {
        Bench.Configure(member);
        Bench.WriteProgram("bin/notify-send", $"printf '<%s>' \"$@\" >>'{Bench.Root}/told'\n");
        // What reaches the terminal is written down by another program between the two.
        using var terminal = new Tmux(Bench);
        terminal.Type($"script -qfc \"manyoyo run -n {Bench.Session} -x 'echo working; sleep 1; printf done\\\\\\\\a; until [ -e end ]; do sleep 0.2; done'\" typescript");
        terminal.WaitFor("\ndone");
        if (isTold)
        {
            Until.True(() => File.Exists(Bench.Root + "/told"), () => "nobody is told");
            Until.True(() => Typescript().Contains('\a' + Osc, StringComparison.Ordinal), () => "the terminal is not told: " + Typescript());
        }

        Bench.Write("project/end", "");
        terminal.WaitForMenu();
        Assert.That(File.Exists(Bench.Root + "/told"), Is.EqualTo(isTold));
        Assert.That(Typescript().Contains("\e]9;", StringComparison.Ordinal), Is.EqualTo(isTold));
        if (isTold)
        {
            Assert.That(File.ReadAllText(Bench.Root + "/told"), Is.EqualTo($"<--app-name=manyoyo><manyoyo><session {Bench.Session} wants your attention>"));
            Assert.That(CastFile.Of(Bench, Bench.Session).Output, Does.Not.Contain("\e]9;"), "it is none of the session's output");
        }
    }

    private string Osc => $"\e]9;manyoyo: session {Bench.Session} wants your attention\a";

    private string Typescript() => File.ReadAllText(Bench.Project + "/typescript");

    private string? ActivityOf(string name) =>
        (string?)JArray.Parse(Bench.Manyoyo("ps", "--json").With(0).Output).Single(session => (string?)session["name"] == name)["activity"];

    private void AwaitActivity(string beginning)
    {
        var found = "";
        Until.True(() => (found = ActivityOf(Bench.Session))!.StartsWith(beginning, StringComparison.Ordinal), () => found ?? "");
    }
}
