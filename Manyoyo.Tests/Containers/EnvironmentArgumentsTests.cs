using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Containers;

public sealed class EnvironmentArgumentsTests
{
    // What a client reads itself, or a program that it starts.
    private static readonly string[] NamesOfTheClient =
    [
        "PATH", "HOME", "TMPDIR", "HTTPS_PROXY", "https_proxy", "no_proxy", "DOCKER_HOST", "DOCKER_CONFIG", "DOCKER_API_VERSION",
        "DOCKER_TLS_VERIFY", "CONTAINER_HOST", "CONTAINERS_CONF", "PODMAN_USERNS", "REGISTRY_AUTH_FILE", "LISTEN_FDS", "LD_PRELOAD",
        "XDG_RUNTIME_DIR", "GODEBUG", "SSH_AUTH_SOCK", "TERM",
    ];

    [Test]
    public void No_variables_need_no_arguments() => Assert.That(Of().Arguments, Is.Empty);

    [Test]
    public void Values_of_one_line_go_through_the_file_whatever_they_are_called()
    {
        var parted = Of([.. NamesOfTheClient.Select(name => (name, "a b=\"c\" 'd' $e #f \t\\"))]);

        Assert.That(parted.Arguments, Is.EqualTo(new[] { "--env-file", Invocation.EnvironmentFilePath }));
        Assert.That(parted.File.Keys, Is.EqualTo(NamesOfTheClient));
        Assert.That(parted.File.Values, Is.All.EqualTo("a b=\"c\" 'd' $e #f \t\\"));
        Assert.That(parted.ByName, Is.Empty);
    }

    [TestCase("a\nb")]
    [TestCase("a\rb")]
    [TestCase("\n")]
    public void A_value_with_a_line_break_goes_by_name(string value)
    {
        var parted = Of(("A", "1"), ("TEXT", value));

        Assert.That(parted.Arguments, Is.EqualTo(new[] { "--env-file", Invocation.EnvironmentFilePath, "--env", "TEXT" }));
        Assert.That(parted.File, Is.EqualTo(new Dictionary<string, string> { ["A"] = "1" }));
        Assert.That(parted.ByName, Is.EqualTo(new Dictionary<string, string> { ["TEXT"] = value }));
    }

    [TestCase(59_000, 'x', false)]
    [TestCase(60_000, 'x', true)]
    [TestCase(29_000, 'é', false)]
    [TestCase(30_000, 'é', true)]
    public void A_value_of_more_bytes_than_a_line_of_the_file_can_have_goes_by_name(int length, char letter, bool isByName)
    {
        var parted = Of(("BIG", new string(letter, length)));

        Assert.That(parted.ByName.ContainsKey("BIG"), Is.EqualTo(isByName));
        Assert.That(parted.File.ContainsKey("BIG"), Is.Not.EqualTo(isByName));
        Assert.That(parted.Arguments, Is.EqualTo(isByName ? ["--env", "BIG"] : new[] { "--env-file", Invocation.EnvironmentFilePath }));
    }

    [TestCaseSource(nameof(NamesOfTheClient))]
    public void A_value_that_can_only_go_by_name_is_refused_where_the_name_would_change_the_client(string name) => Assert.That(
        () => Of(("A", "1"), (name, "hunter2\nhunter2")),
        Refusal.That($"the value of {name} has a line break or is over 60 kB: with this name it can not be handed in safely"));

    private static EnvironmentArguments Of(params (string Name, string Value)[] variables) =>
        EnvironmentArguments.For(variables.ToDictionary(variable => variable.Name, variable => variable.Value));
}
