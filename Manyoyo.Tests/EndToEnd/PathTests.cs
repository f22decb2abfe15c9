using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Host directories with odd names, and those that are refused.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class PathTests(string engine) : EngineTests(engine)
{
    [TestCase("two words")]
    [TestCase("it's \"quoted\"")]
    [TestCase("a,b,target=/x")]
    [TestCase("a:b:ro")]
    [TestCase("$HOME `id` $(id) \\ *?[x]")]
    [TestCase("tab\there")]
    [TestCase("line\nbreak")]
    [TestCase("\e[31mred", TestName = "A_directory_may_be_called_with_an_escape_sequence")]
    [TestCase("😀 中文 é")]
    [TestCase("-x")]
    [TestCase(" blanks around ")]
    public void A_directory_may_be_called(string name)
    {
        var folder = Bench.Folder(name);
        Bench.Write(Path.Combine(name, "from-host"), "hello");
        Bench.Manyoyo("run", "-n", Bench.Session, "--hp", folder, "-x", "pwd; cat from-host; echo back >from-inside").With(0).Saying($"{folder}\nhello");
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(Path.Combine(folder, "from-inside")), Is.EqualTo("back\n"));
            // Entering again from there, by name, finds nothing to warn of.
            Assert.That(Bench.Manyoyo("run", "-n", Bench.Session, "--hp", folder, "-x", "true").With(0).Errors, Does.Not.Contain("warning"));
        });
    }

    [Test]
    public void The_list_shows_one_line_whatever_is_in_the_name()
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "--hp", Bench.Folder("a\n\e[31m\tb"), "-x", "true").With(0);
        Assert.That(Bench.Manyoyo("ps").With(0).Output.Split('\n'), Has.One.StartsWith(Bench.Session).And.None.Contain("\e"));
    }

    [TestCase("a,b \"c\"")]
    [TestCase("with:colon")]
    public void A_further_mount_may_be_called(string name)
    {
        var folder = Bench.Folder(name);
        Bench.Write(Path.Combine(name, "from-host"), "hello");
        Bench.Manyoyo("run", "-n", Bench.Session, "-v", folder + ":/data:ro", "-x", "cat /data/from-host; touch /data/x 2>&1 | grep -o Read-only").With(0)
            .Saying("helloRead-only\n");
    }

    [Test]
    public void A_relative_path_a_home_path_and_a_symbolic_link_lead_to_the_directory_itself()
    {
        var folder = Bench.Folder("home/real");
        Bench.Write("home/real/here", "");
        File.CreateSymbolicLink(Bench.Root + "/link", folder);
        foreach (var (path, number) in ((string[])["../home/real", "~/real", "$HOME/real/", "../link", "../link/."]).Select((path, number) => (path, number)))
        {
            Bench.Manyoyo("run", "-n", Bench.Name($"s{number}"), "--hp", path, "-x", "pwd; ls").With(0).Saying($"{folder}\nhere\n");
        }
    }

    [Test]
    public void It_may_be_somewhere_else_inside() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "--cp", "/work/deep", "-x", "pwd").With(0).Saying("/work/deep\n");

    [TestCase("/")]
    [TestCase("/etc")]
    [TestCase("/etc/ssl")]
    [TestCase("/usr/")]
    [TestCase("/home")]
    [TestCase("/var")]
    [TestCase("/proc/self")]
    [TestCase("/bin")]
    [TestCase("~")]
    [TestCase("~/")]
    [TestCase("..")]
    [TestCase("~/.ssh")]
    [TestCase("~/.docker")]
    [TestCase("~/.manyoyo")]
    [TestCase("../link-to-home")]
    [TestCase("../link-to-keys/")]
    [TestCase("absent")]
    [TestCase("../file")]
    public void These_are_refused(string path)
    {
        Bench.Folder("home/.ssh");
        Bench.Folder("home/.docker");
        Bench.Write("file", "");
        File.CreateSymbolicLink(Bench.Root + "/link-to-home", Bench.Home);
        File.CreateSymbolicLink(Bench.Root + "/link-to-keys", Bench.Home + "/.ssh");
        Bench.Manyoyo("run", "-n", Bench.Session, "--hp", path, "-x", "true").Refused(2, "the host path ");
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void A_line_break_of_Windows_in_the_name_is_refused() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "--hp", Bench.Folder("a\r\nb"), "-x", "true").Refused(2, "CR LF", "rename it");

    [Test]
    public void A_name_that_is_no_text_is_refused()
    {
        Bench.Shell($"d=$(printf '../bad\\377name'); mkdir \"$d\"; (cd \"$d\" && manyoyo run -n {Bench.Session} -x true); s=$?; rmdir \"$d\"; exit $s").Refused(2, "");
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void The_current_directory_that_is_gone_is_told_of() =>
        Bench.Shell("mkdir gone; cd gone; rmdir ../gone; manyoyo run -n absent -x true").Refused(2, "does not exist");
}
