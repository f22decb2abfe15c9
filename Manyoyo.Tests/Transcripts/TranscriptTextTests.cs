using System.Text;
using Manyoyo.Engine.Transcripts;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Transcripts;

/// <summary>The text of a transcript, at once and as it comes.</summary>
public sealed class TranscriptTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Only_what_was_shown_since_is_told()
    {
        var file = Write((1, "one\r\ntwo\r\n$ "), (5, "three\r\n"), (6, "four"));
        Assert.That(Lines(file, since: 4), Is.EqualTo(new[] { "$ three", "four" }));
        Assert.That(Lines(file, since: 7), Is.Empty);
        Assert.That(Lines(file, since: -5), Is.EqualTo(new[] { "one", "two", "$ three", "four" }));
    }

    [Test]
    public void Only_what_was_put_out_since_is_told_without_a_terminal()
    {
        var file = Write(CastTests.Header with { HasTerminal = false }, (1, "one\r\ntwo\r\n"), (5, "three\r\nfour"));
        Assert.That(Lines(file, since: 4), Is.EqualTo(new[] { "three", "four" }));
    }

    [Test]
    public void A_change_of_size_is_followed()
    {
        var file = Write((0, "0123456789"), (1, ""));
        File.AppendAllText(file.Path, "[2, \"r\", \"5x4\"]\n[3, \"r\", \"nonsense\"]\n[4, \"r\", \"-1x9\"]\n");
        Assert.That(Lines(file, null), Is.EqualTo(new[] { "01234", "56789" }));
    }

    [Test]
    public void Lines_are_told_as_they_settle_and_again_where_they_change()
    {
        var file = Write();
        var told = new List<string>();
        using var live = LiveText.Of(file, null, told.Add)!;
        var now = CastTests.Header.Began;
        void Put(string text, double later)
        {
            File.AppendAllText(file.Path, Line((now - CastTests.Header.Began).TotalSeconds, text));
            live.Look(now);
            now = now.AddSeconds(later);
            live.Look(now);
        }

        Put("one\r\ntw", 2);
        Assert.That(told, Is.EqualTo(new[] { "one" }), "the cursor is on the second line");
        Put("o\r\n/\r\n", 0.1);
        Put("\e[A-\r\n", 0.1);
        Assert.That(told, Is.EqualTo(new[] { "one" }), "it changes all the time");
        Put("\e[A\e[Kthree\r\n", 2);
        Assert.That(told, Is.EqualTo(new[] { "one", "two", "three" }));
        Put("\e[2A\e[KTWO\r\n\r\n", 2);
        Assert.That(told, Is.EqualTo(new[] { "one", "two", "three", "TWO" }));
        File.AppendAllText(file.Path, Line(9, "last"));
        Assert.That(live.Finish(), Is.Null);
        Assert.That(told, Is.EqualTo(new[] { "one", "two", "three", "TWO", "last" }));
    }

    [Test]
    public void Much_at_once_is_told_in_order_and_once()
    {
        var file = Write();
        var told = new List<string>();
        using var live = LiveText.Of(file, null, told.Add)!;
        for (var i = 0; i < 30; i++)
        {
            File.AppendAllText(file.Path, Line(1, string.Concat(Enumerable.Range(i * 100, 100).Select(number => $"line {number}\r\n"))));
            live.Look(DateTimeOffset.UtcNow.AddSeconds(i));
        }

        live.Finish();
        Assert.That(told, Is.EqualTo(Enumerable.Range(0, 3000).Select(number => $"line {number}")));
    }

    [Test]
    public void A_whole_screen_program_is_passed_over_while_it_runs()
    {
        var file = Write();
        var told = new List<string>();
        using var live = LiveText.Of(file, null, told.Add)!;
        File.AppendAllText(file.Path, Line(1, "before\r\n\e[?1049h\e[Hediting\r\nmore\r\n"));
        live.Look(DateTimeOffset.UtcNow);
        live.Look(DateTimeOffset.UtcNow.AddSeconds(3));
        Assert.That(told, Is.Empty);
        File.AppendAllText(file.Path, Line(2, "\e[?1049lafter\r\n"));
        live.Finish();
        Assert.That(told, Is.EqualTo(new[] { "before", "after" }));
    }

    [Test]
    public void A_pace_shortens_pauses_first_and_then_all()
    {
        var pace = new ReplayPace(2, TimeSpan.FromSeconds(3));
        Assert.That(pace.Between(TimeSpan.Zero, TimeSpan.FromSeconds(1)), Is.EqualTo(TimeSpan.FromSeconds(0.5)));
        Assert.That(pace.Between(TimeSpan.Zero, TimeSpan.FromSeconds(10)), Is.EqualTo(TimeSpan.FromSeconds(1.5)));
        Assert.That(pace.Between(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(4)), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void A_bell_and_a_long_silence_after_work_are_told_of_once()
    {
        var told = new List<string>();
        var watch = new NotificationWatch(told.Add);
        void At(double seconds, string text) => watch.Output(Encoding.UTF8.GetBytes(text), TimeSpan.FromSeconds(seconds));
        At(1, "\e]0;a title\a");
        watch.Look(TimeSpan.FromSeconds(2));
        Assert.That(told, Is.Empty, "that bell ends a title");
        At(3, "done\a");
        watch.Look(TimeSpan.FromSeconds(3.1));
        Assert.That(told, Is.Empty, "the program may not have finished speaking");
        watch.Look(TimeSpan.FromSeconds(4));
        Assert.That(told, Is.EqualTo(new[] { "wants your attention" }));
        for (var i = 10; i < 25; i++)
        {
            At(i, ".");
        }

        watch.Look(TimeSpan.FromSeconds(40));
        Assert.That(told, Has.Count.EqualTo(1));
        watch.Look(TimeSpan.FromSeconds(60));
        watch.Look(TimeSpan.FromSeconds(90));
        Assert.That(told, Has.Count.EqualTo(2));
    }

    [TestCase(null, "-")]
    [TestCase(4.9, "working")]
    [TestCase(5, "idle 5s")]
    [TestCase(60 * 12 + 3, "idle 12m")]
    [TestCase(3600 * 5, "idle 5h")]
    [TestCase(86400 * 9, "idle 9d")]
    public void Activity_is_said_in_a_word_or_two(double? seconds, string shown) =>
        Assert.That(new Activity(seconds is { } time ? TimeSpan.FromSeconds(time) : null).ToString(), Is.EqualTo(shown));

    private static string Line(double time, string text)
    {
        var line = new System.Buffers.ArrayBufferWriter<byte>();
        CastFormat.WriteEvent(line, TimeSpan.FromSeconds(time), 'o', text);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    private static string[] Lines(TranscriptFile file, double? since)
    {
        var lines = new List<string>();
        Assert.That(TranscriptText.Read(file, since is { } time ? file.Header!.Began.AddSeconds(time) : null, lines.Add), Is.Null);
        return [.. lines];
    }

    private TranscriptFile Write(params (double Time, string Text)[] output) => Write(CastTests.Header, output);

    private TranscriptFile Write(TranscriptHeader header, params (double Time, string Text)[] output)
    {
        var path = _folder.Write("20260204T133059.123Z.cast", Encoding.UTF8.GetBytes(
            header.ToLine() + string.Concat(output.Select(one => Line(one.Time, one.Text)))));
        return TranscriptFile.Look(path)!;
    }
}
