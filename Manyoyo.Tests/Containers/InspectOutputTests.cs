using Manyoyo.Engine.Containers;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Containers;

public sealed class InspectOutputTests
{
    [Test]
    public void State_exit_code_and_whether_it_is_a_session_are_told(
        [ValueSource(typeof(Fixture), nameof(Fixture.Engines))] string engine,
        [Values("running", "paused", "exited", "killed", "created", "foreign", "phantom")] string state)
    {
        var container = Fixture.Container(engine, state);

        Assert.That(container.Name, Is.EqualTo(state == "foreign" ? "my-sql" : "fx-" + state));
        Assert.That(container.Id, Has.Length.EqualTo(64));
        Assert.That(container.State, Is.EqualTo(state switch
        {
            "running" => ContainerState.Running,
            "paused" => ContainerState.Paused,
            "exited" or "killed" => ContainerState.Exited,
            _ => ContainerState.Created,
        }));
        Assert.That(container.ExitCode, Is.EqualTo(state == "killed" ? 137 : 0));
        Assert.That(container.IsSession, Is.EqualTo(state is not ("foreign" or "phantom")));
        Assert.That(container.ExecCount, Is.Zero);
    }

    [TestCase(Fixture.Docker, false)]
    [TestCase(Fixture.Podman, true)]
    public void The_shape_tells_whose_answer_it_is(string engine, bool isPodmans) => Assert.That(
        new[] { "running", "paused", "exited", "killed", "created", "foreign" }.Select(state => Fixture.Container(engine, state).IsPodmans),
        Is.All.EqualTo(isPodmans));

    [TestCaseSource(typeof(Fixture), nameof(Fixture.Engines))]
    public void Labels_keep_line_breaks_commas_and_quotes(string engine)
    {
        var labels = Fixture.Container(engine, "exited").Labels;

        Assert.That(labels[SessionLabels.DefaultCommand], Is.EqualTo("echo a,b=c \"q\" \nsecond"));
        Assert.That(labels[SessionLabels.Suffix], Is.EqualTo("x,y\nz"));
    }

    [TestCaseSource(typeof(Fixture), nameof(Fixture.Engines))]
    public void A_session_of_an_older_build_has_one_label(string engine)
    {
        var container = Fixture.Container(engine, "created");

        Assert.That(container.Labels.Keys, Is.EqualTo(new[] { SessionLabels.DefaultCommand }));
        Assert.That(container.IsSession);
    }

    [Test]
    public void Only_a_container_that_ended_within_a_second_ended_at_once()
    {
        Assert.That(Parse("exited", "2026-11-23T11:19:29.722227331Z", "2026-11-23T11:19:30.5Z").EndedAtOnce);
        Assert.That(Parse("exited", "2026-11-23T11:19:29.722227331Z", "2026-11-23T11:19:30.9Z").EndedAtOnce, Is.False);
        Assert.That(Parse("running", "2026-11-23T11:19:29.722227331Z", "0001-01-01T00:00:00Z").EndedAtOnce, Is.False);
        Assert.That(Parse("exited", "", "2026-11-23T11:19:30.9Z").EndedAtOnce, Is.False);
    }

    [Test]
    public void Commands_inside_are_counted() => Assert.That(
        InspectOutput.Parse("""[{"Id": "1", "Name": "a", "ExecIDs": ["x", "y"]}]""")[0].ExecCount, Is.EqualTo(2));

    [Test]
    public void Several_containers_are_told_in_order() => Assert.That(
        InspectOutput.Parse("""[{"Id": "1", "Name": "/b"}, {"Id": "2", "Name": "a"}]""").Select(container => container.Name),
        Is.EqualTo(new[] { "b", "a" }));

    [Test]
    public void None_is_none() => Assert.That(InspectOutput.Parse("[]\n"), Is.Empty);

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("[1]")]
    [TestCase("[\"a\"]")]
    [TestCase("[{")]
    [TestCase("Error: no such object")]
    public void Anything_else_is_an_error(string output) => Assert.That(() => InspectOutput.Parse(output), Throws.TypeOf<FormatException>());

    private static ContainerFacts Parse(string state, string started, string finished) => InspectOutput.Parse(
        $$"""[{"Id": "1", "Name": "a", "State": {"Status": "{{state}}", "StartedAt": "{{started}}", "FinishedAt": "{{finished}}" } }]""")[0];
}
