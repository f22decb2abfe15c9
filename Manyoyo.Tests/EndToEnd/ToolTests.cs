using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>The project packs as a .NET tool, and installs from a folder.</summary>
[Category("EndToEnd")]
[Parallelizable(ParallelScope.Self)]
public sealed class ToolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void I_can_install_it_as_a_tool()
    {
        var (project, configuration) = Built();
        if (project is null)
        {
            Assert.Ignore("the tests do not run from where they were built");
        }

        // No source but the folder: nothing is asked of the network.
        _folder.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>"u8);
        Shell($"dotnet pack '{project}' --configuration {configuration} --no-build --output feed -nodeReuse:false");
        Shell("dotnet tool install manyoyo --tool-path tools --add-source feed --configfile nuget.config");
        Assert.That(Shell("tools/manyoyo --version").Output, Does.StartWith("manyoyo "));
        Shell("tools/manyoyo install docker-cli-plugin");
        Assert.That(Shell("home/.docker/cli-plugins/docker-manyoyo docker-cli-plugin-metadata").Output, Does.Contain("\"SchemaVersion\":\"0.1.0\""));
        Shell("dotnet tool uninstall manyoyo --tool-path tools");
    }

    private Ended Shell(string line)
    {
        var home = Directory.CreateDirectory(Path.Combine(_folder.Path, "home")).FullName;
        var environment = new Dictionary<string, string?>
        {
            ["HOME"] = home,
            ["DOTNET_CLI_HOME"] = home,
            ["DOCKER_CONFIG"] = null,
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = "1",
        };
        using var program = RunningProgram.Start("/bin/sh", ["-c", line], _folder.Path, environment);
        var ended = program.Wait();
        Assert.That(ended.Status, Is.Zero, line + "\n" + ended.Output + ended.Errors);
        return ended;
    }

    // .../Manyoyo.Tests/bin/Release/net10.0
    private static (string? Project, string Configuration) Built()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        var root = folder.Parent?.Parent?.Parent?.Parent;
        var project = root is null ? "" : Path.Combine(root.FullName, "Manyoyo.Cli", "Manyoyo.Cli.csproj");
        return (File.Exists(project) ? project : null, folder.Parent!.Name);
    }
}
