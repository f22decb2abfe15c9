using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

public sealed class TerminalVariablesTests
{
    [TestCase("xterm", "xterm")]
    [TestCase("xterm-256color", "xterm-256color")]
    [TestCase("xterm-direct", "xterm-direct")]
    [TestCase("screen", "screen")]
    [TestCase("screen.xterm-256color", "screen.xterm-256color")]
    [TestCase("tmux-256color", "tmux-256color")]
    [TestCase("linux", "linux")]
    [TestCase("vt100", "vt100")]
    [TestCase("dumb", "dumb")]
    [TestCase("xterm-kitty", "xterm-256color")]
    [TestCase("xterm-ghostty", "xterm-256color")]
    [TestCase("alacritty", "xterm-256color")]
    [TestCase("wezterm", "xterm-256color")]
    [TestCase("linux-m", "xterm-256color")]
    [TestCase("vt220", "xterm-256color")]
    [TestCase("foot", "xterm-256color")]
    public void A_terminal_is_called_what_images_know(string name, string inside) => Assert.That(
        TerminalVariables.For(Hosts.Plain.With("TERM", name), []), Is.EqualTo(new Dictionary<string, string> { ["TERM"] = inside }));

    [Test]
    public void Each_is_handed_in_only_if_it_is_set()
    {
        Assert.That(TerminalVariables.For(Hosts.Plain, []), Is.Empty);
        Assert.That(TerminalVariables.For(Hosts.Plain.With("TERM", "").With("LANG", ""), []), Is.Empty);
        Assert.That(
            TerminalVariables.For(Hosts.Plain.With("COLORTERM", "truecolor").With("LANG", "C.UTF-8").With("LC_ALL", "x"), []),
            Is.EqualTo(new Dictionary<string, string> { ["COLORTERM"] = "truecolor", ["LANG"] = "C.UTF-8" }));
    }

    [Test]
    public void The_session_s_own_are_left_alone() => Assert.That(
        TerminalVariables.For(Hosts.Plain.With("TERM", "vt100").With("LANG", "C.UTF-8"), ["LANG", "COLORTERM"]),
        Is.EqualTo(new Dictionary<string, string> { ["TERM"] = "vt100" }));
}
