using System.Text;
using Manyoyo.Engine.Sessions;
using Manyoyo.Engine.Transcripts;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Transcripts;

/// <summary>Recording to a disk.</summary>
public sealed class RecorderTests : IDisposable
{
    private static readonly OpenSession Session = new("c1", "web", true, new FirstCommand("bash", ""), []);

    private readonly TemporaryFolder _home = new();

    private TranscriptFolder Folder => new(_home.Path);

    public void Dispose() => _home.Dispose();

    [Test]
    public void An_entry_is_recorded_for_this_user_alone_and_without_secrets()
    {
        var spec = Specs.Plain with { Env = new Dictionary<string, string> { ["TOKEN"] = "value-of-token" } };
        using (var record = Records().Begin(Session with { SecretValues = ["other-secret"] }, spec, "TOKEN=value-of-token x", "xterm", _ => { }))
        {
            record.Sink!.Resize(90, 20);
            record.Sink.Output("the value-of"u8);
            record.Sink.Output("-token and other-"u8);
            record.Sink.Output("secret"u8);
            record.Sink.End(3);
        }

        var file = Only();
        var text = File.ReadAllText(file.Path);
        Assert.That(text, Does.Contain("the ********").And.Not.Contain("value-of-token").And.Not.Contain("other-secret"));
        Assert.That(Lines(file), Is.EqualTo(new[] { "the ******** and ********" }));
        Assert.That(TranscriptEntry.Of(file, Live(), DateTimeOffset.UtcNow).ExitStatus, Is.EqualTo(3));
        Assert.That(File.GetUnixFileMode(file.Path), Is.EqualTo((UnixFileMode)0b110_000_000));
        Assert.That(File.GetUnixFileMode(Path.GetDirectoryName(file.Path)!), Is.EqualTo((UnixFileMode)0b111_000_000));
    }

    [Test]
    public void What_was_put_out_is_on_the_disk_within_a_second()
    {
        using var record = Records().Begin(Session, Specs.Plain, "", "xterm", _ => { });
        record.Sink!.Output("half a line"u8);
        Until.True(() => Folder.List("web") is [var file] && File.ReadAllText(file.Path).Contains("half a line", StringComparison.Ordinal), () => "nothing");
        Assert.That(File.ReadAllText(Only().Path), Does.EndWith("\n"));
    }

    [Test]
    public void Who_is_inside_is_known_while_they_are()
    {
        var record = Records().Begin(Session, Specs.Plain, "", "xterm", _ => { });
        record.Sink!.Output("working"u8);
        Until.True(() => Folder.List("web").Count == 1, () => "nothing");
        Assert.That(Live().Of("c1", DateTimeOffset.UtcNow).IsWorking);
        Assert.That(Live().Of("c1", DateTimeOffset.UtcNow.AddMinutes(12.5)).ToString(), Is.EqualTo("idle 12m"));
        Assert.That(Live().Of("c2", DateTimeOffset.UtcNow).ToString(), Is.EqualTo("-"));
        Assert.That(Live().Has(Only()));
        record.Dispose();
        Assert.That(Live().Of("c1", DateTimeOffset.UtcNow).ToString(), Is.EqualTo("-"));
        Assert.That(Live().Has(Only()), Is.False);
    }

    [Test]
    public void A_mark_that_was_left_behind_says_nothing_and_is_deleted()
    {
        Directory.CreateDirectory(Folder.LiveMarks);
        var mark = Path.Combine(Folder.LiveMarks, "c1.20260204T133059.123Z.77");
        File.WriteAllText(mark, "");
        Assert.That(Live().Of("c1", DateTimeOffset.UtcNow).ToString(), Is.EqualTo("-"));
        Assert.That(File.Exists(mark), "it may be about to be locked");
        File.SetLastWriteTimeUtc(mark, DateTime.UtcNow.AddHours(-1));
        _ = Live();
        Assert.That(File.Exists(mark), Is.False);
    }

    [Test]
    public void A_largest_size_is_kept_and_said()
    {
        var file = Folder.Create("web", DateTimeOffset.UtcNow, out _);
        var writer = new RecordWriter(new CastEncoder(CastTests.Header, []), new TranscriptOutput(file), null, null, largest: 1 << 20);
        using (var recorder = new TranscriptRecorder(writer))
        {
            var line = Encoding.ASCII.GetBytes(new string('x', 1000) + "\r\n");
            for (var i = 0; i < 5000; i++)
            {
                recorder.Output(line);
            }

            recorder.End(9);
        }

        var found = Only();
        Assert.That(new FileInfo(found.Path).Length, Is.InRange(1 << 20, 1.2 * (1 << 20)));
        Assert.That(Lines(found)[^1], Is.EqualTo("[manyoyo: the transcript is cut here: it has reached its largest size, 1 MB]"));
        Assert.That(TranscriptEntry.Of(found, Live(), DateTimeOffset.UtcNow).ExitStatus, Is.EqualTo(9));
    }

