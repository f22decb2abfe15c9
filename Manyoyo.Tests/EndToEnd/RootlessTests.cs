using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Podman without root, as the ordinary user that <c>scripts/rootless-user</c> makes.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class RootlessTests() : EngineTests("podman")
{
    private static readonly string? User = Environment.GetEnvironmentVariable("MANYOYO_TEST_ROOTLESS_USER");

    private string Work => Bench.Root + "/work";

    [SetUp]
    public void SetUpUser()
    {
        if (string.IsNullOrEmpty(User))
        {
            var trouble = "MANYOYO_TEST_ROOTLESS_USER is not set, see scripts/rootless-user";
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(trouble);
            }

            Assert.Ignore(trouble);
        }

        // The user may not be allowed to read the folder that the program was built in.
        Bench.Shell($"""
            cp -r '{Path.GetDirectoryName(Bench.Binary)}' ../built && mkdir -p ../work/project ../work/config && echo hello >../work/project/from-host &&
            chown -R {User}: ../work && chmod -R a+rX .. && chmod 755 ..
            """).With(0);
        Bench.Write("work/config/manyoyo.json", $$"""
            { imageName: '{{TestImages.Busybox.Split(':')[0]}}', imageVersion: '1.0.0-busybox', hostPath: '{{Work}}/project' }
            """);
    }

    [TearDown]
    public void RemoveSessions()
    {
        if (!string.IsNullOrEmpty(User))
        {
            AsUser("sh", "-c", $"podman ps -aq --filter name={Bench.Token} | xargs -r podman rm -f -t 0");
        }
    }

    [Test]
    public void A_session_lives_its_whole_life()
    {
        Manyoyo("run", "-n", Bench.Session, "-e", "A=it's", "--first-shell", "id -u >first", "-x", "echo $A; cat from-host; echo back >from-inside; exit 7")
            .With(7).Saying("it's\nhello\n");
        Bench.Shell($"stat -c %U {Work}/project/from-inside {Work}/project/first; cat {Work}/project/first").With(0).Saying($"{User}\n{User}\n0\n");
        var listed = JArray.Parse(Manyoyo("ps", "--json").With(0).Output).Single(session => (string?)session["name"] == Bench.Session);
        Assert.That((string?)listed["state"], Is.EqualTo("running"));
        AsUser("podman", "stop", Bench.Session).With(0);
        Manyoyo("run", "-n", Bench.Session, "-x", "echo again").With(0).Saying("again\n");
        Manyoyo("rm", Bench.Session).With(0).Saying(Bench.Session + "\n");
        Assert.That(Manyoyo("ps", "-q").With(0).Output, Does.Not.Contain(Bench.Session));
    }

    [Test]
    public void Podman_is_taken_where_docker_has_no_daemon_for_the_user()
    {
        Manyoyo(["DOCKER_HOST=unix:///nobody.sock"], "run", "-n", Bench.Session, "-x", "echo inside").With(0).Saying("inside\n");
        Manyoyo("rm", Bench.Session).With(0);
    }

    [Test]
    public void The_socket_of_the_mode_sock_has_to_be_there() =>
        Manyoyo("run", "-n", Bench.Session, "-m", "sock", "-x", "true").Refused(2, "/podman/podman.sock", "systemctl --user enable --now podman.socket");

    [Test]
    public void A_folder_that_is_somebody_elses_leaves_the_visit_unrecorded_and_unhurt()
    {
        Bench.Shell("chown root ../work/config && chmod 755 ../work/config").With(0);
        var run = Manyoyo("run", "-n", Bench.Session, "-q", "full", "-x", "echo inside; exit 7").With(7).Saying("inside\n");
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1), run.Errors);
        Assert.That(run.Errors, Does.StartWith($"warning: this visit to session {Bench.Session} is not recorded: "));
        Manyoyo("rm", Bench.Session).With(0);
    }

    private Ended Manyoyo(params string[] words) => Manyoyo(["MANYOYO_ENGINE=podman"], words);

    private Ended Manyoyo(string[] environment, params string[] words) =>
        AsUser([.. (string[])["env", $"MANYOYO_HOME={Work}/config"], .. environment, Bench.Root + "/built/manyoyo", .. words]);

    private static Ended AsUser(params string[] words)
    {
        using var program = RunningProgram.Start("runuser",
        [
            "-u", User!, "--", "env", "-i", $"HOME=/home/{User}", $"PATH={Environment.GetEnvironmentVariable("PATH")}",
            $"XDG_RUNTIME_DIR={Environment.GetEnvironmentVariable("MANYOYO_TEST_ROOTLESS_RUNTIME_DIR")}", .. words,
        ]);
        return program.Wait();
    }
}
