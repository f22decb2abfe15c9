using System.Text;
using System.Text.RegularExpressions;
using Manyoyo.Cli;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Tests.Support;

/// <summary>The program in this process, with an engine that is played and a disk in memory.</summary>
internal sealed partial class AppRun : IDisposable
{
    private readonly FakeEngines _engines = new();
    private readonly TemporaryFolder _home = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    public AppRun() => Host = _engines.Host.With("MANYOYO_HOME", _home.Path);

    public FakeRunner Runner { get; } = new();
    public FakeDisk Disk { get; } = new();
    public HostFacts Host { get; set; }

    /// <summary>What a person types at our prompts, in order; <c>null</c>: the end of the input.</summary>
    public Queue<string?> Typed { get; } = [];

    public string Output => _output.ToString();
    public string Errors => _errors.ToString();

    /// <summary>The engine lines that were run, one a line; IDs and what is drawn at random stand by name.</summary>
    public string EngineLines => string.Concat(Runner.Ran.Select(call => Shown(call) + "\n"));

    /// <summary>A person is at the terminal.</summary>
    public AppRun WithPerson(params string?[] typed)
    {
        Host = Host with { IsInputTerminal = true, IsOutputTerminal = true };
        foreach (var line in typed)
        {
            Typed.Enqueue(line);
        }

        return this;
    }

    /// <summary>Writes the configuration file.</summary>
    public AppRun Configure(string json)
    {
        _home.Write("manyoyo.json", Encoding.UTF8.GetBytes(json));
        return this;
    }

    /// <summary>Carries out one command line, and sees that each answer of the engine and of the person was asked for.</summary>
    public int Run(params IReadOnlyList<string> arguments)
    {
        var status = new App(new Streams(_output, _errors, ReadLine), () => Host, Disk, Runner).Run(arguments);
        Runner.AssertAllAsked();
        Assert.That(Typed, Is.Empty, "nobody asked for these lines");
        return status;
    }

    public void Dispose()
    {
        _engines.Dispose();
        _home.Dispose();
        _output.Dispose();
        _errors.Dispose();
    }

    private string? ReadLine()
    {
        Assert.That(Typed, Is.Not.Empty, "nobody is there to answer this");
        return Typed.Dequeue();
    }

    private string Shown(Invocation call) =>
        Word().Replace(Id().Replace(call.ToShellLine().Replace(_engines.Folder + "/", "", StringComparison.Ordinal), "ID"), "WORD");

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Id();

    [GeneratedRegex("(?<=made_by=)[0-9a-f]{32}")]
    private static partial Regex Word();
}
