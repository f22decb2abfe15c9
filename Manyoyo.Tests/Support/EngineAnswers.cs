namespace Manyoyo.Tests.Support;

/// <summary>The answers of one engine, as it really gives them.</summary>
/// <param name="Fixtures">How its fixtures are called.</param>
/// <param name="RemoveWords">What its <c>rm</c> takes.</param>
internal sealed record EngineAnswers(string Fixtures, string RemoveWords)
{
    /// <summary>What <c>run</c> answers.</summary>
    public const string NewId = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static EngineAnswers Docker { get; } = new(Fixture.Docker, "--force --volumes");
    public static EngineAnswers Podman { get; } = new(Fixture.Podman, "--force --time 0 --ignore --volumes");

    public static EngineAnswers Of(string engine) => engine == "podman" ? Podman : Docker;

    public string Name => Fixtures.Split('-')[0];

    private bool IsDocker => Name == "docker";

    /// <summary>The ID of the container of a state.</summary>
    public string Id(string state) => Fixture.Container(Fixtures, state).Id;

    /// <summary>Answers a look at a name or ID with a container in a state: one of a fixture, or one that there is none of.</summary>
    public FakeRunner Look(FakeRunner runner, string asked, string state) => runner.Expect(
        ["container", "inspect", asked],
        output: state is "dead" or "removing"
            ? Fixture.Inspect(Fixtures, "exited").Replace("\"Status\": \"exited\"", $"\"Status\": \"{state}\"", StringComparison.Ordinal)
            : Fixture.Inspect(Fixtures, state));

    /// <summary>Answers a look at a name that is not there.</summary>
    public FakeRunner LookInVain(FakeRunner runner, string asked) => runner.Expect(
        ["container", "inspect", asked], IsDocker ? 1 : 125, "[]\n", Fixture.Read($"{Fixtures}-inspect-missing.err"));

    /// <summary>Answers the <c>run</c> of a name.</summary>
    public static FakeRunner Make(FakeRunner runner, string name) => runner.ExpectVerb($"run --detach --name {name}", output: NewId + "\n");

    /// <summary>Answers a look at the container that <see cref="Make"/> made, by its ID.</summary>
    public static FakeRunner LookAtNew(FakeRunner runner, string state = "running", int others = 0) => runner.Expect(
        ["container", "inspect", NewId],
        output: $$"""
            [{"Id": "{{NewId}}", "Name": "/my-project", "State": {"Status": "{{state}}"},
              "ExecIDs": [{{string.Join(',', Enumerable.Repeat("\"exec\"", others))}}]}]
            """);

    /// <summary>Refuses the <c>run</c> of a name.</summary>
    public static FakeRunner RefuseToMake(FakeRunner runner, string name, string errors) =>
        runner.ExpectVerb($"run --detach --name {name}", 125, "", errors);

    /// <summary>Refuses the <c>run</c> of a name that somebody else has taken meanwhile.</summary>
    public FakeRunner NameIsTaken(FakeRunner runner, string name) => RefuseToMake(runner, name, IsDocker
        ? $"docker: Error response from daemon: Conflict. The container name \"/{name}\" is already in use by container \"4c\". You have to remove (or rename) that container.\n\nRun 'docker run --help' for more information\n"
        : $"Error: creating container storage: the container name \"{name}\" is already in use by 4c. You have to remove that container to be able to reuse that name: that name is already in use\n");

    /// <summary>Answers the deletion of containers.</summary>
    public FakeRunner Remove(FakeRunner runner, params string[] ids) => runner.Expect(["rm", .. RemoveWords.Split(' '), .. ids]);
}
