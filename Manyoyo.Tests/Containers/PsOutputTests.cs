using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Containers;

public sealed class PsOutputTests
{
    [TestCase(Fixture.Docker, "fx-running fx-created fx-killed fx-exited fx-paused")]
    [TestCase(Fixture.Podman, "fx-running fx-created fx-killed fx-exited fx-paused")]
    public void Running_sessions_come_first_then_the_newest_and_a_phantom_is_none(string engine, string names) =>
        Assert.That(string.Join(' ', Sessions(engine).Select(session => session.Name)), Is.EqualTo(names));

    [TestCase(Fixture.Docker, "fx-running", ContainerState.Running, null)]
    [TestCase(Fixture.Docker, "fx-paused", ContainerState.Paused, null)]
    [TestCase(Fixture.Docker, "fx-created", ContainerState.Created, null)]
    [TestCase(Fixture.Docker, "fx-exited", ContainerState.Exited, 0)]
    [TestCase(Fixture.Docker, "fx-killed", ContainerState.Exited, 137)]
    [TestCase(Fixture.Podman, "fx-running", ContainerState.Running, null)]
    [TestCase(Fixture.Podman, "fx-paused", ContainerState.Paused, null)]
    [TestCase(Fixture.Podman, "fx-created", ContainerState.Created, null)]
    [TestCase(Fixture.Podman, "fx-exited", ContainerState.Exited, 0)]
    [TestCase(Fixture.Podman, "fx-killed", ContainerState.Exited, 137)]
    public void State_and_exit_code_are_told(string engine, string name, ContainerState state, int? exitCode)
    {
        var session = Session(engine, name);

        Assert.That(session.State, Is.EqualTo(state));
        Assert.That(session.ExitCode, Is.EqualTo(exitCode));
    }

    [TestCase(Fixture.Docker, "342faaa82c4e8897a50f1a5305e7235f348dab79e4ae477afc2634e75dfad8bb", 29)]
    [TestCase(Fixture.Podman, "e247abcd238fa06bc7418a706ad396948b43dc404e4c47eab2964d66043b6c30", 32)]
    public void All_else_is_told(string engine, string id, int second) => Assert.That(Session(engine, "fx-paused"), Is.EqualTo(new Session(
        id,
        "fx-paused",
        ContainerState.Paused,
        new DateTimeOffset(2026, 11, 23, 11, 19, second, TimeSpan.Zero),
        "localhost/manyoyo-test:1.0.0-busybox",
        null,
        "claude",
        "IS_SANDBOX=1 claude --dangerously-skip-permissions",
        "/tmp/proj")));

    [TestCaseSource(typeof(Fixture), nameof(Fixture.Engines))]
    public void Line_breaks_commas_and_quotes_in_labels_survive(string engine) =>
        Assert.That(Session(engine, "fx-exited").Command, Is.EqualTo("echo a,b=c \"q\" \nsecond x,y\nz"));

    [TestCaseSource(typeof(Fixture), nameof(Fixture.Engines))]
    public void A_session_of_an_older_build_has_only_its_command(string engine)
    {
        var session = Session(engine, "fx-created");

        Assert.That(session.Command, Is.EqualTo("old"));
        Assert.That(session.HostPath, Is.Null);
        Assert.That(session.Agent, Is.Null);
    }

    [Test]
    public void A_session_with_no_command_at_all_is_one()
    {
        var row = Row(command: "\"\"");

        Assert.That(PsOutput.Parse(row), Has.Count.EqualTo(1));
        Assert.That(PsOutput.Parse(row)[0].Command, Is.Empty);
    }

    [Test]
    public void Docker_names_a_container_after_its_links_too() =>
        Assert.That(PsOutput.Parse(Row(name: "\"one,other/one\""))[0].Name, Is.EqualTo("one"));

    [TestCase("\"2026-11-23 12:19:29 +0100 CET\"", 11)]
    [TestCase("\"2026-11-23 04:49:29 -0630 -0630\"", 11)]
    public void A_time_of_docker_s_is_that_of_its_zone(string created, int hour) => Assert.That(
        PsOutput.Parse(Row(created: created))[0].Created, Is.EqualTo(new DateTimeOffset(2026, 11, 23, hour, 19, 29, TimeSpan.Zero)));

    [Test]
    public void A_time_that_cannot_be_read_is_not_known() => Assert.That(PsOutput.Parse(Row(created: "\"soon\""))[0].Created, Is.Null);

    [TestCase("\"Exited (0) 3 minutes ago\"", 0)]
    [TestCase("\"Exited (255) 2 days ago\"", 255)]
    [TestCase("3", 3)]
    [TestCase("\"Dead\"", null)]
    public void The_exit_code_is_taken_from_what_each_engine_says(string status, int? exitCode) =>
        Assert.That(PsOutput.Parse(Row(state: "exited", status: status))[0].ExitCode, Is.EqualTo(exitCode));

    [Test]
    public void Of_two_of_the_same_age_the_name_decides()
    {
        var names = new[] { "\"b\"", "\"a\"", "\"B\"" }.Select(name => Row(name: name));

        Assert.That(PsOutput.Parse(string.Join('\n', names)).Select(session => session.Name), Is.EqualTo(new[] { "B", "a", "b" }));
    }

    [TestCase("")]
    [TestCase("\n\n")]
    public void Nothing_is_no_sessions(string output) => Assert.That(PsOutput.Parse(output), Is.Empty);

    [TestCase("Usage: docker ps")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("[1,2,3")]
    [TestCase("[\"id\",\"name\",\"running\",\"\",\"\",\"\",\"\",\"\",\"\"]")]
    [TestCase("CONTAINER ID   IMAGE")]
    public void Anything_else_is_an_error(string output) => Assert.That(() => PsOutput.Parse(output), Throws.TypeOf<FormatException>());

    private static IReadOnlyList<Session> Sessions(string engine) => PsOutput.Parse(Fixture.Read($"{engine}-ps.txt"));

    private static Session Session(string engine, string name) => Sessions(engine).Single(session => session.Name == name);

    private static string Row(
        string name = "\"one\"", string state = "running", string created = "0", string status = "0", string command = "\"true\"") =>
        $"[\"id\",{name},\"{state}\",{created},\"image\",{status},{command},\"\",\"\",\"\"]";
}
