using Manyoyo.Engine.Config;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

public sealed class CommandComposerTests
{
    private static readonly CommandSettings Nothing = new();

    [TestCase("npm test", null, null, "npm test")]
    [TestCase("npm test", "CI=1", null, "CI=1 npm test")]
    [TestCase("npm test", null, "-- --watch", "npm test -- --watch")]
    [TestCase("npm test", "CI=1", "-w", "CI=1 npm test -w")]
    [TestCase("npm test", "", "", "npm test")]
    [TestCase("", "CI=1", "-w", "CI=1 -w")]
    [TestCase(null, null, null, "")]
    [TestCase(" a\n\"b\", c ", "x ", " y", "x   a\n\"b\", c   y")]
    public void Prefix_command_and_suffix_are_joined_by_a_space(string? shell, string? prefix, string? suffix, string text) => Assert.That(
        CommandComposer.FromSettings(new() { Shell = shell, Prefix = prefix, Suffix = suffix }).Text, Is.EqualTo(text));

    [Test]
    public void Prefix_and_command_are_kept_together_and_the_suffix_apart() => Assert.That(
        CommandComposer.FromSettings(new() { Shell = "claude", Prefix = "A=1", Suffix = "-c" }),
        Is.EqualTo(new FirstCommand("A=1 claude", "-c")));

    [TestCase("claude", "IS_SANDBOX=1 claude --dangerously-skip-permissions")]
    [TestCase("cx", "codex --dangerously-bypass-approvals-and-sandbox")]
    [TestCase("g", "gemini --yolo")]
    [TestCase("oc", """OPENCODE_PERMISSION='{"*":"allow"}' opencode""")]
    public void An_agent_is_started_without_confirmations(string yolo, string text) =>
        Assert.That(CommandComposer.FromSettings(new() { Yolo = yolo }).Text, Is.EqualTo(text));

    [Test]
    public void An_agent_takes_prefix_and_suffix_too() => Assert.That(
        CommandComposer.FromSettings(new() { Yolo = "g", Prefix = "A=1", Suffix = "-r" }).Text, Is.EqualTo("A=1 gemini --yolo -r"));

    [Test]
    public void Inside_a_layer_the_whole_command_wins_over_the_agent_and_the_agent_over_the_shell()
    {
        var all = new CommandSettings { Full = "id", Yolo = "g", Shell = "ls", Prefix = "A=1", Suffix = "-x" };

        Assert.That(CommandComposer.FromSettings(all), Is.EqualTo(new FirstCommand("id", "")));
        Assert.That(CommandComposer.FromSettings(all with { Full = null }).Text, Is.EqualTo("A=1 gemini --yolo -x"));
        Assert.That(CommandComposer.FromSettings(all with { Full = null, Yolo = "" }).Text, Is.EqualTo("A=1 ls -x"));
    }

    [Test]
    public void The_highest_layer_with_a_command_decides_and_nothing_is_left_of_those_below()
    {
        var profile = new CommandSettings { Yolo = "claude", Prefix = "A=1", Suffix = "-c" };

        Assert.That(CommandComposer.FromSettings(new CommandSettings { Full = "id" }.Over(profile)).Text, Is.EqualTo("id"));
        Assert.That(CommandComposer.FromSettings(new CommandSettings { Shell = "ls" }.Over(profile)).Text, Is.EqualTo("ls"));
        Assert.That(CommandComposer.FromSettings(new CommandSettings { Shell = "" }.Over(profile)).Text, Is.Empty);
        Assert.That(CommandComposer.FromSettings(new CommandSettings { Yolo = "" }.Over(profile)).Text, Is.Empty);
    }

    [Test]
    public void A_layer_without_a_command_changes_prefix_and_suffix_of_the_one_below()
    {
        var profile = new CommandSettings { Yolo = "g", Prefix = "A=1", Suffix = "-r" };

        Assert.That(CommandComposer.FromSettings(new CommandSettings { Suffix = "-x" }.Over(profile)).Text, Is.EqualTo("A=1 gemini --yolo -x"));
        Assert.That(CommandComposer.FromSettings(new CommandSettings { Prefix = "", Suffix = "" }.Over(profile)).Text, Is.EqualTo("gemini --yolo"));
    }

