using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Terminals;

namespace Manyoyo.Tests.Terminals;

/// <summary>What a program switched on, and what takes it back.</summary>
public sealed class ModeFollowerTests
{
    private static readonly string[] Pieces =
    [
        "text", "\n", "日本", "\e", "[", "]", "?", ">", "<", "=", ";", "1", "25", "1049", "2004", "h", "l", "m", "u", "q", " ", "\a", "\\", "\u0018", "\u000e", "\u000f",
        "\e[?1049h", "\e[?1049l", "\e[?25l", "\e[?25h", "\e[?1000;1002;1006h", "\e[?2004h", "\e[31m", "\e[m", "\e[>1u", "\e[<u", "\e[=5u", "\e[>4;2m", "\e[3;9r", "\e[r",
        "\e[4h", "\e=", "\e>", "\e(0", "\e(B", "\e[5 q", "\e]0;title\a", "\e]8;;http://x\e\\", "\e]8;;\e\\", "\e]11;?\a", "\e]11;red\a", "\e]11;red", "\e]111\a", "\eP1$r0m\e\\", "\e[!p", "\ec",
        "\e[22;0t", "\e[23;0t", "\e[6n", "\e[c",
    ];

    private static Gen<string> Output => Gen.Elements(Pieces).ListOf().Select(string.Concat);

    [TestCase("plain text␍␊", "")]
    [TestCase("␛[1;31mred␛[0m", "")]
    [TestCase("␛[1;31mred", "␛[0m")]
    [TestCase("␛[38;2;1;2;3mcolour␛[m", "")]
    [TestCase("␛[?1049h", "␛[?1049l")]
    [TestCase("␛[?1047h", "␛[?1047l")]
    [TestCase("␛[?1049h␛[?1049l", "")]
    [TestCase("␛[?25l", "␛[?25h")]
    [TestCase("␛[?7l", "␛[?7h")]
    [TestCase("␛[?1000h␛[?1002h␛[?1003h␛[?1006h", "␛[?1000l␛[?1002l␛[?1003l␛[?1006l")]
    [TestCase("␛[?1000;1006h", "␛[?1000l␛[?1006l")]
    [TestCase("␛[?2004h", "␛[?2004l")]
    [TestCase("␛[?1h␛=", "␛[?1l␛>")]
    [TestCase("␛[?66h", "␛[?66l")]
    [TestCase("␛[4h", "␛[4l")]
    [TestCase("␛[5;20r", "␛7␛[r␛8")]
    [TestCase("␛[5;20r␛[r", "")]
    [TestCase("␛(0qqq", "␛(B")]
    [TestCase("␎", "␏")]
    [TestCase("␛[5 q", "␛[0 q")]
    [TestCase("␛[>1u␛[>5u", "␛[<2u")]
    [TestCase("␛[?1049h␛[>1u", "␛[<1u␛[?1049l", TestName = "The keyboard's protocol is taken back on the screen where it was asked for")]
    [TestCase("␛[>1u␛[?1049h␛[>1u", "␛[<1u␛[?1049l␛[<1u")]
    [TestCase("␛[>4;2m", "␛[>4m")]
    [TestCase("␛]8;;http://x␇", "␛]8;;␛\\")]
    [TestCase("␛]11;#000000␇", "␛]111␛\\")]
    [TestCase("␛]11;?␇", "")]
    [TestCase("␛[22;0t", "␛[23;0t")]
    [TestCase("␛[?1049h␛[?1003h␛[>1u␛c", "")]
    [TestCase("half a sequence ␛[?1049", "␘")]
    [TestCase("half a command that counts ␛]11;red", "␛\\␛]111␛\\")]
    [TestCase("half a command ␛]0;title", "␛\\")]
    public void What_was_switched_on_is_taken_back_and_nothing_else(string shown, string undo) =>
        Assert.That(Pictured(After(Encoding.UTF8.GetBytes(Meant(shown))).Undo()), Is.EqualTo(undo));

    [Test]
    public void After_that_nothing_is_left_to_be_taken_back() => Prop.ForAll(Output.ToArbitrary(), shown =>
    {
        var follower = After(Encoding.UTF8.GetBytes(shown));
        follower.Follow(follower.Undo());
        return follower.Undo().Length == 0;
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void Where_the_output_is_cut_makes_no_difference() => Prop.ForAll(Output.ToArbitrary(), shown =>
    {
        var bytes = Encoding.UTF8.GetBytes(shown);
        var byOne = new ModeFollower();
        foreach (var one in bytes)
        {
            byOne.Follow([one]);
        }

        return byOne.Undo().AsSpan().SequenceEqual(After(bytes).Undo());
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void Whatever_comes_it_is_followed()
    {
        var random = new Random(20_260_101);
        var follower = new ModeFollower();
        var bytes = new byte[4096];
        for (var i = 0; i < 500; i++)
        {
            random.NextBytes(bytes);
            // Mostly of what sequences are made of.
            for (var at = 0; at < bytes.Length; at += 3)
            {
                bytes[at] = "\e[]?;0123456789hlmu>\a"u8[bytes[at] % 21];
            }

            follower.Follow(bytes);
            Assert.That(follower.Undo(), Has.Length.LessThan(1000));
        }
    }

    // Control characters stand as their pictures: a report of tests can not hold them.
    private static string Meant(string text) => string.Concat(text.Select(one => one is >= '␀' and <= '␟' ? (char)(one - '␀') : one));

    private static string Pictured(byte[] bytes) => string.Concat(bytes.Select(one => one < 32 ? (char)(one + '␀') : (char)one));

    private static ModeFollower After(byte[] shown)
    {
        var follower = new ModeFollower();
        follower.Follow(shown);
        return follower;
    }
}
