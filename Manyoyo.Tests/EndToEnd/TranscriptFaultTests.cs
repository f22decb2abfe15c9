using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Records that are cut, foreign, or can not be written. The session never suffers; one line says what is missing.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class TranscriptFaultTests() : EngineTests("podman")
{
    private string? _mounted;

    [TearDown]
    public void Unmount()
    {
        if (_mounted is not null)
        {
            Bench.Shell($"umount -l '{_mounted}'");
        }
    }

    [Test]
    public void Of_a_record_that_is_cut_all_before_the_cut_is_shown()
    {
        var path = Transcript.Write(Bench, Bench.Session, "[1, \"o\", \"first\\r\\n\"]\n[2.5, \"o\", \"second \\u001b[1mha");
        foreach (var words in (string[][])[["logs"], ["logs", "-f"]])
        {
            var logs = Bench.Manyoyo([.. words, Bench.Session]).With(0);
            Assert.That(logs.Output, Does.EndWith("first\nsecond ha\n"));
            Assert.That(logs.Errors, Is.EqualTo($"warning: {path} is cut: its end is missing\n"));
        }

        Assert.That(Bench.Manyoyo("logs", "--raw", Bench.Session).With(0).Saying("first\r\nsecond \e[1mha").ErrorLines, Has.Count.EqualTo(1));
        Assert.That(Bench.Manyoyo("replay", Bench.Session).With(0).Saying("first\r\nsecond \e[1mha").ErrorLines, Has.Count.EqualTo(1));
        Assert.That(Bench.Manyoyo("logs", "--list", Bench.Session).With(0).Output, Does.Match(@"\n1 .* 1s +\? +bash\n"));
    }

    [Test]
    public void What_comes_before_something_else_in_a_record_is_shown()
    {
        var path = Transcript.Write(Bench, Bench.Session, "[1, \"o\", \"first\\r\\n\"]\n\0\0\0\0\u0001garbage\n[2, \"o\", \"second\"]\n");
        Assert.That(Bench.Manyoyo("logs", Bench.Session).With(0).Saying("first\n").Errors,
            Is.EqualTo($"warning: {path} is broken: what follows in it is no transcript\n"));
    }

    [TestCase("{\"version\":1,\"width\":80,\"height\":24,\"duration\":1.5,\"command\":\"\",\"title\":\"\",\"env\":{},\"stdout\":[[0.1,\"x\"]]}\n", TestName = "An asciicast, version 1")]
    [TestCase("{\"version\":2,\"width\":80,\"height\":24}\n[1, \"o\", \"x\"]\n", TestName = "Another program's asciicast, version 2")]
    [TestCase("{\"version\":3,\"term\":{\"cols\":80,\"rows\":24}}\n[1, \"o\", \"x\"]\n", TestName = "An asciicast, version 3")]
    [TestCase("just some text", TestName = "Some text")]
    [TestCase("\0\u0001\u0002\n\0\0\0\n", TestName = "Some bytes")]
    public void A_foreign_file_is_left_out_and_named(string content)
    {
        var foreign = Bench.Write($"home/.manyoyo/sessions/{Bench.Session}/20200101T000000.000Z\e[31m.cast", content);
        var shown = foreign.Replace("\e", "\\e", StringComparison.Ordinal);
        foreach (var verb in (string[])["logs", "replay"])
        {
            Bench.Manyoyo(verb, Bench.Session).Refused(2, $"there is no session {Bench.Session}, and {shown} is no transcript of manyoyo's");
        }

        Transcript.Write(Bench, Bench.Session, "[1, \"o\", \"ours\"]\n");
        Assert.That(Bench.Manyoyo("logs", Bench.Session).With(0).Saying("ours\n").Errors, Is.EqualTo($"warning: {shown} is no transcript of manyoyo's, and is left out\n"));
        Assert.That(Bench.Manyoyo("logs", "-f", Bench.Session).With(0).ErrorLines, Has.Count.EqualTo(1));
        Bench.Manyoyo("replay", Bench.Session).With(0).Saying("ours");
    }

    [TestCase("logs")]
    [TestCase("replay")]
    [TestCase("wait")]
    public void A_name_with_control_characters_is_shown_escaped(string verb)
    {
        var refused = Bench.Manyoyo(verb, "a\e[31m\nb/../../etc").With(2);
        Assert.That(refused.Errors, Does.Contain("\\e[31m").And.Not.Contain("\e"));
    }

    [Test]
    public void A_command_with_control_characters_is_shown_escaped()
    {
        var path = Transcript.Write(Bench, Bench.Session, "[1, \"o\", \"x\"]\n");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"bash\"", "\"\\u001b]0;title\\u0007\\nsecond line\"", StringComparison.Ordinal));
        Assert.That(Bench.Manyoyo("logs", "--list", Bench.Session).With(0).Output.Split('\n'), Has.Length.EqualTo(3).And.None.Contains("\e"));
    }

    [Test]
    public void A_record_of_a_hundred_megabytes_takes_little_memory()
    {
        var line = string.Concat(Enumerable.Range(0, 400).Select(i => $"\\u001b[3{i % 8}msome words of line {i}\\u001b[0m and 中文\\r\\n"));
        var path = Transcript.Write(Bench, Bench.Session, "");
        using (var file = File.AppendText(path))
        {
            for (var i = 0; file.BaseStream.Length < 100_000_000; i++)
            {
                file.Write($"[{i}, \"o\", \"{line}\"]\n");
            }

            file.Write("[9999999, \"o\", \"the last line\\r\\n\"]\n");
        }

        // What would need more ends with a message of the runtime's.
        Bench.Environment["DOTNET_GCHeapHardLimit"] = "0x3000000";
        Bench.Manyoyo("logs", "--tail", "1", Bench.Session).With(0).Saying("the last line\n");
        Assert.That(Bench.Manyoyo("logs", "--list", Bench.Session).With(0).Output, Does.Contain("2777h46m"));
        Assert.That(Bench.Shell($"manyoyo logs --raw {Bench.Session} | tail -c 15").With(0).Output, Is.EqualTo("the last line\r\n"));
    }

    [Test]
    public void A_folder_that_can_not_be_made_costs_one_line()
    {
        Bench.Write("home/.manyoyo/sessions", "in the way");
        AssertUnhurt("is not recorded: ");
    }

    [Test]
    public void A_folder_that_may_not_be_written_costs_one_line()
    {
        Mount("mount -t tmpfs -o size=64k none {0} && cp ../home/.manyoyo/manyoyo.json {0} && mount -o remount,ro {0}");
        AssertUnhurt("is not recorded: ");
    }

    [Test]
    public void A_full_disk_costs_one_line()
    {
        Mount("mount -t tmpfs -o size=64k none {0} && cp ../home/.manyoyo/manyoyo.json {0} && mkdir {0}/sessions && (cat /dev/zero >{0}/fill || true)");
        AssertUnhurt("is not recorded");
        Assert.That(Bench.Manyoyo("logs", Bench.Session).With(0).Output, Is.Empty);
    }

    [Test]
    public void A_disk_that_fills_keeps_what_fits_and_says_where_it_is_cut()
    {
        Mount("mount -t tmpfs -o size=64k none {0} && cp ../home/.manyoyo/manyoyo.json {0}");
        AssertUnhurt("is not recorded, or not all of it: ");
        var path = Directory.GetFiles($"{_mounted}/sessions/{Bench.Session}").Single();
        var cast = CastFile.Read(path);
        // All but the folder, the configuration and a little room is used.
        Assert.That(new FileInfo(path).Length, Is.GreaterThan(40_000));
        var lines = Bench.Manyoyo("logs", Bench.Session).With(0).Output.Split('\n');
        Assert.That(lines[..^3], Is.EqualTo(Enumerable.Range(1, lines.Length - 3).Select(i => $"{i}")));
        Assert.That(lines[^2], Does.StartWith("[manyoyo: the transcript is cut here: "));
        Assert.That((string?)cast.Events[^1][1] + cast.Events[^1][2], Is.EqualTo("x6"), "there was room left for the status");
    }

    private void Mount(string commands)
    {
        _mounted = Bench.Folder("mounted");
        Bench.Shell(string.Format(System.Globalization.CultureInfo.InvariantCulture, commands, _mounted)).With(0);
        Bench.Environment["MANYOYO_HOME"] = _mounted;
    }

    private void AssertUnhurt(string warning)
    {
        var output = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"{i}\n"));
        var run = Bench.Manyoyo("run", "-n", Bench.Session, "-q", "full", "-x", "seq 20000; exit 6").With(6).Saying(output);
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1), run.Errors);
        Assert.That(run.Errors, Does.StartWith($"warning: this visit to session {Bench.Session} {warning}"));
        Assert.That(Bench.Manyoyo("ps", "-q").With(0).Output, Does.Contain(Bench.Session));
    }
}
