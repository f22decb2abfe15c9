using System.Text;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Values of variables stand in no process's command line, in no message and in nothing that is shown.</summary>
[TestFixture("docker")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.Self)]
public sealed class SecretsTests(string engine) : EngineTests(engine)
{
    // Every way to give one; each value is told from all others.
    private readonly string[] _ways = ["CALLER_KEY", "FILE_TOKEN", "CONFIG_SECRET", "FIRST_PASSWORD", "FIRST_FILE_TOKEN", "LONG_TOKEN", "LINES_SECRET"];

    [Test]
    public void No_value_is_in_the_command_line_of_any_process_or_in_any_message()
    {
        Prepare();
        using var scan = new ProcessScan();
        var made = Bench.Manyoyo([.. Words("run"), "--first-shell", "echo $FIRST_PASSWORD | md5sum >first; sleep 0.3", "-x", "sleep 0.3; env | grep -c VALUE-"]).With(0);
        var entered = Bench.Manyoyo([.. Words("run"), "-x", "sleep 0.3"]).With(0);
        var seen = scan.End();
        Assert.Multiple(() =>
        {
            // It did look: the line that made the session and those that entered it went by.
            Assert.That(seen, Does.Contain($"\0--name\0{Bench.Session}\0"));
            Assert.That(seen, Does.Contain("\0exec\0"));
            Assert.That(_ways.Where(way => seen.Contains(Value(way), StringComparison.Ordinal)), Is.Empty);
            Assert.That(_ways.Where(way => (made.Errors + entered.Errors).Contains(Value(way), StringComparison.Ordinal)), Is.Empty);
            Assert.That(made.Output, Is.EqualTo("5\n"), "and yet the values are there");
        });
    }

    [TestCase("show")]
    [TestCase("command")]
    public void No_value_is_in_what_is_shown_of_the_configuration(string what)
    {
        Prepare();
        var shown = Bench.Manyoyo([.. Words("config " + what), "-y", "claude"]).With(0);
        Assert.Multiple(() =>
        {
            Assert.That(_ways.Where(way => (shown.Output + shown.Errors).Contains(Value(way), StringComparison.Ordinal)), Is.Empty);
            Assert.That(_ways[..3].Where(way => !shown.Output.Contains(way, StringComparison.Ordinal)), Is.Empty, "the names are shown");
        });
    }

    [Test]
    public void No_value_is_in_a_label_or_a_warning_when_the_session_is_entered_with_another()
    {
        Prepare();
        Bench.Manyoyo([.. Words("run"), "-x", "true"]).With(0);
        Bench.Environment["CALLER_KEY"] = "another-VALUE";
        var entered = Bench.Manyoyo("run", "-n", Bench.Session, "-e", "CALLER_KEY", "-x", "true").With(0);
        Assert.Multiple(() =>
        {
            Assert.That(entered.Errors, Does.Contain("-e CALLER_KEY").And.Not.Contain("VALUE"));
            Assert.That(Bench.Ask("container", "inspect", "--format", "{{json .Config.Labels}}", Bench.Session), Does.Not.Contain("VALUE"));
        });
    }

    [Test]
    public void The_password_of_an_address_in_the_engines_words_is_masked()
    {
        Bench.Replace(Engine, """
            [ "$1" = run ] || exec "$real" "$@"
            echo 'Error: cannot reach https://me:hidden@registry.example/v2' >&2
            exit 125
            """);
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "-x", "true").With(125);
        Assert.That(run.Errors, Does.Contain("registry.example/v2").And.Not.Contain("hidden"));
    }

    private string Value(string way) => $"VALUE-{way}-{Bench.Token}";

    private void Prepare()
    {
        var file = Bench.Write("values.env", $"FILE_TOKEN={Value("FILE_TOKEN")}\n");
        var firstFile = Bench.Write("first.env", $"FIRST_FILE_TOKEN={Value("FIRST_FILE_TOKEN")}\n");
        Bench.Environment["CALLER_KEY"] = Value("CALLER_KEY");
        Bench.Environment["LONG_TOKEN"] = Value("LONG_TOKEN") + new string('x', 100_000);
        Bench.Environment["LINES_SECRET"] = "line\n" + Value("LINES_SECRET");
        Bench.Configure($$"""
            env: { CONFIG_SECRET: '{{Value("CONFIG_SECRET")}}' }, envFile: ['{{file}}'],
            first: { env: { FIRST_PASSWORD: '{{Value("FIRST_PASSWORD")}}' }, envFile: ['{{firstFile}}'] },
            """);
    }

    private string[] Words(string verb) =>
        [.. verb.Split(' '), "-n", Bench.Session, "-e", "CALLER_KEY", "-e", "LONG_TOKEN", "-e", "LINES_SECRET"];

    /// <summary>Reads the command lines of all processes, over and over.</summary>
    private sealed class ProcessScan : IDisposable
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly Thread _thread;
        private volatile bool _isOver;

        public ProcessScan()
        {
            _thread = new Thread(Look);
            _thread.Start();
        }

        public string End()
        {
            Dispose();
            return string.Join('\n', _seen);
        }

        public void Dispose()
        {
            _isOver = true;
            _thread.Join();
        }

        private void Look()
        {
            while (!_isOver)
            {
                foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder[6])))
                {
                    try
                    {
                        _seen.Add(Encoding.UTF8.GetString(File.ReadAllBytes(folder + "/cmdline")));
                    }
                    catch (IOException)
                    {
                        // It has ended.
                    }
                }
            }
        }
    }
}
