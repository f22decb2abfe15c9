using System.Net;
using System.Net.Sockets;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>What goes wrong: one clear message with the engine's reason, the right status, nothing left behind.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class FaultTests(string engine) : EngineTests(engine)
{
    [TearDown]
    public void AssertNothingIsLeft()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Passed)
        {
            Assert.That(Bench.Containers(), Is.Empty, "left behind");
        }
    }

    [TestCase("run -n absent -x true")]
    [TestCase("ps")]
    [TestCase("rm absent")]
    public void The_engine_is_not_installed(string line)
    {
        Bench.Environment["PATH"] = Bench.Folder("empty");
        Bench.Manyoyo(line.Split(' ')).Refused(125, $"{Engine} is not on PATH", $"install {Engine}");
    }

    [Test]
    public void No_engine_is_installed()
    {
        Bench.Environment["PATH"] = Bench.Folder("empty");
        Bench.Environment["MANYOYO_ENGINE"] = null;
        Bench.Manyoyo("ps").Refused(125, "neither docker nor podman is on PATH", "install one");
    }

    [TestCase("run -n absent -x true")]
    [TestCase("ps")]
    [TestCase("rm absent")]
    public void The_daemon_is_down(string line)
    {
        var socket = "unix://" + Bench.Root + "/nobody.sock";
        Bench.Environment["DOCKER_HOST"] = socket;
        Bench.Environment["CONTAINER_HOST"] = socket;
        Bench.Manyoyo(line.Split(' ')).Refused(125, $"{Engine} does not answer: ", Engine == "docker" ? "systemctl start docker" : "podman info");
    }

    [Test]
    public void The_image_is_missing() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "--in", "localhost/nobody-has-this", "-x", "true")
            .Refused(125, "there is no image localhost/nobody-has-this:1.0.0-common: ", "--in");

    [Test]
    public void The_container_ends_at_once()
    {
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "--in", TestImages.Ends, "-q", "full", "-x", "true").With(125);
        Assert.That(run.Errors, Does.Contain($"the container of session {Bench.Session} ended at once with status 3; its last words: boom"));
    }

    [Test]
    public void The_container_ends_at_once_where_there_is_a_first_run_command()
    {
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "--in", TestImages.Ends, "-q", "full", "--first-shell", "true", "-x", "true").With(125);
        Assert.That(run.Errors, Does.Contain("ended at once with status 3; its last words: boom"));
    }

    [Test]
    public void The_image_has_no_shell()
    {
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "--in", TestImages.NoShell, "-x", "true");
        run.Refused(125, $"cannot make session {Bench.Session}: ", Engine);
        Assert.That(run.ErrorLines[0], Does.Contain("/bin/sh"));
    }

    [Test]
    public void What_is_to_be_mounted_is_missing()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-v", "./absent:/data", "-x", "true").Refused(2, "./absent", "make it first");
        Assert.That(Bench.Project + "/absent", Does.Not.Exist);
    }

    [Test]
    public void An_argument_for_the_engine_is_one_it_does_not_know() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "--ea", "--no-such-thing", "-x", "true")
            .Refused(125, "unknown flag: --no-such-thing", Engine);

    [Test]
    public void The_port_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        if (Engine == "docker")
        {
            // This daemon has no bridge, so it never publishes: the words are those of one that has. What it made stays.
            Bench.Replace("docker", $"""
                [ "$1" = run ] || exec "$real" "$@"
                shift 2
                "$real" create "$@" >/dev/null
                echo 'docker: Error response from daemon: driver failed programming external connectivity on endpoint x: Bind for 127.0.0.1:{port} failed: port is already allocated.' >&2
                exit 125
                """);
        }

        var network = Engine == "podman" ? (string[])["--ea", "--network=bridge"] : [];
        var run = Bench.Manyoyo(["run", "-n", Bench.Session, "-p", $"127.0.0.1:{port}:80", .. network, "-x", "true"]);
        run.Refused(125, $"cannot make session {Bench.Session}: ", Engine);
        Assert.That(run.ErrorLines[0], Does.Match("already (allocated|in use)"));
    }

    [Test]
    public void The_engine_dies_while_it_makes_the_session()
    {
        Bench.Replace(Engine, """
            [ "$1" = run ] || exec "$real" "$@"
            "$real" "$@" >/dev/null
            kill -KILL $$
            """);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "true").Refused(125, $"cannot make session {Bench.Session}: ", Engine);
    }

    [Test]
    public void The_engine_is_gone_after_the_first_question()
    {
        Bench.Replace(Engine, """
            [ "$1" = container ] && exec "$real" "$@"
            echo 'Cannot connect to the Docker daemon at unix:///gone. Is the docker daemon running?' >&2
            exit 1
            """);
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "true").Refused(125, "does not answer: Cannot connect to the Docker daemon at unix:///gone");
    }

    [Test]
    public void The_engine_answers_what_no_engine_answers()
    {
        Bench.Replace(Engine, "echo hello");
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "true").Refused(125, "answered something that is not");
        Bench.Manyoyo("ps").Refused(125, "answered something that is not");
    }

    [Test]
    public void The_session_is_removed_while_a_command_runs_in_it()
    {
        using var run = Bench.Start("run", "-n", Bench.Session, "-q", "full", "-x", "touch inside; sleep 100");
        Until.True(() => File.Exists(Bench.Project + "/inside"), () => "the command does not run");
        Bench.Manyoyo("rm", Bench.Session).With(0);
        var end = run.Wait();
        // The client's own: podman's may find that its container has gone before it has read how the command ended.
        Assert.That(end.Status, Is.EqualTo(137).Or.EqualTo(255));
        Assert.That(end.Errors, Does.Contain($"session {Bench.Session} was removed while you were inside"));
    }

    [Test]
    public void There_is_nothing_to_resume() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "--", "-c").Refused(2, "nothing to resume", $"run -n {Bench.Session} -y AGENT");

    [Test]
    public void The_configuration_is_broken()
    {
        Bench.Write("home/.manyoyo/manyoyo.json", "{\n  yolo: [\n}");
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "true").Refused(2, "manyoyo.json:");
        // Listing wants nothing of it but the engine.
        Bench.Environment["MANYOYO_ENGINE"] = null;
        Assert.That(Bench.Manyoyo("ps").With(0).Errors, Does.StartWith("warning: "));
    }
}
