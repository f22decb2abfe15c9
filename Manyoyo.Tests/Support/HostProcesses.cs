using System.Text;

namespace Manyoyo.Tests.Support;

/// <summary>What runs on this machine, inside containers too: they share its kernel.</summary>
internal static class HostProcesses
{
    /// <summary>The command lines of the processes that have a word in theirs, but for podman's keepers of containers.</summary>
    public static IReadOnlyList<string> With(string word) =>
    [
        .. Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Select(CommandLine)
            .Where(line => line.Contains(word, StringComparison.Ordinal) && !IsKeeper(line)),
    ];

    /// <summary>Fails where such processes do not end.</summary>
    public static void AssertNone(string word) =>
        Until.True(() => With(word).Count == 0, () => "left running:\n" + string.Join('\n', With(word)));

    private static bool IsKeeper(string line) => line.Contains("conmon ", StringComparison.Ordinal) && !line.Contains("--exec", StringComparison.Ordinal);

    private static string CommandLine(string folder)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(folder + "/cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return "";
        }
    }
}
