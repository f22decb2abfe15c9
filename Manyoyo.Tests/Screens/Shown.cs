using System.Text;
using Manyoyo.Engine.Screens;

namespace Manyoyo.Tests.Screens;

/// <summary>What a screen shows of some output.</summary>
internal static class Shown
{
    /// <summary>All lines, those that have left the screen too.</summary>
    public static string[] Of(string output, int columns = 20, int rows = 5) => Of(Encoding.UTF8.GetBytes(output), columns, rows);

    /// <inheritdoc cref="Of(string,int,int)"/>
    public static string[] Of(byte[] output, int columns = 20, int rows = 5)
    {
        var lines = new List<string>();
        var follower = new ScreenFollower(columns, rows, lines.Add);
        follower.Output(output);
        follower.Finish();
        return [.. lines.Take(lines.FindLastIndex(line => line.Length > 0) + 1)];
    }
}
