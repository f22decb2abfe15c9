using System.Collections.Concurrent;

namespace Manyoyo.Tests.Support;

/// <summary>
/// Tests that run the built program on a real engine. Where the engine has no part in what they show, docker's half is of the
/// category Full: left to <c>scripts/test --full</c>.
/// </summary>
/// <param name="engine"><c>docker</c> or <c>podman</c>.</param>
[Category("EndToEnd")]
public abstract class EngineTests(string engine)
{
    private static readonly ConcurrentDictionary<string, Lazy<string?>> Troubles = new();

    private Bench? _bench;

    protected string Engine { get; } = engine;

    private protected Bench Bench => _bench!;

    [SetUp]
    public void SetUpBench()
    {
        // What runs in CI has both engines; on a developer's machine one may be missing.
        if (Troubles.GetOrAdd(Engine, _ => new(() => TroubleWith(Engine))).Value is { } trouble)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(trouble);
            }

            Assert.Ignore(trouble);
        }

        _bench = new Bench(Engine);
    }

    [TearDown]
    public void TearDownBench() => _bench?.Dispose();

    private static string? TroubleWith(string engine)
    {
        try
        {
            using var program = RunningProgram.Start(engine, ["image", "inspect", "localhost/manyoyo:1.0.0-common", TestImages.Busybox]);
            return program.Wait() is { Status: not 0 } ended ? $"{engine} can not be used (see scripts/engines): {ended.Errors}" : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return $"{engine} is not there";
        }
    }
}
