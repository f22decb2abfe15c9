using System.Globalization;

namespace Manyoyo.Tests.Support;

/// <summary>
/// One test's own world: a home directory, a project, a PATH that has <c>manyoyo</c>, and an engine whose containers are
/// told from everybody else's by a label.
/// </summary>
internal sealed class Bench : IDisposable
{
    private const string Label = "manyoyo-test";

    private readonly TemporaryFolder _root = new();

    public Bench(string engine)
    {
        Engine = engine;
        Home = Folder("home");
        Project = Folder("project");
        File.CreateSymbolicLink(Path.Combine(Folder("bin"), "manyoyo"), Binary);
        Environment = new()
        {
            ["HOME"] = Home,
            ["PATH"] = $"{Root}/bin:{System.Environment.GetEnvironmentVariable("PATH")}",
            ["MANYOYO_ENGINE"] = engine,
            ["MANYOYO_HOME"] = null,
            ["TERM"] = null,
            ["COLORTERM"] = null,
            ["NO_COLOR"] = null,
        };
        Configure();
    }

    /// <summary>The program that is tested.</summary>
    public static string Binary { get; } =
        System.Environment.GetEnvironmentVariable("MANYOYO_BINARY") ?? Path.Combine(AppContext.BaseDirectory, "manyoyo");

    public string Engine { get; }

    public string Root => _root.Path;

    public string Home { get; }

    /// <summary>Where commands run.</summary>
    public string Project { get; }

    /// <summary>Makes names nobody else has.</summary>
    public string Token { get; } = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8];

    /// <summary>What commands have in their environment beside the tests' own; <c>null</c>: not set.</summary>
    public Dictionary<string, string?> Environment { get; }

    /// <summary>The one session of most tests.</summary>
    public string Session => Name("session");

    /// <summary>Further words for the engine's <c>run</c>: the label, and what the machine's engine needs.</summary>
    public IReadOnlyList<string> EngineArguments =>
    [
        $"--label={Label}={Token}",
        .. (System.Environment.GetEnvironmentVariable($"MANYOYO_TEST_{Engine.ToUpperInvariant()}_ARGS") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries),
    ];

    public string Name(string word) => $"{word}-{Token}";

    /// <summary>A folder of that name beside the project; made if missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    /// <summary>Writes a file, and its folder, below the root.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a program into a folder.</summary>
    public string WriteProgram(string name, string script)
    {
        var path = Write(name, "#!/bin/sh\n" + script);
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        return path;
    }

    /// <summary>Writes the configuration: members of the object, beside those that the tests need.</summary>
    public void Configure(string members = "") => Write(
        "home/.manyoyo/manyoyo.json", $"{{ engineArgs: [{string.Join(", ", EngineArguments.Select(word => $"'{word}'"))}],\n{members} }}");

    /// <summary>Runs <c>manyoyo</c> with these words.</summary>
    public Ended Manyoyo(params IReadOnlyList<string> words) => Start(words).Wait();

    /// <summary>Starts <c>manyoyo</c> with these words.</summary>
    public RunningProgram Start(params IReadOnlyList<string> words) =>
        RunningProgram.Start(Path.Combine(Root, "bin", "manyoyo"), words, Project, Environment);

    /// <summary>Runs a line as a person would type it.</summary>
    /// <param name="line">For <c>sh</c>.</param>
    /// <param name="input">What the command can read.</param>
    public Ended Shell(string line, string input = "")
    {
        using var program = RunningProgram.Start("/bin/sh", ["-c", line], Project, Environment, input);
        return program.Wait();
    }

    /// <summary>Makes the session, and looks whether that worked.</summary>
    public void MakeSession(params IReadOnlyList<string> words) => Manyoyo(["run", "-n", Session, .. words, "-x", "true"]).With(0);

    /// <summary>Runs the engine itself, and looks whether that worked.</summary>
    public string Ask(params IReadOnlyList<string> words)
    {
        using var program = RunningProgram.Start(Engine, words);
        return program.Wait().With(0).Output.Trim();
    }

    /// <summary>The engine's whole answer about one container.</summary>
    public string Inspect(string name) => Ask("container", "inspect", name);

    /// <summary>The state of a container.</summary>
    public string StateOf(string name) => Ask("container", "inspect", "--format", "{{.State.Status}}", name);

    /// <summary>The names of this test's containers.</summary>
    public IReadOnlyList<string> Containers() =>
        [.. Ask("ps", "--all", "--filter", $"label={Label}={Token}", "--format", "{{.Names}}").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Makes a container that is none of manyoyo's.</summary>
    public void MakeForeign(string name) =>
        Ask(["run", "--detach", "--name", name, .. EngineArguments, TestImages.Busybox, "/bin/sh", "-c", "trap 'exit 0' TERM; sleep 1000 & wait"]);

    /// <summary>Takes a program's place on the PATH: a script in which <c>$real</c> is the one that was found before.</summary>
    public void Replace(string program, string script)
    {
        var real = System.Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, program)).First(File.Exists);
        WriteProgram($"bin/{program}", $"real={real}\n{script}\n");
    }

    public void Dispose()
    {
        foreach (var name in Containers())
        {
            Ask(["rm", "--force", .. Engine == "podman" ? (string[])["--time", "0"] : [], name]);
        }

        _root.Dispose();
    }
}
