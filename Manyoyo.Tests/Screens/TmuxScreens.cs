using System.Diagnostics;
using System.Text;

namespace Manyoyo.Tests.Screens;

/// <summary>tmux, which is asked what it shows of some output.</summary>
internal sealed class TmuxScreens : IDisposable
{
    private readonly string _socket = "manyoyo-test-" + Guid.NewGuid().ToString("N");
    private readonly string _folder = Directory.CreateTempSubdirectory("manyoyo-test-").FullName;
    private int _count;

    public TmuxScreens() => Tmux("new-session", "-d", "-x", "80", "-y", "24", "sleep 1000", ";", "set", "-g", "history-limit", "100000",
        ";", "set", "-g", "status", "off");

    public static bool IsThere { get; } = File.Exists("/usr/bin/tmux");

    /// <summary>All lines, without the empty ones at the end.</summary>
    /// <param name="steps">Output, and sizes to change to between; the first is the size to begin with.</param>
    public string[] Show(params object[] steps)
    {
        var number = ++_count;
        var (columns, rows) = ((int, int))steps[0];
        var scripts = new List<string> { "stty raw -echo" };
        for (var i = 1; i < steps.Length; i++)
        {
            var file = Path.Combine(_folder, $"{number}-{i}");
            // The title comes last, and tells that tmux has read all of it.
            File.WriteAllBytes(file, [.. steps[i] as byte[] ?? [], .. Encoding.ASCII.GetBytes($"\e]2;end-{number}-{i}\a")]);
            scripts.Add($"tmux -L {_socket} wait-for go-{number}-{i}; cat {file}");
        }

        Tmux("new-session", "-d", "-s", $"s{number}", "-x", $"{columns}", "-y", $"{rows}", string.Join("; ", scripts) + "; sleep 1000");
        for (var i = 1; i < steps.Length; i++)
        {
            if (steps[i] is (int wide, int high))
            {
                Tmux("resize-window", "-t", $"s{number}", "-x", $"{wide}", "-y", $"{high}");
            }

            Tmux("wait-for", "-S", $"go-{number}-{i}");
            AwaitTitle(number, $"end-{number}-{i}");
        }

        var text = AllOf(number);
        Tmux("kill-session", "-t", $"s{number}");
        return text;
    }

    public void Dispose()
    {
        Tmux("kill-server");
        Directory.Delete(_folder, recursive: true);
    }

    private void AwaitTitle(int number, string title)
    {
        for (var i = 0; i < 1000 && Tmux("display-message", "-p", "-t", $"s{number}", "#{pane_title}").Trim() != title; i++)
        {
            Thread.Sleep(10);
        }
    }

    private string[] AllOf(int number)
    {
        var lines = Tmux("capture-pane", "-p", "-t", $"s{number}", "-S", "-").Split('\n');
        return lines[..(Array.FindLastIndex(lines, line => line.Length > 0) + 1)];
    }

    private string Tmux(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/tmux", ["-u", "-L", _socket, "-f", "/dev/null", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("TMUX");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
