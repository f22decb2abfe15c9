using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Where no pseudo-terminal is to be had, the engine's client has the terminal itself, and it is said that nothing is recorded.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.All)]
public sealed class NoPseudoTerminalTests(string engine) : EngineTests(engine)
{
    private const string NotRecorded = "is not recorded, or not all of it: no terminal to record from can be had: ";

    [Test]
    public void A_session_works_and_says_that_it_is_not_recorded()
    {
        using var terminal = Start("stty size; read answer; echo \"<$answer>\"; exit 4");
        terminal.WaitFor("25 80\n");
        terminal.Type("hello");
        terminal.WaitFor("<hello>");
        terminal.WaitForMenu();
        terminal.Type("y");
        terminal.WaitForStatus(4);
        Assert.That(terminal.Screen, Does.Contain(NotRecorded));
        AssertAsBefore(terminal);
    }

    [TestCase("the client is killed", "pkill -KILL -P $(cat pid)", 137)]
    [TestCase("SIGTERM", "kill -TERM $(cat pid)", 143)]
    public void The_terminal_is_given_back_all_the_same(string name, string kill, int status)
    {
        using var terminal = Start("touch started; sleep 1000");
        Until.True(() => File.Exists(Bench.Project + "/started"), () => terminal.Screen);
        Bench.Shell(kill).With(0);
        if (status == 137)
        {
            terminal.WaitForMenu();
            terminal.Type("y");
        }

        terminal.WaitForStatus(status);
        AssertAsBefore(terminal);
    }

    // In a file system of its own, in which the device that gives out terminals is another one.
    private Tmux Start(string line)
    {
        var terminal = new Tmux(Bench, 80, 25);
        terminal.Type("stty -a >before");
        Bench.Write("project/line", line);
        terminal.Type($"unshare --mount sh -c 'mount --bind /dev/null /dev/ptmx; echo $$ >pid; exec manyoyo run -n {Bench.Session} -x \"sh line\"'; echo status=$?");
        return terminal;
    }

    private void AssertAsBefore(Tmux terminal)
    {
        terminal.Type("stty -a >after; echo is-usable-$((6*7))");
        terminal.WaitFor("\nis-usable-42");
        Assert.That(File.ReadAllText(Bench.Project + "/after"), Is.EqualTo(File.ReadAllText(Bench.Project + "/before")));
    }
}
