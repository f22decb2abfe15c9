using System.Diagnostics;
using System.Text;
using Manyoyo.Engine.Screens;
using Manyoyo.Engine.Transcripts;
using Manyoyo.Tests.Support;
using Manyoyo.Tests.Transcripts;

namespace Manyoyo.Tests.Screens;

/// <summary>Output that no program writes: nothing crashes, nothing hangs, and memory is bounded.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class FuzzTests
{
    private const int MostMemory = 48 << 20;

    // A hang is what takes for ever; a busy machine is slow.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private static readonly string[] Pieces =
    [
        "\e", "[", "?", ";", "m", "H", "J", "K", "L", "M", "P", "@", "S", "T", "X", "b", "r", "h", "l", "1049", "6", "7", "3", "2", "99999", "2147483648",
        "18446744073709551616", "\e[", "\e]0;", "\eP", "\e_", "\ek", "\a", "\e\\", "\u0018", "\u001a", "\r", "\n", "\t", "\b", "\e#8", "\ec", "\eM", "\eD", "\e7", "\e8",
        "\e(0", "\u000e", "\e[4h", "\e[?7l", "\e[?1049h", "\e[?1049l", "中", "e\u0301", "😀", "text", "\u009b", "\uFFFD", "\0", "\u007f", ":", "<", "=", ">", "!", " ", "$",
    ];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Random_sequences_cut_and_mixed_with_noise_and_sizes(int seed)
    {
        var random = new Random(seed);
        var follower = new ScreenFollower(80, 24, _ => { });
        for (var round = 0; round < 3000; round++)
        {
            follower.Output(random.Next(5) == 0 ? Noise(random) : Encoding.UTF8.GetBytes(string.Concat(random.GetItems(Pieces, random.Next(200)))));
            if (random.Next(10) == 0)
            {
                follower.Resize(random.Next(-1, 300), random.Next(-1, 100));
            }

            var screen = follower.Screen;
            Assert.That(screen.Row, Is.InRange(0, screen.Rows - 1));
            Assert.That(screen.Column, Is.InRange(0, screen.Columns));
        }

        follower.Finish();
    }

    [TestCase("\e[99999b", TestName = "A character a hundred thousand times")]
    [TestCase("x\e[99999S", TestName = "A hundred thousand rows up")]
    [TestCase("\e[99999T\e[99999L\e[99999M", TestName = "A hundred thousand rows in and out")]
    [TestCase("\e[99999@\e[99999P\e[99999X", TestName = "A hundred thousand cells in and out")]
    [TestCase("\e[99999I\e[99999Z\e[99999;99999H", TestName = "A hundred thousand tabs")]
    [TestCase("\e[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1m", TestName = "Many parameters")]
    [TestCase("\e]0;title", TestName = "A title without an end")]
    [TestCase("\ePdata\e", TestName = "A device's string without an end")]
    [TestCase("\e[?1049h\e[?1049l", TestName = "The alternate screen in and out")]
    [TestCase("\e[2Jx", TestName = "Clearing over and over")]
    [TestCase("\u0301", TestName = "Marks on nothing")]
    [TestCase("x\n", TestName = "A deep history")]
    [TestCase("a line that is wrapped, and wrapped again ", TestName = "One line without an end")]
    public void One_thing_over_and_over(string piece)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var follower = new ScreenFollower(200, 60, _ => { });
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1 + (20_000 / piece.Length))));
        // As much as goes in a second: what is costly is little output.
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 5000 && clock.ElapsedMilliseconds < 1000; i++)
        {
            follower.Output(bytes);
        }

        Assert.That(clock.Elapsed, Is.LessThan(Patience));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(MostMemory));
        GC.KeepAlive(follower);
    }

    [Test]
    public void Sizes_that_change_all_the_time_with_a_deep_history()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var follower = new ScreenFollower(1000, 1000, _ => { });
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 12; i++)
        {
            follower.Output(Encoding.UTF8.GetBytes(new string('x', 100_000)));
            follower.Resize(i % 3 == 0 ? 1 : 1000, i % 5 == 0 ? 1 : 1000);
            Assert.That(clock.Elapsed, Is.LessThan(Patience));
        }

        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(4 * MostMemory));
        GC.KeepAlive(follower);
    }

    [TestCase(4)]
    [TestCase(5)]
    public void A_transcript_with_bytes_changed_cut_out_and_put_in_is_read_to_some_end(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var good = Encoding.UTF8.GetBytes(CastTests.Header.ToLine() + string.Concat(Enumerable.Range(0, 50).Select(i =>
            $"[{i}.5, \"{(i % 9 == 0 ? 'r' : 'o')}\", \"{(i % 9 == 0 ? $"{i * 7}x{i * 3}" : $"line {i} \\u001b[{i}A中\\r\\n")}\"]\n")));
        for (var round = 0; round < 300; round++)
        {
            var bytes = good.ToList();
            for (var change = random.Next(8); change >= 0; change--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(3))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(100)));
                        break;
                    default:
                        bytes.InsertRange(at, Noise(random));
                        break;
                }
            }

            if (TranscriptFile.Look(folder.Write("x.cast", bytes.ToArray())) is { Header: not null } file)
            {
                _ = TranscriptText.Read(file, null, _ => { });
                _ = TranscriptText.ReadRaw(file, null, _ => { });
                _ = file.LastEvent();
            }
        }
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(200)];
        random.NextBytes(noise);
        return noise;
    }
}
