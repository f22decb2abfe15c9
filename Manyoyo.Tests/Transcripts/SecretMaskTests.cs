using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Transcripts;

namespace Manyoyo.Tests.Transcripts;

public sealed class SecretMaskTests
{
    [TestCase("the key is hunter2hunter2, yes", "the key is ********, yes")]
    [TestCase("hunter2hunter2", "********")]
    [TestCase("hunter2hunter2hunter2hunter2", "********")]
    [TestCase("hunter2hunter", "hunter2hunter")]
    [TestCase("pässwörtlich中", "********")]
    [TestCase("nothing here", "nothing here")]
    [TestCase("longer-hunter2hunter2", "********")]
    public void A_secret_is_masked_whole_and_nothing_else(string text, string shown) =>
        Assert.That(Masked([Encoding.UTF8.GetBytes(text)], "hunter2hunter2", "longer-hunter2hunter2", "pässwörtlich中"), Is.EqualTo(shown));

    [Test]
    public void Cuts_make_no_difference() => Prop.ForAll(
        (from words in Gen.Elements("abcd", "abcdabcd", "bcda", "x", "中文中文", "文", "dabcda").ListOf()
         from cuts in Gen.Choose(1, 5).ArrayOf()
         select (string.Concat(words), cuts)).ToArbitrary(),
        both =>
        {
            var (text, cuts) = both;
            string[] secrets = ["abcdabcd", "dabcdabx", "中文中文"];
            return Masked(Cut(Encoding.UTF8.GetBytes(text), cuts), secrets) == Masked([Encoding.UTF8.GetBytes(text)], secrets);
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Test]
    public void No_secret_comes_through() => Prop.ForAll(
        Gen.Elements("abcd", "abcdabcd", "bcda", "x").ListOf().Select(string.Concat).ToArbitrary(),
        text => !Masked(Cut(Encoding.UTF8.GetBytes(text), [1, 3]), "abcdabcd").Contains("abcdabcd", StringComparison.Ordinal))
        .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Test]
    public void What_can_be_no_secret_is_not_held_back()
    {
        var output = new ArrayBufferWriter<byte>();
        new SecretMask(["secret-value"]).Pass("prompt$ "u8, output);
        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Is.EqualTo("prompt$ "));
    }

    [Test]
    public void Names_tell_which_values_are_secrets()
    {
        var variables = new Dictionary<string, string>
        {
            ["API_KEY"] = "abcdefgh",
            ["SHORT_KEY"] = "abcdefg",
            ["PATH"] = "/usr/bin:/bin",
            ["URL"] = "https://me:password1@example.org/",
            ["CERT_SECRET"] = "first line\r\nsecond line\nx",
        };
        Assert.That(SecretValues.Of(variables), Is.EqualTo(new[] { "abcdefgh", "password1", "first line", "second line", "first line\r\nsecond line\nx" }));
    }

    internal static IEnumerable<byte[]> Cut(byte[] bytes, int[] lengths)
    {
        for (int at = 0, i = 0; at < bytes.Length; i++)
        {
            var length = lengths.Length == 0 ? bytes.Length : lengths[i % lengths.Length];
            yield return bytes[at..Math.Min(bytes.Length, at + length)];
            at += length;
        }
    }

    private static string Masked(IEnumerable<byte[]> pieces, params string[] secrets)
    {
        var output = new ArrayBufferWriter<byte>();
        var mask = new SecretMask(secrets);
        foreach (var piece in pieces)
        {
            mask.Pass(piece, output);
        }

        mask.Finish(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
