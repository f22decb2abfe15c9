using Manyoyo.Engine.Host;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Host;

public sealed class HostFactsTests
{
    [TestCase("/a", "/a")]
    [TestCase("a", "/home/user/project/a")]
    [TestCase(".", "/home/user/project")]
    [TestCase("../b", "/home/user/b")]
    [TestCase("~", "/home/user")]
    [TestCase("~/a", "/home/user/a")]
    [TestCase("$HOME", "/home/user")]
    [TestCase("$HOME/a/../b", "/home/user/b")]
    [TestCase("${HOME}/a", "/home/user/a")]
    [TestCase("~user/a", "/home/user/project/~user/a")]
    [TestCase("$HOMER/a", "/home/user/project/$HOMER/a")]
    [TestCase("/a/~/b", "/a/~/b")]
    public void A_path_as_a_user_writes_it_is_made_absolute(string path, string absolute) =>
        Assert.That(Hosts.Plain.Absolute(path), Is.EqualTo(absolute));

    [Test]
    public void An_empty_variable_is_none()
    {
        Assert.That(Hosts.Plain.With("A", "").Variable("A"), Is.Null);
        Assert.That(Hosts.Plain.With("A", "1").Variable("A"), Is.EqualTo("1"));
        Assert.That(Hosts.Plain.Variable("A"), Is.Null);
    }

    [TestCase("", "/home/user/.manyoyo")]
    [TestCase("/data/my", "/data/my")]
    [TestCase("my", "/home/user/project/my")]
    public void The_folder_of_manyoyo_can_be_moved(string variable, string folder) =>
        Assert.That(Hosts.Plain.With("MANYOYO_HOME", variable).ManyoyoHome, Is.EqualTo(folder));

    [TestCase("/root", "/root")]
    [TestCase("home", "/work/home")]
    [TestCase("../home", "/home")]
    public void A_relative_home_begins_at_the_working_directory(string variable, string home) =>
        Assert.That(HostFacts.HomeIn(new Dictionary<string, string> { ["HOME"] = variable }, "/work"), Is.EqualTo(home));

    [TestCase(true, true, true)]
    [TestCase(true, false, false)]
    [TestCase(false, true, false)]
    public void A_person_is_there_where_input_and_output_are_terminals(bool input, bool output, bool isInteractive) =>
        Assert.That((Hosts.Plain with { IsInputTerminal = input, IsOutputTerminal = output }).IsInteractive, Is.EqualTo(isInteractive));

    [Test]
    public void The_real_ones_are_read()
    {
        var host = HostFacts.Read();

        Assert.That(host.WorkingDirectory, Is.EqualTo(Environment.CurrentDirectory));
        Assert.That(Path.IsPathFullyQualified(host.Home));
        Assert.That(host.Environment["PATH"], Is.EqualTo(Environment.GetEnvironmentVariable("PATH")));
        Assert.That(host.Now, Is.EqualTo(DateTimeOffset.Now).Within(TimeSpan.FromMinutes(1)));
    }
}
