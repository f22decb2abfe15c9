using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Sessions;
using Manyoyo.Engine.Terminals;
using Manyoyo.Engine.Transcripts;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

/// <summary>A client that is started before the engine has answered is used for exactly what it was started for.</summary>
public sealed class EarlyEntryTests : IDisposable
{
    private const string Id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string OtherId = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";

    private static readonly SessionSpec Spec = Specs.Plain with { EntryCommand = new CommandSettings { Full = "npm test" } };

    private readonly TemporaryFolder _home = new();
    private readonly Entries _entries = new();
    private readonly KnownSessions _known;
    private readonly ContainerEngine _engine;

    public EarlyEntryTests()
    {
        _known = new KnownSessions(_home.Path);
        _engine = new ContainerEngine(new FakeRunner(), "/engine", EngineDialect.Docker, entries: _entries);
    }

    public void Dispose() => _home.Dispose();

    [Test]
    public void It_is_started_where_container_and_command_are_known()
    {
        _known.Remember(Spec.Name, Id);

        using var early = EarlyEntry.TryStart(Spec, _known, _engine, terminal: false);

        Assert.That(_entries.Started.Single().Arguments, Does.Contain(Id).And.Contains("npm test"));
        Assert.That(early!.Take(Id, "npm test", _engine), Is.Not.Null);
    }

    [Test]
    public void It_is_not_where_the_container_is_not_known() => AssertNone(Spec);

    [Test]
    public void It_is_not_where_the_session_says_what_runs()
    {
        _known.Remember(Spec.Name, Id);
        AssertNone(Spec with { EntryCommand = new CommandSettings { Suffix = "-c" } });
    }

    [Test]
    public void It_is_not_where_the_session_can_only_be_a_new_one()
    {
        _known.Remember(Spec.Name, Id);
        AssertNone(Spec with { IsAutoNamed = true });
    }

    [TestCase(OtherId, "npm test")]
    [TestCase(Id, "npm start")]
    public void It_enters_no_other_container_and_runs_no_other_command(string id, string command)
    {
        _known.Remember(Spec.Name, Id);

        using (var early = EarlyEntry.TryStart(Spec, _known, _engine, terminal: false))
        {
            Assert.That(early!.Take(id, command, _engine), Is.Null);
        }

        Assert.That(_entries.Dropped, Is.EqualTo(1));
    }

    [Test]
    public void It_is_taken_once()
    {
        _known.Remember(Spec.Name, Id);

        using (var early = EarlyEntry.TryStart(Spec, _known, _engine, terminal: false))
        {
            early!.Take(Id, "npm test", _engine);
            Assert.That(early.Take(Id, "npm test", _engine), Is.Null);
        }

        Assert.That(_entries.Dropped, Is.Zero);
    }

    [TestCase("")]
    [TestCase("0123")]
    [TestCase("not an ID, but 64 characters that somebody has put there, oh dear.")]
    public void What_is_no_ID_is_not_known(string text)
    {
        Directory.CreateDirectory(Path.Combine(_home.Path, "sessions/.ids"));
        _home.Write("sessions/.ids/" + Spec.Name, System.Text.Encoding.UTF8.GetBytes(text));
        Assert.That(_known.Id(Spec.Name), Is.Null);
    }

    [Test]
    public void What_is_known_is_replaced_and_forgotten()
    {
        _known.Remember(Spec.Name, Id);
        _known.Remember(Spec.Name, OtherId);
        Assert.That(_known.Id(Spec.Name), Is.EqualTo(OtherId));
        _known.Forget(Spec.Name);
        Assert.That(_known.Id(Spec.Name), Is.Null);
    }

    [Test]
    public void Where_nothing_can_be_written_nothing_is_known()
    {
        _home.Write("sessions", []);
        _known.Remember(Spec.Name, Id);
        Assert.That(_known.Id(Spec.Name), Is.Null);
    }

    private void AssertNone(SessionSpec spec)
    {
        Assert.That(EarlyEntry.TryStart(spec, _known, _engine, terminal: false), Is.Null);
        Assert.That(_entries.Started, Is.Empty);
    }

    private sealed class Entries : IInteractiveRunner
    {
        public List<Invocation> Started { get; } = [];

        public int Dropped { get; private set; }

        public IEnteringClient Start(Invocation invocation, bool terminal, bool isRecorded)
        {
            Started.Add(invocation);
            return new Client(this);
        }

        private sealed class Client(Entries entries) : IEnteringClient
        {
            public ClientEnd Run(IReadOnlyDictionary<string, string> environment, ITranscriptSink? sink = null, CancellationToken halt = default) =>
                throw new NotSupportedException();

            public void Dispose() => entries.Dropped++;
        }
    }
}
