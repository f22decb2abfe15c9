using Manyoyo.Engine.Screens;

namespace Manyoyo.Tests.Screens;

/// <summary>What real programs wrote to a terminal of 80 columns and 24 rows, cut at many places: tmux and the screen follower show the same.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class ProgramScreenTests
{
    private const int Cuts = 8;

    [TestCase("vim")]
    [TestCase("vimquit")]
    [TestCase("less")]
    [TestCase("lessquit")]
    [TestCase("bash")]
    [TestCase("git")]
    [TestCase("progress")]
    [TestCase("clear")]
    public void The_same_is_shown(string program)
    {
        if (!TmuxScreens.IsThere)
        {
            Assert.Ignore("there is no tmux");
        }

        using var tmux = new TmuxScreens();
        var output = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "screens", program + ".out"));
        for (var i = 1; i <= Cuts; i++)
        {
            var piece = output[..WholeSequences(output, output.Length * i / Cuts)];
            Assert.That(Shown.Of(piece, 80, 24), Is.EqualTo(tmux.Show((80, 24), piece)), $"after {piece.Length} bytes");
            Assert.That(Resized(piece), Is.EqualTo(tmux.Show((80, 24), piece, (60, 20), output[piece.Length..])), $"smaller after {piece.Length} bytes");
        }

        string[] Resized(byte[] before)
        {
            var lines = new List<string>();
            var follower = new ScreenFollower(80, 24, lines.Add);
            follower.Output(before);
            follower.Resize(60, 20);
            follower.Output(output.AsSpan(before.Length));
            follower.Finish();
            return [.. lines.Take(lines.FindLastIndex(line => line.Length > 0) + 1)];
        }
    }

    // The test tells tmux of the end of a piece by a sequence, which must not stand in another.
    private static int WholeSequences(byte[] output, int length)
    {
        var line = Array.LastIndexOf(output, (byte)'\n', length - 1);
        return length == output.Length || line < 0 ? length : line + 1;
    }
}
