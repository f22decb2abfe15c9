using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Containers;

public sealed class RunArgumentsTests
{
    private const string Head = """
        run
        --detach
        --name
        my-project
        --label
        manyoyo.default_cmd=claude
        --label
        manyoyo.suffix=
        --label
        manyoyo.session=my-project
        --label
        manyoyo.host_path=/home/user/project
        --workdir
        /home/user/project
        --mount
        type=bind,source=/home/user/project,target=/home/user/project
        """;

    private const string Git = """
        --env
        GIT_CONFIG_COUNT=1
        --env
        GIT_CONFIG_KEY_0=safe.directory
        --env
        GIT_CONFIG_VALUE_0=*
        """;

    private const string Tail = """
        --stop-signal
        SIGTERM
        --entrypoint

        """;

    private const string Image = """
        localhost/manyoyo:1.0.0-common
        /bin/sh
        -c
        trap 'exit 0' TERM; while :; do sleep 2147483 & wait $!; done
        """;

    private const string Never = "--pull\nnever";

    [Test]
    public void A_plain_session_on_docker() =>
        Assert.That(Line(Specs.Plain), Is.EqualTo(Lines(Head, Git, Never, Tail, Image)));

    [Test]
    public void Podman_is_told_not_to_hand_in_the_proxies_of_the_host() =>
        Assert.That(Line(Specs.Plain, EngineDialect.Podman), Is.EqualTo(Lines(Head, Git, "--http-proxy=false", Never, Tail, Image)));

    [TestCase("registry.example.org/manyoyo:1.0.0-common")]
    [TestCase("manyoyo:1.0.0-common")]
    [TestCase("localhost:5000/manyoyo:1.0.0-common")]
    public void An_image_from_elsewhere_may_be_pulled(string image) => Assert.That(
        Line(Specs.Plain with { Image = image }), Is.EqualTo(Lines(Head, Git, Tail, Image.Replace("localhost/manyoyo:1.0.0-common", image, StringComparison.Ordinal))));

    [Test]
    public void The_mode_dind_is_privileged() => Assert.That(
        Line(Specs.Plain with { Mode = ContainerMode.Dind }), Is.EqualTo(Lines(Head, Git, "--privileged", Never, Tail, Image)));

    [Test]
    public void The_mode_sock_is_privileged_and_has_the_socket_of_the_host()
    {
        const string Mode = """
            --privileged
            --mount
            type=bind,source=/run/podman/podman.sock,target=/var/run/docker.sock
            --env
            DOCKER_HOST=unix:///var/run/docker.sock
            --env
            CONTAINER_HOST=unix:///var/run/docker.sock
            """;
        var spec = Specs.Plain with { Mode = ContainerMode.Sock, SocketPath = "/run/podman/podman.sock" };

        Assert.That(Line(spec), Is.EqualTo(Lines(Head, Git, Mode, Never, Tail, Image)));
    }

    [Test]
    public void Mounts_ports_and_engine_arguments_come_in_the_order_given_and_engine_arguments_last()
    {
        const string Given = """
            --publish
            8080:80
            --publish
            127.0.0.1::443/udp
            """;
        var spec = Specs.Plain with
        {
            Mounts = [Mount.Bind("/data", "/d"), new("volume", "cache", "/c", ["ro"]), new("bind", "/z", "/z", ["Z"])],
            Ports = ["8080:80", "127.0.0.1::443/udp"],
            EngineArgs = ["--network=host", "--memory", "4g"],
        };

        Assert.That(Line(spec), Is.EqualTo(Lines(
            Head,
            "--mount\ntype=bind,source=/data,target=/d",
            "--mount\ntype=volume,source=cache,target=/c,readonly",
            "--volume\n/z:/z:Z",
            Git,
            Given,
            Never,
            Tail,
            "--network=host\n--memory\n4g",
            Image)));
    }

    [Test]
    public void Variables_stand_there_by_file_and_by_name_and_never_by_value()
    {
        var spec = Specs.Plain with
        {
            Env = new Dictionary<string, string> { ["TOKEN"] = "hunter2", ["TEXT"] = "hunter2\nhunter2", ["PATH"] = "/hunter2" },
        };

        Assert.That(Line(spec), Is.EqualTo(Lines(Head, Git, "--env-file\n\0environment-file\n--env\nTEXT", Never, Tail, Image)));
    }

    [TestCase("GIT_CONFIG_COUNT")]
    [TestCase("GIT_CONFIG_KEY_0")]
    [TestCase("GIT_CONFIG_GLOBAL")]
    public void Where_the_user_configures_git_we_do_not(string name)
    {
        var spec = Specs.Plain with { Env = new Dictionary<string, string> { [name] = "1" } };

        Assert.That(Line(spec), Is.EqualTo(Lines(Head, "--env-file\n\0environment-file", Never, Tail, Image)));
    }

    [Test]
    public void Labels_keep_the_command_as_written_and_what_else_is_to_be_known_later()
    {
        var spec = Specs.Plain with
        {
            HostPath = "/home/user/a \"b\", c",
            Command = new FirstCommand("echo a,b=\"c\"\nd", "-p 'x y'"),
            Env = new Dictionary<string, string> { ["LANG"] = "C", ["TERM"] = "vt100", ["A"] = "1" },
        };

        Assert.That(Labels(RunArguments.Build(spec, EngineDialect.Docker, EnvironmentArguments.For(spec.Env), "word")), Is.EqualTo(new[]
        {
            "manyoyo.default_cmd=echo a,b=\"c\"\nd",
            "manyoyo.suffix=-p 'x y'",
            "manyoyo.session=my-project",
            "manyoyo.host_path=/home/user/a \"b\", c",
            "manyoyo.own_terminal_variables=TERM,LANG",
            "manyoyo.made_by=word",
        }));
    }

    private static IEnumerable<string> Labels(IReadOnlyList<string> arguments) =>
        arguments.Zip(arguments.Skip(1)).Where(pair => pair.First == "--label").Select(pair => pair.Second);

    private static string Line(SessionSpec spec, EngineDialect? dialect = null) => string.Join(
        '\n', RunArguments.Build(spec, dialect ?? EngineDialect.Docker, EnvironmentArguments.For(spec.Env), madeBy: null));

    private static string Lines(params string[] parts) => string.Join('\n', parts);
}
