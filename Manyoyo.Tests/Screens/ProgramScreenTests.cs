using Manyoyo.Engine.Screens;

namespace Manyoyo.Tests.Screens;

/// <summary>What real programs wrote to a terminal of 80 columns and 24 rows, cut at some places: tmux and the screen follower show the same.</summary>
/// <remarks>
/// Deliberately not what tmux does: where a program has taken cells out of a row (as readline does), tmux counts the row as full, and
/// shows an empty row below it in a window that is made narrower.
/// </remarks>
[Parallelizable(ParallelScope.Self)]
public sealed class ProgramScreenTests
{
    private const int Cuts = 4;

    [TestCase("vim", 60, 20)]
    [TestCase("vimquit", 60, 20)]
    [TestCase("less", 60, 20)]
    [TestCase("lessquit", 60, 20)]
    [TestCase("bash", 100, 30)]
    [TestCase("git", 60, 20)]
    [TestCase("progress", 60, 20)]
    [TestCase("clear", 60, 20)]
    public void The_same_is_shown_before_and_after_a_change_of_size(string program, int columns, int rows)
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
            Assert.That(Resized(piece), Is.EqualTo(tmux.Show((80, 24), piece, (columns, rows), output[piece.Length..])), $"and with another size after {piece.Length} bytes");
        }

        string[] Resized(byte[] before)
        {
            var lines = new List<string>();
            var follower = new ScreenFollower(80, 24, lines.Add);
            follower.Output(before);
            follower.Resize(columns, rows);
            follower.Output(output.AsSpan(before.Length));
            follower.Finish();
            return [.. lines.Take(lines.FindLastIndex(line => line.Length > 0) + 1)];
        }
    }

    // The test tells tmux of the end of a piece by a sequence, which must not stand in another.
    private static int WholeSequences(byte[] output, int length) => length == output.Length
        ? length
        : Math.Max(Array.LastIndexOf(output, (byte)'\e', length - 1), Array.LastIndexOf(output, (byte)'\n', length - 1) + 1);
}
