using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>A <c>docker</c> that is podman, as the package podman-docker has it.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class DisguiseTests() : EngineTests("podman")
{
    [SetUp]
    public void Disguise()
    {
        Bench.WriteProgram("bin/docker", """
            echo 'Emulate Docker CLI using podman. Create /etc/containers/nodocker to quiet msg.' >&2
            exec podman "$@"
            """);
        Bench.Environment["MANYOYO_ENGINE"] = "docker";
    }

    [Test]
    public void A_session_lives_its_whole_life()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-e", "A=1", "-x", "echo $A; exit 7").With(7).Saying("1\n");
        Bench.Ask("stop", Bench.Session);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo again").With(0).Saying("again\n");
        var listed = JArray.Parse(Bench.Manyoyo("ps", "--json").With(0).Output).Single(session => (string?)session["name"] == Bench.Session);
        Assert.That((string?)listed["state"], Is.EqualTo("running"));
        Bench.Manyoyo("rm", Bench.Session).With(0).Saying(Bench.Session + "\n");
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void Deleting_does_not_wait_for_a_process_one_that_minds_no_signal()
    {
        // The engine's rm alone would give it ten seconds.
        Bench.Replace("podman", """echo "$*" >>"$(dirname "$0")/../calls"; exec "$real" "$@" """);
        Bench.MakeSession();
        Bench.Manyoyo("rm", Bench.Session).With(0);
        Assert.That(File.ReadAllLines(Bench.Root + "/calls")[^1], Does.StartWith("rm --force --time 0 "));
    }

    [Test]
    public void Control_P_reaches_the_inside_at_once()
    {
        using var terminal = new Tmux(Bench);
        terminal.Manyoyo($"run -n {Bench.Session} -x 'stty raw -echo; echo ready-for-keys; head -c 2 | od -An -tx1; stty sane'", "\nready-for-keys");
        terminal.Press("C-p");
        terminal.Press("C-p");
        terminal.WaitFor(" 10 10");
        terminal.WaitForMenu();
    }

    [Test]
    public void The_callers_proxy_does_not_get_in()
    {
        Bench.Environment["https_proxy"] = "http://user:hidden@proxy.example:3128";
        Assert.That(Bench.Manyoyo("run", "-n", Bench.Session, "-x", "env").With(0).Output, Does.Not.Contain("proxy.example"));
    }

    [Test]
    public void The_image_is_missing() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "--in", "localhost/nobody-has-this", "-x", "true")
            .Refused(125, "there is no image localhost/nobody-has-this:1.0.0-common: ");
}
