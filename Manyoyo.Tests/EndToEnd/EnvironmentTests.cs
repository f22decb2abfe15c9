using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Tests.Config;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Variables come out inside as they went in, whatever they are called and hold.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class EnvironmentTests(string engine) : EngineTests(engine)
{
    [Test]
    public void Names_that_mean_something_to_the_engines_client_do_not_disturb_it()
    {
        var variables = new Dictionary<string, string>
        {
            ["PATH"] = "/odd/place:/usr/bin:/bin",
            ["HOME"] = "/nowhere",
            ["DOCKER_HOST"] = "tcp://192.0.2.1:1",
            ["DOCKER_CONFIG"] = "/nowhere",
            ["DOCKER_API_VERSION"] = "9.99",
            ["DOCKER_TLS_VERIFY"] = "1",
            ["CONTAINER_HOST"] = "unix:///nowhere.sock",
            ["CONTAINERS_CONF"] = "/nowhere",
            ["CONTAINERS_STORAGE_CONF"] = "/nowhere",
            ["REGISTRY_AUTH_FILE"] = "/nowhere",
            ["PODMAN_USERNS"] = "keep-id",
            ["XDG_RUNTIME_DIR"] = "/nowhere",
            ["HTTPS_PROXY"] = "http://user:word@192.0.2.1:1",
            ["http_proxy"] = "http://192.0.2.1:1",
            ["TMPDIR"] = "/nowhere",
            ["LISTEN_FDS"] = "3",
            ["LD_PRELOAD"] = "",
        };
        Make(variables.SelectMany(variable => (string[])["-e", $"{variable.Key}={variable.Value}"]));
        AssertInside(variables);
    }

    [Test]
    public void Values_come_out_as_they_went_in()
    {
        var variables = new Dictionary<string, string>
        {
            ["EMPTY"] = "",
            ["SPACES"] = "  a  b  ",
            ["TABS"] = "\ta\t",
            ["QUOTES"] = "\"a\" 'b' `c`",
            ["QUOTED"] = "\"a\"",
            ["DOLLARS"] = "$HOME ${PATH} $(id) $",
            ["HASHES"] = "# a # b",
            ["EQUALS"] = "=a=b=",
            ["SLASHES"] = "\\n \\ \\\\ %s",
            ["SHELL_SIGNS"] = "a;b&c|d<e>f(g)h*i?[j]!~",
            ["SCRIPTS"] = "é ñ 中文 日本語 العربية 😀 👩‍👩‍👧",
            ["INVISIBLE"] = "\u200b\u00a0\ufeff\u001b[31m\u0001",
            ["BROKEN"] = "one\ntwo\r\nthree\n",
            ["JUST_A_LINE_BREAK"] = "\n",
            ["HUGE"] = string.Concat(Enumerable.Repeat("0123456789", 10_000)),
            ["HUGE_LINES"] = string.Concat(Enumerable.Repeat("123456789\n", 10_000)),
        };
        Make(variables.SelectMany(variable => (string[])["-e", $"{variable.Key}={variable.Value}"]));
        AssertInside(variables);
    }

    [TestCase("PATH")]
    [TestCase("TMPDIR")]
    [TestCase("DOCKER_HOST")]
    [TestCase("HTTPS_PROXY")]
    [TestCase("LD_PRELOAD")]
    public void A_name_the_client_minds_with_a_line_break_in_its_value_is_refused(string name)
    {
        Bench.Manyoyo("run", "-n", Bench.Session, "-e", $"{name}=a\nb", "-x", "true").Refused(2, $"the value of {name} has a line break");
        Assert.That(Bench.Containers(), Is.Empty);
    }

    [Test]
    public void A_variable_of_the_callers_is_taken_by_its_name_and_left_out_where_there_is_none()
    {
        Bench.Environment["OF_THE_CALLER"] = "it's $mine";
        Bench.Environment["NOT_ASKED_FOR"] = "private";
        Make(["-e", "OF_THE_CALLER", "-e", "NOT_THERE"]);
        AssertInside(new() { ["OF_THE_CALLER"] = "it's $mine" });
        Assert.That(Inside().Keys, Has.None.AnyOf("NOT_THERE", "NOT_ASKED_FOR"));
    }

    [Test]
    public void The_nearer_layer_wins_key_by_key()
    {
        var file = Bench.Write("values.env", "A=file\nB=file\nC=file\nD=file\n");
        Bench.Configure($$"""env: { B: 'map', C: 'map', D: 'map' }, envFile: ['{{file}}'], runs: { p: { env: { C: 'profile', D: 'profile' } } }""");
        Make(["-r", "p", "-e", "D=line"]);
        AssertInside(new() { ["A"] = "file", ["B"] = "map", ["C"] = "profile", ["D"] = "line" });
    }

    [Test]
    public void Any_value_survives_an_environment_file_and_the_engine() =>
        Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2), Prop.ForAll(Arb.From(Generators.Line.ListOf(40)), values =>
        {
            var variables = values.Select((value, index) => KeyValuePair.Create($"V{index}", value)).ToDictionary();
            // In quotes, so that blanks at the ends and quotes of the value's own stay.
            var file = Bench.Write("values.env", string.Concat(variables.Select(variable => $"{variable.Key}=\"{variable.Value}\"\n")));
            if (Bench.Containers().Count > 0)
            {
                Bench.Manyoyo("rm", Bench.Session).With(0);
            }

            Make(["--ef", file]);
            AssertInside(variables);
        }));

    private void Make(IEnumerable<string> words) => Bench.MakeSession([.. words]);

    // What a first process sees; a shell would add to it.
    private Dictionary<string, string> Inside() =>
        Bench.Manyoyo("run", "-n", Bench.Session, "-x", "cat /proc/1/environ").With(0).Output
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('=', 2))
            .ToDictionary(entry => entry[0], entry => entry[1]);

    private void AssertInside(Dictionary<string, string> variables)
    {
        var inside = Inside();
        Assert.That(variables.ToDictionary(variable => variable.Key, variable => inside.GetValueOrDefault(variable.Key, "(not set)")), Is.EqualTo(variables));
    }
}
