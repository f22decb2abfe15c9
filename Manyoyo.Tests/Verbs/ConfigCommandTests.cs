using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Execution;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Verbs;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly AppRun _app = new();

    public void Dispose() => _app.Dispose();

    [TestCase("docker")]
    [TestCase("podman")]
    public void One_line_is_printed_and_no_engine_is_asked(string engine)
    {
        Assert.That(_app.Run("config", "command", "--engine", engine, "-n", "web", "-y", "c", "--", "-p", "fix the bug"), Is.Zero);

        Assert.That(_app.Output.Split('\n'), Has.Length.EqualTo(2));
        Assert.That(_app.Output, Does.Contain($"/{engine} run --detach --name web --label 'manyoyo.default_cmd=IS_SANDBOX=1 claude"));
        Assert.That(_app.Output, Does.Contain("""--label 'manyoyo.suffix=-p '\''fix the bug'\''' """));
        Assert.That(_app.Errors, Is.Empty);
    }

    [Test]
    public void Every_variable_stands_by_name_and_no_value_is_shown()
    {
        _app.Host = _app.Host.With("FROM_CALLER", "hunter2");
        _app.Disk.EnvFiles["/a.env"] = [KeyValuePair.Create("FROM_FILE", "hunter2")];
        _app.Configure("{ env: { FROM_CONFIG: 'hunter2', PATH: 'hunter2' } }");

        _app.Run("config", "command", "--ef", "/a.env", "-e", "FROM_CALLER", "-e", "TEXT=hunter2\nhunter2", "-e", "HTTPS_PROXY=http://u:hunter2@h");

        Assert.That(_app.Output + _app.Errors, Does.Not.Contain("hunter2"));
        Assert.That(new[] { "FROM_CALLER", "FROM_FILE", "FROM_CONFIG", "PATH", "HTTPS_PROXY" },
            Is.All.Matches<string>(name => _app.Output.Contains($" --env {name} ", StringComparison.Ordinal)));
        Assert.That(_app.Errors, Does.StartWith("export these where you paste it: ").And.Contain(" FROM_CALLER").And.Contain(" PATH"));
    }

    [Test]
    public void A_socket_is_printed_unchecked()
    {
        _app.Host = _app.Host.With("DOCKER_HOST", "unix:///gone.sock");

        Assert.That(_app.Run("config", "command", "--engine", "docker", "-m", "sock"), Is.Zero);
        Assert.That(_app.Output, Does.Contain("--mount type=bind,source=/gone.sock,target=/var/run/docker.sock"));
    }

    [Test]
    public void Arguments_with_no_command_have_nothing_to_resume()
    {
        Assert.That(_app.Run("config", "command", "-n", "web", "--", "-c"), Is.EqualTo(2));
        Assert.That(_app.Output, Is.Empty);
    }

    [TestCase("-x", "npm test && ls")]
    [TestCase("--hp", "/home/user/a 'b' \"c\", d: $e\\")]
    [TestCase("--cp", "/a\tb,\"c\":$(id)`id`")]
    [TestCase("-v", "/home/user/project:/x y,\"z\":ro")]
    [TestCase("-v", "data:/d:z")]
    [TestCase("-p", "8080:80")]
    [TestCase("-m", "dind")]
    [TestCase("-e", "TEXT=a\nb")]
    [TestCase("-e", "A=b")]
    public void A_shell_reads_the_line_as_run_would_run_it(string option, string value) =>
        Assert.That(Printed(option, value), Is.EqualTo(RunBy(option, value)));

    [Test]
    public void A_shell_reads_any_line_as_run_would_run_it() => Prop.ForAll(Shell.Words.ToArbitrary(), words =>
    {
        var options = words.Where(word => word.Length > 0).SelectMany(word => new[] { "--ea=" + word, "-e", "A=" + word });
        string[] all = [.. options, "-x", "cmd", .. words];
        Assert.That(Printed(all), Is.EqualTo(RunBy(all)));
    }).QuickCheckThrowOnFailure();

    private IReadOnlyList<string> Printed(params string[] options)
    {
        using var app = new AppRun { Host = _app.Host };
        app.Disk.Directories.Add("/home/user/a 'b' \"c\", d: $e\\");
        Assert.That(app.Run(["config", "command", "-n", "my-project", .. options]), Is.Zero, app.Errors);
        return Shell.Read("set -- " + app.Output);
    }

    // What is drawn at random for this one call is not in what is printed, and variables stand by name.
    private List<string> RunBy(params string[] options)
    {
        using var app = new AppRun { Host = _app.Host };
        app.Disk.Directories.Add("/home/user/a 'b' \"c\", d: $e\\");
        EngineAnswers.Make(EngineAnswers.Docker.LookInVain(app.Runner, "my-project"), "my-project").ExpectVerb("exec");
        Assert.That(app.Run(["run", "-n", "my-project", .. options]), Is.Zero, app.Errors);
        var run = app.Runner.Ran[1];
        List<string> words = [run.File, .. run.Arguments];
        words.RemoveRange(words.FindIndex(word => word.StartsWith("manyoyo.made_by=", StringComparison.Ordinal)) - 1, 2);
        var file = words.IndexOf(Invocation.EnvironmentFilePath);
        if (file >= 0)
        {
            words.RemoveRange(file - 1, 2);
            words.InsertRange(file - 1, run.EnvironmentFile.Keys.SelectMany(name => new[] { "--env", name }));
        }

        return words;
    }
}
