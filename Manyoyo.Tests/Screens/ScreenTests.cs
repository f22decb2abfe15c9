using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Screens;

namespace Manyoyo.Tests.Screens;

/// <summary>What tmux can not be asked, or does otherwise with good reason.</summary>
public sealed class ScreenTests
{
    [Test]
    public void Cleared_history_stays_in_a_transcript() =>
        Assert.That(Shown.Of("one\r\ntwo\r\n\e[H\e[2J\e[3Jthree"), Is.EqualTo(new[] { "one", "two", "three" }));

    [Test]
    public void Boxes_of_lines_are_shown_as_lines() =>
        Assert.That(Shown.Of("\e(0lqk\e(B ok \x0e\e)0x\x0f"), Is.EqualTo(new[] { "┌─┐ ok │" }));

    [Test]
    public void The_other_half_of_a_wide_character_goes_too() =>
        Assert.That(Shown.Of("中文\e[1;2Hx"), Is.EqualTo(new[] { " x文" }));

    [Test]
    public void Bytes_that_are_no_character_are_shown_as_that() =>
        Assert.That(Shown.Of([(byte)'a', 0xff, (byte)'b', 0xe4, 0xb8, (byte)'c']), Is.EqualTo(new[] { "a\uFFFDb\uFFFDc" }));

    [Test]
    public void A_character_may_come_in_pieces()
    {
        var lines = new List<string>();
        var follower = new ScreenFollower(20, 5, lines.Add);
        foreach (var one in Encoding.UTF8.GetBytes("中😀e\u0301\e[1;20H中"))
        {
            follower.Output([one]);
        }

        follower.Finish();
        Assert.That(lines, Is.EqualTo(new[] { "中😀e\u0301", "中" }));
    }

    [Test]
    public void A_thousand_marks_on_one_character_take_no_room()
    {
        var line = Shown.Of("a" + string.Concat(Enumerable.Repeat("\u0301", 100_000)) + "b")[0];
        Assert.That(line, Has.Length.LessThan(50));
        Assert.That(line, Does.StartWith("a\u0301").And.EndsWith("b"));
    }

    [TestCase(0, 0)]
    [TestCase(-5, int.MaxValue)]
    [TestCase(int.MaxValue, 1)]
    public void A_size_that_no_screen_has_is_made_one(int columns, int rows)
    {
        var screen = new Screen(columns, rows, _ => { });
        screen.Resize(rows, columns);
        screen.Print("text"u8);
        Assert.That((screen.Columns, screen.Rows), Is.EqualTo((Math.Clamp(rows, 1, 1000), Math.Clamp(columns, 1, 1000))));
    }

    [Test]
    public void Pieces_show_what_the_whole_shows() => Prop.ForAll(
        TerminalOutput.Anything.ToArbitrary(),
        output =>
        {
            var lines = new List<string>();
            var follower = new ScreenFollower(20, 5, lines.Add);
            for (var i = 0; i < output.Length; i += 3)
            {
                follower.Output(output.AsSpan(i, Math.Min(3, output.Length - i)));
            }

            follower.Finish();
            return lines.Take(lines.FindLastIndex(line => line.Length > 0) + 1).SequenceEqual(Shown.Of(output));
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500));

    [Test]
    public void Nothing_crashes_it_whatever_the_size_does() => Prop.ForAll(
        (from output in TerminalOutput.Anything
         from columns in Gen.Choose(1, 30)
         from rows in Gen.Choose(1, 9)
         select (output, columns, rows)).ListOf().ToArbitrary(),
        steps =>
        {
            var follower = new ScreenFollower(10, 4, _ => { });
            foreach (var (output, columns, rows) in steps)
            {
                follower.Output(output);
                follower.Resize(columns, rows);
                var screen = follower.Screen;
                Assert.That((screen.Columns, screen.Rows), Is.EqualTo((columns, rows)));
                Assert.That(screen.Row, Is.InRange(0, rows - 1));
                Assert.That(screen.Column, Is.InRange(0, columns));
            }

            follower.Finish();
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500));

    [Test]
    public void Much_output_takes_little_memory_and_time()
    {
        var noise = new byte[1 << 20];
        new Random(1).NextBytes(noise);
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\e[32msome words of a line\e[0m and 中文 more of them\r\n", 20_000)));
        var count = 0;
        var follower = new ScreenFollower(80, 24, _ => count++);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 10; i++)
        {
            follower.Output(noise);
            follower.Output("\x18"u8);
            follower.Output(text);
        }

        follower.Finish();
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        Assert.That(count, Is.GreaterThan(200_000));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true), Is.LessThan(200 << 20));
    }
}
