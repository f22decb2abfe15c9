using Manyoyo.Cli.Output;
using Manyoyo.Engine;

namespace Manyoyo.Tests.Output;

public sealed class NotesTests : IDisposable
{
    private readonly StringWriter _writer = new() { NewLine = "\n" };

    public void Dispose() => _writer.Dispose();

    [TestCase("", true)]
    [TestCase("tip", false)]
    [TestCase("full", false)]
    [TestCase("cmd crm", true)]
    public void A_line_is_said_unless_its_kind_is_left_out(string quiet, bool isSaid)
    {
        Quiet(quiet).Say(QuietItem.Tip, "hello");

        Assert.That(_writer.ToString(), Is.EqualTo(isSaid ? "hello\n" : ""));
        Assert.That(Quiet(quiet).Leaves(QuietItem.Tip), Is.Not.EqualTo(isSaid));
    }

    [TestCase("full")]
    [TestCase("cnew crm tip cmd askkeep")]
    public void Warnings_and_errors_are_always_said(string quiet)
    {
        Quiet(quiet).Warn("a");
        Quiet(quiet).WarnOfDanger("b");
        Quiet(quiet).Fail(new ManyoyoException("c", "d"));

        Assert.That(_writer.ToString(), Is.EqualTo("warning: a\nwarning: b\nmanyoyo: c\n  d\n"));
    }

    [Test]
    public void Danger_and_errors_are_red_and_warnings_yellow_where_there_are_colours()
    {
        var notes = Quiet("", hasColor: true);
        notes.Say(QuietItem.Tip, "x");
        notes.Warn("a");
        notes.WarnOfDanger("b");
        notes.Fail(new ManyoyoException("c", "d"));

        Assert.That(_writer.ToString(), Is.EqualTo("x\n\e[33mwarning: a\e[0m\n\e[31mwarning: b\e[0m\n\e[31mmanyoyo:\e[0m c\n  d\n"));
    }

    private Notes Quiet(string items, bool hasColor = false) =>
        new(_writer, hasColor, items.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
}