    [Test]
    public void On_re_entry_what_is_asked_for_comes_first_then_what_was_stored_then_the_file()
    {
        var (asked, stored, file) = (new CommandSettings { Shell = "asked" }, new FirstCommand("stored", "s"), new CommandSettings { Shell = "file" });

        Assert.That(Reenter(asked, stored, file), Is.EqualTo("asked"));
        Assert.That(Reenter(Nothing, stored, file), Is.EqualTo("stored s"));
        Assert.That(Reenter(Nothing, new("", ""), file), Is.EqualTo("file"));
        Assert.That(Reenter(Nothing, new("", ""), Nothing), Is.Empty);
    }

    [Test]
    public void On_re_entry_an_empty_command_is_a_shell() =>
        Assert.That(Reenter(new() { Shell = "" }, new("stored", "s"), new() { Shell = "file" }), Is.Empty);

    [TestCase("-c", "claude -c")]
    [TestCase("", "claude")]
    [TestCase(null, "claude -r")]
    public void On_re_entry_a_suffix_that_is_given_replaces_the_stored_one(string? suffix, string text) =>
        Assert.That(Reenter(new() { Suffix = suffix }, new("claude", "-r"), Nothing), Is.EqualTo(text));

    [TestCase("A=1 claude", "A=1", "A=1 claude")]
    [TestCase("A=1", "A=1", "A=1")]
    [TestCase("A=1 claude", "B=2", "B=2 A=1 claude")]
    [TestCase("A=11 claude", "A=1", "A=1 A=11 claude")]
    [TestCase("claude", "", "claude")]
    [TestCase("claude", null, "claude")]
    public void On_re_entry_no_prefix_is_added_twice(string stored, string? prefix, string text) =>
        Assert.That(Reenter(new() { Prefix = prefix }, new(stored, ""), Nothing), Is.EqualTo(text));

    [Test]
    public void On_re_entry_the_file_s_prefix_and_suffix_are_not_for_the_stored_command() =>
        Assert.That(Reenter(Nothing, new("claude", ""), new() { Prefix = "A=1", Suffix = "-c" }), Is.EqualTo("claude"));

    [Test]
    public void On_re_entry_a_suffix_goes_to_the_file_s_command_where_none_was_stored() =>
        Assert.That(Reenter(new() { Suffix = "-c" }, new("", ""), new() { Shell = "claude" }), Is.EqualTo("claude -c"));

    [Test]
    public void A_suffix_without_any_command_has_nothing_to_resume()
    {
        const string What = "session my-project has no command that the arguments could go to: there is nothing to resume";

        Assert.That(() => CommandComposer.ThrowIfNothingToResume("my-project", new("", "-c")), Refusal.That(What));
        Assert.That(() => Reenter(new() { Suffix = "-c" }, new("", ""), Nothing), Refusal.That(What));
        Assert.That(() => Reenter(new() { Shell = "", Suffix = "-c" }, new("claude", ""), Nothing), Refusal.That(What));
        Assert.That(() => Reenter(new() { Suffix = "-c" }, new("", ""), Nothing), Refusal.Advising("manyoyo run -n my-project -y AGENT"));
    }

    [TestCase("", "")]
    [TestCase("claude", "-c")]
    [TestCase("claude", "")]
    public void Any_other_command_is_in_order(string command, string suffix) =>
        Assert.That(() => CommandComposer.ThrowIfNothingToResume("x", new(command, suffix)), Throws.Nothing);

    private static string Reenter(CommandSettings asked, FirstCommand stored, CommandSettings file) =>
        CommandComposer.ForExisting(Specs.Plain with { EntryCommand = asked, FileCommand = file }, stored).Text;
}