    [Test]
    public void A_folder_that_may_not_be_written_is_said_and_hurts_nobody()
    {
        File.WriteAllText(Path.Combine(_home.Path, "sessions"), "in the way");
        using var record = Records().Begin(Session, Specs.Plain, "", "xterm", _ => { });
        Assert.That(record.Fault, Does.Contain("sessions"));
        record.Sink!.Output("text"u8);
        record.Sink.End(0);
    }

    [Test]
    public void Without_a_terminal_the_output_comes_back_as_it_was_and_what_is_no_text_is_left_out()
    {
        using (var record = Records().Begin(Session, Specs.Plain, "tar", terminal: null, _ => { }))
        {
            record.Sink!.Output("one\ntwo\r\n\e[1mthree"u8);
            Thread.Sleep(100);
            record.Sink.Output(new byte[5000]);
            record.Sink.End(0);
        }

        var bytes = new List<byte>();
        Assert.That(TranscriptText.ReadRaw(Only(), null, piece => bytes.AddRange(piece)), Is.Null);
        Assert.That(Encoding.UTF8.GetString([.. bytes]), Does.StartWith("one\ntwo\r\n\e[1mthree\u0018").And.Contains("is no text"));
    }

    [Test]
    public void Nothing_is_recorded_where_nobody_wants_it_but_who_is_inside_is_known()
    {
        using var record = Records().Begin(Session, Specs.Plain with { IsRecorded = false }, "", "xterm", _ => { });
        record.Sink!.Output("x"u8);
        Assert.That(Folder.List("web"), Is.Empty);
        Assert.That(Live().Of("c1", DateTimeOffset.UtcNow).IsWorking);
        using var without = Records().Begin(Session, Specs.Plain with { IsRecorded = false }, "", terminal: null, _ => { });
        Assert.That(without.Sink, Is.Null, "its output need not be led through this program");
    }

    [Test]
    public void Containers_of_one_name_are_kept_apart()
    {
        Record(Session, "first");
        Record(Session with { Id = "c2" }, "second");
        Assert.That(Folder.List("web", "c1").SelectMany(Lines), Is.EqualTo(new[] { "first" }));
        Folder.Delete("web", "c1");
        Assert.That(Folder.List("web").SelectMany(Lines), Is.EqualTo(new[] { "second" }));
        Folder.Delete("web", "c2");
        Assert.That(Directory.Exists(Path.Combine(_home.Path, "sessions", "web")), Is.False);
    }

    [Test]
    public void Entries_that_begin_at_once_get_files_of_their_own()
    {
        Parallel.For(0, 20, i => Record(Session, $"entry {i}"));
        Assert.That(Folder.List("web").SelectMany(Lines), Is.EquivalentTo(Enumerable.Range(0, 20).Select(i => $"entry {i}")));
    }

    [Test]
    public void A_secret_on_one_stream_is_masked_whatever_the_other_puts_between()
    {
        using (var record = Records().Begin(Session with { SecretValues = ["other-secret"] }, Specs.Plain, "", terminal: null, _ => { }))
        {
            record.Sink!.Output("other-"u8);
            record.Sink.Output("aside\n"u8, isError: true);
            record.Sink.Output("secret\n"u8);
            record.Sink.End(0);
        }

        Assert.That(Lines(Only()), Is.EqualTo(new[] { "aside", "********" }));
    }

    [Test]
    public void Without_a_terminal_the_file_tells_of_its_visit_before_there_is_output()
    {
        using var record = Records().Begin(Session, Specs.Plain, "", terminal: null, _ => { });
        Until.True(() => Folder.List("web") is [{ Header.Session: "web" }], () => "nothing");
    }

    private static string[] Lines(TranscriptFile file)
    {
        var lines = new List<string>();
        Assert.That(TranscriptText.Read(file, null, lines.Add), Is.Null);
        return [.. lines];
    }

    private void Record(OpenSession session, string text)
    {
        using var record = Records().Begin(session, Specs.Plain, "", "xterm", _ => { });
        record.Sink!.Output(Encoding.UTF8.GetBytes(text));
        record.Sink.End(0);
    }

    private TranscriptFile Only() => Folder.List("web").Single();

    private LiveSessions Live() => LiveSessions.Look(Folder, DateTimeOffset.UtcNow);

    private EntryRecords Records() => new(Folder, TimeProvider.System);
}
