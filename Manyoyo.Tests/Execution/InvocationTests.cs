using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Execution;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Execution;

public sealed class InvocationTests
{
    [Test]
    public void Variables_of_the_file_stand_there_by_name_and_without_their_values()
    {
        var invocation = new Invocation("/usr/bin/docker", ["run", "--env-file", Invocation.EnvironmentFilePath, "--env", "B", "image"])
        {
            EnvironmentFile = new Dictionary<string, string> { ["A"] = "hunter2", ["PATH"] = "hunter2" },
            Environment = new Dictionary<string, string> { ["B"] = "hunter2\n" },
        };

        Assert.That(invocation.ToShellLine(), Is.EqualTo("/usr/bin/docker run --env A --env PATH --env B image"));
    }

    [Test]
    public void A_file_of_the_user_s_own_stays() => Assert.That(
        new Invocation("/e", ["run", "--env-file", "/a.env", "--env-file"]).ToShellLine(),
        Is.EqualTo("/e run --env-file /a.env --env-file"));

    [Test]
    public void Any_arguments_survive_a_shell() => Prop.ForAll(Shell.Words.ToArbitrary(), words =>
        Shell.Read("set -- " + new Invocation("/bin/x y", words).ToShellLine()).SequenceEqual(words.Prepend("/bin/x y"))).QuickCheckThrowOnFailure();
}
