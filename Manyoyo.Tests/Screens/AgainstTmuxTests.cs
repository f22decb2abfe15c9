using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Screens;

namespace Manyoyo.Tests.Screens;

/// <summary>The same bytes to tmux and to the screen follower.</summary>
public sealed class AgainstTmuxTests
{
    private const int Columns = 20;
    private const int Rows = 6;

    // The same output each time: tmux has rare faults of its own, which no run of ours should stumble upon.
    private static readonly Replay Seed = new(new Rnd(2026, 1), null);

    [OneTimeSetUp]
    public static void NeedTmux()
    {
        if (!TmuxScreens.IsThere)
        {
            Assert.Ignore("there is no tmux");
        }
    }

    [TestCase("plain\r\nlines\r\n\r\nend", TestName = "Plain lines")]
    [TestCase("0123456789012345678901234\r\nnext", TestName = "A line that is too long")]
    [TestCase("01234567890123456789\r\nnext", TestName = "A line that just fits")]
    [TestCase("1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n8\r\n9", TestName = "More lines than rows")]
    [TestCase("one\r\ntwo\r\n\e[2;4r\e[4;1Ha\r\nb\r\nc\r\nd\e[r\e[6;1Hend", TestName = "A scrolling region")]
    [TestCase("\e[2;4r\e[2;1Ha\e[3;1Hb\e[4;1Hc\e[2;1H\eM\eMtop", TestName = "Scrolling backwards")]
    [TestCase("\e[3;5r\e[?6h\e[1;1Horigin\e[99;1Hlast\e[?6lhome", TestName = "The origin in the region")]
    [TestCase("before\e[?1049h\e[Hfull screen\e[2;1Hmore\e[?1049l after", TestName = "The alternate screen")]
    [TestCase("before\r\n\e[?1049h\e[2Jfull screen", TestName = "An alternate screen that is not left")]
    [TestCase("中文字符很多很多很多很多\r\n中\b\b文", TestName = "Wide characters")]
    [TestCase("0123456789012345678中", TestName = "A wide character that does not fit")]
    [TestCase("中文\e[1;1Hx\e[1;3Hy", TestName = "Half of a wide character written over")]
    [TestCase("e\u0301a\u0308o\u0302\u0323 x\e[5;20He\u0301", TestName = "Combining marks")]
    [TestCase("a\tb\tc\td\te\r\n\t\tx\e[Z\e[Zy", TestName = "Tabs")]
    [TestCase("\e[3g\e[5G\eH\e[10G\eH\r\tx\ty\tz", TestName = "Tabs of one's own")]
    [TestCase("abcdef\e[3D\e[2@XY\e[1;1H\e[P", TestName = "Characters put in and taken out")]
    [TestCase("abc\e[4h\e[1;1HXYZ\e[4l!", TestName = "Insert mode")]
    [TestCase("a\r\nb\r\nc\r\nd\e[2;1H\e[2Lx\e[1;1H\e[My", TestName = "Lines put in and taken out")]
    [TestCase("abcdefghij\e[1;5H\e[K\r\nabcdefghij\e[2;5H\e[1K\r\nabc\e[2K", TestName = "Erasing in a line")]
    [TestCase("a\r\nb\r\nc\r\nd\e[2;1H\e[Jx", TestName = "Erasing below")]
    [TestCase("a\r\nb\r\nc\r\nd\e[3;1H\e[1Jx", TestName = "Erasing above")]
    [TestCase("a\r\nb\r\nc\e[H\e[2Jx", TestName = "Clearing the screen")]
    [TestCase("a\r\nb\r\nc\e[H\e[Jx", TestName = "Clearing from the first cell")]
    [TestCase("abcdefghij\e[1;3H\e[4Xx", TestName = "Erasing characters")]
    [TestCase("a\r\nb\r\nc\r\nd\r\ne\r\nf\e[2S\e[1Tx", TestName = "Scrolling by command")]
    [TestCase("x\e[5by\e[2C\e[3bz", TestName = "Repeating")]
    [TestCase("\e[?7l01234567890123456789abc\e[?7h", TestName = "No wrapping")]
    [TestCase("\e7abc\e[3;3Hx\e8y\e[sZ\e[4;4H\e[uW", TestName = "The cursor saved")]
    [TestCase("a\e]0;a title\x07b\e]8;;http://x\e\\c\eP+q544e\e\\d\e_x\e\\e\ektitle\e\\f", TestName = "Strings that are not shown")]
    [TestCase("a\e[38;2;1;2;3mb\e[4:3mc\e[>4;1md\e[?2004he\e[1 qf\e=g", TestName = "Sequences that show nothing")]
    [TestCase("\e#8\e[3;3Hx", TestName = "The test picture")]
    [TestCase("abc\r\ndef\ecxyz", TestName = "A reset")]
    [TestCase("01234567890123456789\e[Kx\e[1;20H\e[Ky", TestName = "Erasing where the row is full")]
    [TestCase("01234567890123456789\bx\r\n01234567890123456789\e[Dy", TestName = "Going back where the row is full")]
    [TestCase("0123456789012345678901\b\b\bx", TestName = "Going back over the end of a row")]
    [TestCase("\e[5;5H\e[99Aup\e[99Bdown\e[99Cx\e[99Dleft", TestName = "Moves that are too far")]
    [TestCase("👍🏽x👨‍👩‍👧y🇩🇪z❤️w", TestName = "Emoji", Ignore = "tmux 3.3 knows no emoji of several parts")]
    [TestCase("a\e[31\x18b\e[3\e[1mc\e]0;x\x1ad", TestName = "Sequences that are broken off")]
    [TestCase("a\vb\fc\e[1Ed\e[1Fe\eDf\eEg", TestName = "Other ways to the next line")]
    [TestCase("a\e[2;3Hb\e[4d c\e[7Gd\e[9`e", TestName = "Moves to a row or a column")]
    public void The_same_is_shown(string output)
    {
        using var tmux = new TmuxScreens();
        Assert.That(Shown.Of(output, Columns, Rows), Is.EqualTo(tmux.Show((Columns, Rows), Encoding.UTF8.GetBytes(output))));
    }

