using Manyoyo.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>A session that is there already: which command runs, what is warned of, and what is a session at all.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class ReentryTests(string engine) : EngineTests(engine)
{
    [Test]
    public void Without_a_command_the_first_one_runs_again_as_it_was_written()
    {
        const string Line = "printf '<%s>' \"a, b\" 'c\nd' $((6*7)) # e=f";
        Bench.Manyoyo("run", "-n", Bench.Session, "-s", Line).With(0).Saying("<a, b><c\nd><42>");
        Bench.Manyoyo("run", "-n", Bench.Session).With(0).Saying("<a, b><c\nd><42>");
    }

    [Test]
    public void A_suffix_replaces_the_stored_one_and_a_prefix_is_not_added_twice()
    {
        string[] words = ["run", "-n", Bench.Session, "--sp", "FOO=1", "-s", "claude"];
        Bench.Manyoyo([.. words, "--ss", "stored"]).With(0).Saying("claude called with: [stored]\n");
        Bench.Manyoyo("run", "-n", Bench.Session).With(0).Saying("claude called with: [stored]\n");
        Bench.Manyoyo("run", "-n", Bench.Session, "--sp", "FOO=1", "--", "-p", "fix the bug").With(0).Saying("claude called with: [-p] [fix the bug]\n");
        Assert.That(Bench.Manyoyo("run", "-n", Bench.Session, "--sp", "FOO=1").With(0).Errors, Does.Contain("\n$ FOO=1 claude stored\n").Or.StartWith("$ FOO=1 claude stored\n"));
    }

    [Test]
    public void The_command_line_wins_over_the_profile_and_that_over_the_first_command_and_that_over_the_file()
    {
        Bench.Configure("shell: 'echo file', runs: { p: { shell: 'echo profile' } }");
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "echo first").With(0).Saying("first\n");
        Bench.Manyoyo("run", "-n", Bench.Session).With(0).Saying("first\n");
        Bench.Manyoyo("run", "-n", Bench.Session, "-r", "p").With(0).Saying("profile\n");
        Bench.Manyoyo("run", "-n", Bench.Session, "-r", "p", "-x", "echo line").With(0).Saying("line\n");
        Bench.Shell($"manyoyo run -n {Bench.Session} -s ''", "echo shell").With(0).Saying("shell\n");
    }

    [Test]
    public void What_differs_from_the_session_is_warned_of_in_one_line()
    {
        Bench.MakeSession("-e", "A=1");
        var other = Bench.Folder("other");
        var run = Bench.Manyoyo(
            "run", "-n", Bench.Session, "-e", "A=2", "-e", "B=secret", "-v", other + ":/data", "-p", "18080:80", "-m", "dind", "--in", "localhost/other",
            "--hp", other, "--cp", "/elsewhere", "--ea", "--hostname=other", "-x", "echo inside").With(0).Saying("inside\n");
        var warning = run.ErrorLines.Single(line => line.StartsWith("warning: ", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            foreach (var option in (string[])["-e A", "-e B", "-v ", "-p 18080:80", "-m dind", "localhost/other", "--hp ", "--cp /elsewhere", "--ea --hostname=other"])
            {
                Assert.That(warning, Does.Contain(option));
            }

            Assert.That(warning, Does.Not.Contain("secret"));
        });
    }

    [Test]
    public void What_is_the_same_is_not_warned_of()
    {
        var data = Bench.Folder("data");
        string[] words =
        [
            "run", "-n", Bench.Session, "-e", "A=1", "-e", "BROKEN=a\nb", "-v", "../data:/data:ro", "-v", $"{Bench.Token}-volume:/volume", "--hp", "../project",
            "--cp", "/inside", "-m", "common", "--in", "localhost/manyoyo", "--iv", "1.0.0-common", "--ea", "--hostname=here", "--ea", "--memory=512m",
            "--ea", "--cpus=0.5", "--ea", "--cap-drop=MKNOD", "-x", "true",
        ];
        Bench.Manyoyo(words).With(0);
        Assert.That(Bench.Manyoyo(words).With(0).Errors, Does.Not.Contain("warning"), data);
        Bench.Manyoyo("rm", Bench.Session).With(0);
        Bench.Ask("volume", "rm", $"{Bench.Token}-volume");
    }

    [Test]
    public void A_container_made_by_hand_from_a_committed_session_is_no_session()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-y", "c").With(0);
        var image = $"localhost/snapshot-{Bench.Token}:1";
        Bench.Ask("commit", Bench.Session, image);
        try
        {
            Bench.Ask(["run", "--detach", "--name", Bench.Name("phantom"), .. Bench.EngineArguments, image, "sleep", "1000"]);
            Assert.That(Bench.Manyoyo("ps", "-q").With(0).Output.Split('\n'), Does.Contain(Bench.Session).And.Not.Contain(Bench.Name("phantom")));
            Bench.Manyoyo("rm", Bench.Name("phantom")).Refused(2, "is not a session");
            // And a session made from that image is one.
            Bench.Manyoyo("run", "-n", Bench.Name("grown"), "--in", image, "-x", "true").With(0);
            Assert.That(Bench.Manyoyo("ps", "-q").With(0).Output.Split('\n'), Does.Contain(Bench.Name("grown")));
            Bench.Manyoyo("rm", Bench.Name("grown")).With(0);
        }
        finally
        {
            Bench.Ask(["rm", "--force", .. Engine == "podman" ? (string[])["--time", "0"] : [], Bench.Name("phantom")]);
            Bench.Ask("image", "rm", image);
        }
    }

    [Test]
    public void A_session_that_an_older_build_made_is_one()
    {
        Bench.Ask(["run", "--detach", "--name", Bench.Session, "--label", "manyoyo.default_cmd=echo old", .. Bench.EngineArguments,
            "localhost/manyoyo:1.0.0-common", "tail", "-f", "/dev/null"]);
        Bench.Manyoyo("run", "-n", Bench.Session).With(0).Saying("old\n");
        var listed = JArray.Parse(Bench.Manyoyo("ps", "--json").With(0).Output).Single(session => (string?)session["name"] == Bench.Session);
        Assert.That(listed["path"]!.Type, Is.EqualTo(JTokenType.Null));
        Bench.Manyoyo("rm", Bench.Session).With(0);
    }

    [Test]
    public void The_beginning_of_an_ID_is_no_name()
    {
        Bench.MakeSession();
        var id = Bench.Ask("container", "inspect", "--format", "{{.Id}}", Bench.Session);
        Bench.Manyoyo("rm", id[..12]).Refused(2, "there is no session");
        Bench.Manyoyo("rm", id).Refused(2, "there is no session");
        Assert.That(Bench.Containers(), Is.EqualTo(new[] { Bench.Session }));
    }
}
