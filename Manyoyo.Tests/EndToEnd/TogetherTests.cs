using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Twenty at once.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class TogetherTests(string engine) : EngineTests(engine)
{
    private const int Many = 20;

    // Twenty without a name are made at once, too.
    [Test]
    [Category("Full")]
    public void Twenty_sessions_are_made_at_once()
    {
        RunMany(number => ["run", "-n", Bench.Name($"par-{number}"), "-x", "true"]);
        Assert.That(Bench.Containers(), Is.EquivalentTo(Enumerable.Range(1, Many).Select(number => Bench.Name($"par-{number}"))));
    }

    [Test]
    public void Twenty_that_want_the_same_session_share_one()
    {
        var runs = RunMany(_ => ["run", "-n", Bench.Session, "-x", "true"]);
        Assert.Multiple(() =>
        {
            Assert.That(Bench.Containers(), Is.EqualTo(new[] { Bench.Session }));
            Assert.That(runs.Count(run => run.Errors.Contains("made from", StringComparison.Ordinal)), Is.EqualTo(1));
        });
    }

    [Test]
    public void Twenty_without_a_name_are_twenty_sessions()
    {
        var runs = RunMany(_ => ["run", "-n", $"{Bench.Token}-{{now}}", "-x", "true"]);
        Assert.Multiple(() =>
        {
            Assert.That(Bench.Containers(), Has.Count.EqualTo(Many));
            Assert.That(Bench.Containers(), Has.All.Match($"^{Bench.Token}-[0-9]{{4}}-[0-9]{{4}}(-[0-9]+)?$"));
            Assert.That(runs, Has.All.Property(nameof(Ended.Errors)).Contains("made from"));
        });
    }

    private List<Ended> RunMany(Func<int, IReadOnlyList<string>> words)
    {
        var runs = Enumerable.Range(1, Many).Select(number => Bench.Start(words(number))).ToList();
        try
        {
            return [.. runs.Select(run => run.Wait().With(0))];
        }
        finally
        {
            runs.ForEach(run => run.Dispose());
        }
    }
}
