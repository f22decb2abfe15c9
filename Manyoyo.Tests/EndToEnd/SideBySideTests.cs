using System.Text.RegularExpressions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Full-screen programs and a shell in a session, screen by screen as they are under the engine's own client.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.All)]
public sealed partial class SideBySideTests(string engine) : EngineTests(engine)
{
    [Test]
    public void Vim()
    {
        WriteText();
        // Without a file beside it, which would tell the one of the other.
        using var both = new SideBySide(Bench, "exec vi -n text");
        both.Await("line 1 of the text");
        both.Keys("G", "line 200 of the text");
        both.Keys("owide 日本語 and e\u0301 👍 mixed", "wide 日本語");
        both.Press("Enter", "wide 日本語");
        both.Paste("pasted one\n\tpasted two\npasted three", "pasted three");
        both.Press("Escape", "pasted three");
        both.Type("/line 50 ", "line 50 of");
        both.Resize(70, 20, "line 50 of");
        both.Keys("dd", "line 51 of");
        both.Keys("P", "line 50 of");
        both.Keys("ggVjj~", "LINE 3 OF THE TEXT");
        both.Press("C-f", "line 30 of");
        both.Type(":!stty size", "20 70");
        both.Press("Enter", "line 30 of");
        both.End(terminal => terminal.Type(":q!"));
    }

    [Test]
    public void Less()
    {
        WriteText();
        using var both = new SideBySide(Bench, "exec less -R text");
        both.Await("line 1 of the text");
        both.Press("C-l", "line 1 of the text");
        both.Press("Space", "line 50 of");
        both.Keys("b", "line 1 of");
        both.Type("/line 1[05]0", "line 101 of");
        both.Keys("n", "line 151 of");
        both.Press("Down", "line 179 of");
        both.Resize(60, 15, "line 160 of");
        both.Keys("G", "(END)");
        both.Keys("F", "Waiting for data");
        both.Press("C-c", "(END)");
        both.Keys("h", "Commands marked with * may be preceded");
        both.Keys("q", "(END)");
        both.End(terminal => terminal.Keys("q"));
    }

    [Test]
    public void Top()
    {
        using var both = new SideBySide(Bench, "exec top -d 1", screen => Structure(screen));
        both.Await("PID USER");
        both.Resize(80, 24, "PID USER");
        both.Keys("1", "%Cpu");
        both.Keys("h", "Help for Interactive Commands");
        both.Press("Escape", "PID USER");
        both.End(terminal => terminal.Keys("q"));
    }

    [Test]
    public void Bash_with_job_control()
    {
        WriteText();
        using var both = new SideBySide(Bench, "PS1=inside: exec bash --norc");
        both.Await("inside:");
        both.Type("echo one; echo two", "\ntwo\n");
        both.Press("Up", "inside:echo one; echo two");
        both.Press("C-c", "^C");
        both.Keys("ec\\ho x", "ec\\ho x");
        both.Press("C-a", "ec\\ho x");
        both.Press("C-k", "inside:");
        both.Type("sleep 1000", "sleep 1000");
        both.Press("C-z", "Stopped");
        both.Type("bg", "sleep 1000 &");
        both.Type("jobs", "Running");
        both.Type("fg", "\nsleep 1000");
        both.Press("C-c", "^C");
        both.Type("cat", "inside:cat\n");
        both.Type("typed for cat", "typed for cat\ntyped for cat");
        both.Press("C-d", "typed for cat\ninside:");
        both.Type("sleep 1000", "inside:sleep 1000");
        both.Press("C-\\", "Quit");
        both.Type("clear; less text", "line 20 of");
        both.Press("C-z", "Stopped");
        both.Type("fg", "line 20 of");
        both.Keys("q", "inside:");
        both.Paste("first pasted line\nsecond pasted line", "second pasted line");
        both.Press("C-c", "^C");
        both.Resize(75, 22, "^C");
        both.Type("clear; stty size", "22 75");
        both.End(terminal => terminal.Type("exit"));
    }

    [Test]
    public void A_program_that_asks_for_the_mouse_gets_it_and_its_colours_are_the_same()
    {
        Bench.Write("project/drawn", "printf '\\033[?1049h\\033[?1000h\\033[?1006h\\033[H\\033[38;2;200;100;50mtrue\\033[48;5;21m indexed\\033[0m \\033[1;4;7mbold\\033[0m \\033(0lqk\\033(B 日本'; stty raw -echo; head -c 9 | od -An -c; stty sane; cat");
        using var both = new SideBySide(Bench, "sh drawn");
        both.Await("bold");
        both.Keys("\e[<0;3;4M", "[   <   0   ;   3   ;   4   M");
        both.End(terminal => terminal.Press("C-d"));
    }

    private void WriteText() => Bench.Write(
        "project/text", string.Concat(Enumerable.Range(1, 200).Select(number => $"line {number} of the text{(number % 7 == 0 ? " \e[32min green\e[0m" : "")}\n")));

    // Of what runs both see each other, and numbers go up and down.
    private static string Structure(string screen) => Numbers().Replace(string.Join('\n', screen.Split('\n').Where(line => !Process().IsMatch(line))), "0");

    [GeneratedRegex(@"[\d.:]*\d *|\b(second|minute|hour|day|min|user)s?\b|up *| *\b(running|sleeping)\b")]
    private static partial Regex Numbers();

    // Its first word is a number.
    [GeneratedRegex(@"^(\e\[[\d;]*m| )*\d+ +\w+ ")]
    private static partial Regex Process();
}
