using Manyoyo.Engine;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

[TestFixture("docker")]
[TestFixture("podman")]
public sealed class SessionManagerRemoveTests
{
    private readonly EngineAnswers _engine;
    private readonly FakeRunner _runner = new();
    private readonly SessionManager _manager;

    public SessionManagerRemoveTests(string engine)
    {
        _engine = EngineAnswers.Of(engine);
        _manager = new(new ContainerEngine(_runner, "/e", EngineDialect.Of(engine)), signals: null, new FakeDisk());
    }

    [TearDown]
    public void All_answers_were_asked_for() => _runner.AssertAllAsked();

    [TestCase("running")]
    [TestCase("paused")]
    [TestCase("exited")]
    [TestCase("created")]
    public void One_is_deleted_with_two_calls_whatever_its_state(string state)
    {
        _engine.Look(_runner, "fx-" + state, state);
        _engine.Remove(_runner, _engine.Id(state));

        Assert.That(_manager.Remove(["fx-" + state]), Is.EqualTo(new[] { "fx-" + state }));
    }

    [TestCase("dead")]
    [TestCase("removing")]
    public void One_that_can_not_be_entered_is_deleted_too(string state)
    {
        _engine.Look(_runner, "fx-exited", state);
        _engine.Remove(_runner, _engine.Id("exited"));

        Assert.That(_manager.Remove(["fx-exited"]), Has.Count.EqualTo(1));
    }

    [Test]
    public void Several_are_deleted_with_two_calls_and_one_that_is_named_twice_once()
    {
        _runner.Expect(["container", "inspect", "fx-running", "fx-exited"], output: Both("running", "exited"));
        _engine.Remove(_runner, _engine.Id("running"), _engine.Id("exited"));

        Assert.That(_manager.Remove(["fx-running", "fx-exited", "fx-running"]), Is.EqualTo(new[] { "fx-running", "fx-exited" }));
    }

    [Test]
    public void One_that_is_missing_refuses_all()
    {
        _runner.Expect(
            ["container", "inspect", "fx-running", "nope-nope"], 1, Fixture.Inspect(_engine.Fixtures, "running"), Fixture.Read($"{_engine.Fixtures}-inspect-missing.err"));

        Assert.That(() => _manager.Remove(["fx-running", "nope-nope"]), Refusal.That("there is no session nope-nope; none was removed"));
    }

    [Test]
    public void One_alone_that_is_missing_is_refused()
    {
        _engine.LookInVain(_runner, "nope-nope");

        Assert.That(() => _manager.Remove(["nope-nope"]), Refusal.That("there is no session nope-nope"));
    }

    [TestCase("my-sql", "foreign")]
    [TestCase("fx-phantom", "phantom")]
    public void What_is_no_session_refuses_all(string name, string state)
    {
        _runner.Expect(["container", "inspect", "fx-running", name], output: Both("running", state));

        Assert.That(() => _manager.Remove(["fx-running", name]), Refusal.About($"the container {name} is not a session of manyoyo's"));
    }

    [TestCase("a/b\e", "a/b\\e", TestName = "{m}(escape)")]
    [TestCase("--all", "--all")]
    [TestCase("a", "a")]
    public void What_can_be_no_name_is_not_asked_for(string name, string shown) =>
        Assert.That(() => _manager.Remove([name]), Refusal.That($"there is no session {shown}"));

    [Test]
    public void An_id_is_no_name()
    {
        var id = _engine.Id("running");
        _engine.Look(_runner, id, "running");

        Assert.That(() => _manager.Remove([id]), Refusal.That($"there is no session {id}"));
    }

    [Test]
    public void Where_the_engine_will_not_its_reason_is_shown()
    {
        _engine.Look(_runner, "fx-running", "running");
        _runner.ExpectVerb("rm", 1, "", "Error response from daemon: device or resource busy\n");

        Assert.That(() => _manager.Remove(["fx-running"]), Refusal.That("cannot remove fx-running: device or resource busy", ExitCode.EngineFailed));
    }

    [Test]
    public void An_open_one_that_is_gone_is_removed_already()
    {
        _runner.ExpectVerb("rm", 1, "", "Error response from daemon: No such container: 1\n");

        Assert.That(() => _manager.Remove(new OpenSession("1", "a", true, new("", ""), [])), Throws.Nothing);
    }

    [Test]
    public void One_that_ended_at_once_is_removed_and_its_last_words_told()
    {
        _runner.Expect(["logs", "--tail", "10", "1"], output: "a\n", errors: "\eb\n");
        _engine.Remove(_runner, "1");

        var error = _manager.RemoveEnded(new OpenSession("1", "a", true, new("", ""), []), Fixture.Container(_engine.Fixtures, "killed"));

        Assert.That(error.Message, Is.EqualTo("the container of session a ended at once with status 137; its last words: a\\n\\eb"));
        Assert.That(error.ExitCode, Is.EqualTo(ExitCode.EngineFailed));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void An_open_one_is_looked_at_by_its_id(bool isThere)
    {
        var id = _engine.Id("paused");
        _ = isThere ? _engine.Look(_runner, id, "paused") : _engine.LookInVain(_runner, id);

        Assert.That(_manager.Look(new OpenSession(id, "a", true, new("", ""), [])) is not null, Is.EqualTo(isThere));
    }

    private string Both(string one, string other) =>
        $"[{Fixture.Container(_engine.Fixtures, one).Document}, {Fixture.Container(_engine.Fixtures, other).Document}]";
}
