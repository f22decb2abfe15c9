using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Transcripts;
using Manyoyo.Tests.Screens;

namespace Manyoyo.Tests.Transcripts;

/// <summary>From bytes to an asciicast and back.</summary>
public sealed class CastTests
{
    internal static readonly TranscriptHeader Header = new()
    {
        ContainerId = new string('a', 64),
        Session = "web",
        Command = "claude \"x\"\n",
        Began = DateTimeOffset.FromUnixTimeMilliseconds(1_770_000_000_123),
        Columns = 100,
        Rows = 30,
        Term = "tmux-256color",
    };

    [Test]
    public void Halves_of_characters_are_mended_as_the_library_mends_them() => Prop.ForAll(
        (from bytes in TerminalOutput.Anything
         from cuts in Gen.Choose(1, 4).ArrayOf()
         select (bytes, cuts)).ToArbitrary(),
        both =>
        {
            var output = new ArrayBufferWriter<byte>();
            var carry = new Utf8Carry();
            foreach (var piece in SecretMaskTests.Cut(both.bytes, both.cuts))
            {
                carry.Pass(piece, output);
            }

            carry.Finish(output);
            return Encoding.UTF8.GetString(output.WrittenSpan) == Encoding.UTF8.GetString(both.bytes);
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void What_is_written_is_read_again() => Prop.ForAll(
        TerminalOutput.Anything.ToArbitrary(),
        bytes =>
        {
            var encoder = new CastEncoder(Header, []);
            encoder.Output(TimeSpan.FromSeconds(1.5), bytes);
            encoder.Flush(TimeSpan.FromSeconds(2));
            encoder.Exit(TimeSpan.FromSeconds(3), 7);
            var (header, events, fault) = Read(encoder.Lines.ToArray());
            return fault is null && header == Header && events[^1] == (3, 'x', "7")
                && string.Concat(events.SkipLast(1).Select(one => one.Text)) == Encoding.UTF8.GetString(bytes);
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500));

    [Test]
    public void Line_feeds_come_back_as_they_were() => Prop.ForAll(
        Gen.Elements("a", "\n", "\r", "\r\n", "bc").ListOf().Select(string.Concat).ToArbitrary(),
        text => Encoding.UTF8.GetString(LineFeeds.FromTerminal(LineFeeds.ForTerminal(Encoding.UTF8.GetBytes(text)))) == text)
        .QuickCheckThrowOnFailure();

    [Test]
    public void The_first_size_is_the_headers_and_the_next_an_event()
    {
        var encoder = new CastEncoder(Header, []);
        encoder.Resize(TimeSpan.Zero, 90, 20);
        encoder.Resize(TimeSpan.FromSeconds(1), 91, 21);
        var (header, events, _) = Read(encoder.Lines.ToArray());
        Assert.That((header!.Columns, header.Rows), Is.EqualTo((90, 20)));
        Assert.That(events, Is.EqualTo(new[] { (1.0, 'r', "91x21") }));
    }

    [TestCase("", null)]
    [TestCase("not json\n", null)]
    [TestCase("{\"version\":1}\n", null)]
    [TestCase("{\"version\":2,\"width\":80,\"height\":24}\n", null)]
    [TestCase("[]\n", null)]
    [TestCase("{\"version\":2,\"width\":\"x\",\"height\":24,\"manyoyo\":{\"began\":1}}\n", null)]
    [TestCase("{\"version\":2,\"width\":80,\"height\":24,\"manyoyo\":{\"began\":99999999999999999}}\n", null)]
    public void A_foreign_file_has_no_header_of_ours(string text, object? nothing) =>
        Assert.That(Read(Encoding.UTF8.GetBytes(text)).Header, Is.EqualTo(nothing));

    private const string NoEvent = "is broken: what follows in it is no transcript";

    [TestCase("[1, \"o\", \"a\"]\ngarbage\n[2, \"o\", \"b\"]\n", 1, NoEvent)]
    [TestCase("[1, \"o\", \"\\ud800\"]\n", 0, NoEvent)]
    [TestCase("[-1, \"o\", \"a\"]\n", 0, NoEvent)]
    [TestCase("[1e99, \"o\", \"a\"]\n", 0, NoEvent)]
    [TestCase("[1, \"o\", 5]\n", 0, NoEvent)]
    [TestCase("[1, \"zz\", \"a\"]\n", 1, null)]
    public void A_file_that_is_broken_is_read_as_far_as_it_goes(string lines, int count, string? fault)
    {
        var (_, events, found) = Read(Encoding.UTF8.GetBytes(Header.ToLine() + lines));
        Assert.That((events.Count, found), Is.EqualTo((count, fault)));
    }

    [Test]
    public void Of_an_event_that_is_cut_anywhere_all_whole_characters_are_read() => Prop.ForAll(
        TerminalOutput.Anything.Select(Encoding.UTF8.GetString).ToArbitrary(),
        text =>
        {
            var line = new ArrayBufferWriter<byte>();
            CastFormat.WriteEvent(line, TimeSpan.FromSeconds(1), 'o', text);
            for (var length = 0; length < line.WrittenCount; length++)
            {
                var (_, events, fault) = Read([.. Encoding.UTF8.GetBytes(Header.ToLine()), .. line.WrittenSpan[..length]]);
                var shown = string.Concat(events.Select(one => one.Text));
                Assert.That(fault, Is.EqualTo(length == 0 ? null : "is cut: its end is missing"));
                Assert.That(text, Does.StartWith(shown));
                // An escape takes six bytes at most, and what is around the text 17.
                Assert.That(shown, Has.Length.GreaterThanOrEqualTo(Math.Min(text.Length, (length - 17) / 6)));
            }
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(50));

    [Test]
    public void The_beginning_of_some_lines_is_events_again()
    {
        var lines = new ArrayBufferWriter<byte>();
        CastFormat.WriteEvent(lines, TimeSpan.FromSeconds(1), 'o', "first");
        CastFormat.WriteEvent(lines, TimeSpan.FromSeconds(2), 'o', "\e[31m中文\r\n");
        var text = "first" + "\e[31m中文\r\n";
        for (var length = 0; length <= lines.WrittenCount; length++)
        {
            byte[] shorter = [.. Encoding.UTF8.GetBytes(Header.ToLine()), .. CutEvent.Shorten(lines.WrittenSpan, length)];
            var (_, events, fault) = Read(shorter);
            Assert.That(fault, Is.Null);
            Assert.That(text, Does.StartWith(string.Concat(events.Select(one => one.Text))));
            Assert.That(shorter, Has.Length.LessThanOrEqualTo(Encoding.UTF8.GetByteCount(Header.ToLine()) + length));
        }
    }

    [Test]
    public void A_line_without_an_end_does_not_fill_the_memory()
    {
        using var endless = new MemoryStream(new byte[32 << 20]);
        using var reader = new CastReader(endless);
        Assert.That(reader.TryRead(out _), Is.False);
        Assert.That(reader.IsBroken);
        Assert.That(endless.Position, Is.LessThan(16 << 20));
    }

    [Test]
    public void Any_bytes_can_be_read() => Prop.ForAll(
        TerminalOutput.Anything.ToArbitrary(),
        bytes => Read([.. Encoding.UTF8.GetBytes(Header.ToLine()), .. bytes]).Header == Header).QuickCheckThrowOnFailure();

    private static (TranscriptHeader? Header, List<(double Time, char Kind, string Text)> Events, string? Fault) Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = new CastReader(stream);
        var header = reader.ReadHeader();
        var events = new List<(double, char, string)>();
        while (reader.TryReadLast(out var next))
        {
            events.Add((next.Time.TotalSeconds, next.Kind, Encoding.UTF8.GetString(next.Text.Span)));
        }

        return (header, events, TranscriptText.Fault(reader));
    }
}
