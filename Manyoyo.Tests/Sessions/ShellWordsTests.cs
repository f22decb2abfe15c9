using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

public sealed class ShellWordsTests
{
    [TestCase("abc", "abc")]
    [TestCase("a_B-9./:,@%+", "a_B-9./:,@%+")]
    [TestCase("", "''")]
    [TestCase("a b", "'a b'")]
    [TestCase("it's", "'it'\\''s'")]
    [TestCase("a\nb", "'a\nb'")]
    [TestCase("~", "'~'")]
    [TestCase("a=b", "'a=b'")]
    [TestCase("$HOME", "'$HOME'")]
    [TestCase("é", "'é'")]
    public void A_word_is_quoted_where_it_has_to_be(string word, string quoted) => Assert.That(ShellWords.Quote(word), Is.EqualTo(quoted));

    [Test]
    public void An_equals_sign_is_plain_after_the_first_word_and_not_at_its_beginning() => Assert.That(
        ShellWords.Join(["a=b", "a=b", "=b", "", "--x=y z"]), Is.EqualTo("'a=b' a=b '=b' '' '--x=y z'"));

    [Test]
    public void Any_list_of_words_survives_a_shell() => Prop.ForAll(Shell.Words.ToArbitrary(), words =>
        Shell.Read("set -- " + ShellWords.Join(["x", .. words]) + "; shift").SequenceEqual(words)).QuickCheckThrowOnFailure();

    [Test]
    public void Any_word_survives_as_the_first_too() => Prop.ForAll(Shell.Words.Where(words => words.Count > 0).ToArbitrary(), words =>
        Shell.Read($"eval set -- {ShellWords.Quote(ShellWords.Join(words))}").SequenceEqual(words)).QuickCheckThrowOnFailure();

    [Test]
    public void No_first_word_becomes_an_assignment() => Assert.That(
        new ProcessRunner().Capture(new Invocation("/bin/sh", ["-c", ShellWords.Join(["A=1"])])).ExitCode, Is.EqualTo(127));
}