    [Test]
    public void The_same_is_shown_of_anything()
    {
        using var tmux = new TmuxScreens();
        Prop.ForAll(
            TerminalOutput.Sequences.ToArbitrary(),
            output =>
            {
                var ours = Shown.Of(output, Columns, Rows);
                var theirs = tmux.Show((Columns, Rows), Encoding.UTF8.GetBytes(output));
                return ours.SequenceEqual(theirs).Label($"of {Manyoyo.Engine.Printable.Escape(output)}\nours:\n{string.Join("|\n", ours)}|\ntheirs:\n{string.Join("|\n", theirs)}|\n");
            }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(Seed));
    }

    [TestCase(12, 6)]
    [TestCase(40, 6)]
    [TestCase(20, 3)]
    [TestCase(20, 12)]
    [TestCase(11, 4)]
    [TestCase(33, 9)]
    public void The_same_is_shown_after_the_size_has_changed(int columns, int rows)
    {
        using var tmux = new TmuxScreens();
        var before = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 9).Select(line => $"line {line} and some more text 中文 {line}\r\n")) + "prompt$ ");
        var after = Encoding.UTF8.GetBytes("typed\r\nanother line that is rather long\r\n$ ");
        var lines = new List<string>();
        var follower = new ScreenFollower(Columns, Rows, lines.Add);
        follower.Output(before);
        follower.Resize(columns, rows);
        follower.Output(after);
        follower.Finish();
        Assert.That(lines, Is.EqualTo(tmux.Show((Columns, Rows), before, (columns, rows), after)));
    }
}
