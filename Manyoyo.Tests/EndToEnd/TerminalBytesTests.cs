using System.Security.Cryptography;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary>Between the terminal and a program inside, every byte passes as it is, both ways.</summary>
[TestFixture("docker", Category = "Full")]
[TestFixture("podman")]
[Parallelizable(ParallelScope.All)]
public sealed class TerminalBytesTests(string engine) : EngineTests(engine)
{
    private static readonly byte[] AllBytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    private static readonly (string Name, byte[] Bytes)[] Typed =
    [
        ("every byte", AllBytes),
        ("every byte backwards", [.. AllBytes.Reverse()]),
        ("Ctrl-C, Ctrl-Z, Ctrl-\\, Ctrl-D, Ctrl-S, Ctrl-Q, Ctrl-P twice", [3, 26, 28, 4, 19, 17, 16, 16, 16, 17]),
        ("a paste of many lines in brackets", "\e[200~first line\nsecond\tline\r\n\e[31mthird\e[201~"u8.ToArray()),
        ("a mouse", "\e[<0;10;20M\e[<0;10;20m\e[<64;120;36M\e[M !!\e[M \u00ff\u00fe"u8.ToArray()),
        ("keys of the newer protocols", "\e[27;5;13~\e[13;2u\e[1;5A\eOP\e\e[A"u8.ToArray()),
        ("wide characters and joined ones", "日本語 한국어 e\u0301 👩‍👩‍👧‍👦 🇩🇪 \U0001F468\U0001F3FD \u200b\ufeff"u8.ToArray()),
        ("what is no UTF-8", [0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80, 0xf0, 0x9f]),
    ];

    private static IEnumerable<TestCaseData> WhatIsTyped => Typed.Select(typed => new TestCaseData(typed.Bytes) { TestName = "Typed: " + typed.Name });

    [TestCaseSource(nameof(WhatIsTyped))]
    public void What_is_typed_arrives(byte[] bytes)
    {
        using var terminal = Inside($"head -c {bytes.Length} >typed");
        terminal.Type(bytes);
        Assert.That(terminal.Wait(), Is.Zero);
        Assert.That(File.ReadAllBytes(Bench.Project + "/typed"), Is.EqualTo(bytes));
    }

    [Test]
    public void A_paste_of_100_kB_arrives()
    {
        var bytes = RandomNumberGenerator.GetBytes(100_000);
        using var terminal = Inside($"head -c {bytes.Length} >typed");
        terminal.Type(bytes);
        Assert.That(terminal.Wait(), Is.Zero);
        Assert.That(File.ReadAllBytes(Bench.Project + "/typed").AsSpan().SequenceEqual(bytes), Is.True);
    }

    [Test]
    public void A_paste_that_the_program_reads_late_arrives()
    {
        var bytes = RandomNumberGenerator.GetBytes(100_000);
        using var terminal = Inside($"while ! [ -e go ]; do sleep 0.1; done; head -c {bytes.Length} >typed");
        var typing = new Thread(() => terminal.Type(bytes));
        typing.Start();
        // What is shown meanwhile is not held up by what is not taken.
        Thread.Sleep(300);
        Bench.Write("project/go", "");
        typing.Join();
        Assert.That(terminal.Wait(), Is.Zero);
        Assert.That(File.ReadAllBytes(Bench.Project + "/typed").AsSpan().SequenceEqual(bytes), Is.True);
    }

    [Test]
    public void Every_byte_that_a_program_writes_is_shown()
    {
        File.WriteAllBytes(Bench.Project + "/all", [.. AllBytes, .. AllBytes.Reverse()]);
        using var terminal = Inside("cat all; printf END");
        Assert.That(terminal.Wait(), Is.Zero);
        Assert.That(Output(terminal), Is.EqualTo(File.ReadAllBytes(Bench.Project + "/all")));
    }

    [Test]
    public void Ten_megabytes_of_output_are_shown_whole()
    {
        var bytes = RandomNumberGenerator.GetBytes(10_000_000);
        File.WriteAllBytes(Bench.Project + "/all", bytes);
        using var terminal = Inside("cat all; printf END");
        Assert.That(terminal.Wait(), Is.Zero);
        Assert.That(SHA256.HashData(Output(terminal)), Is.EqualTo(SHA256.HashData(bytes)));
    }

    [Test]
    public void Both_ways_at_once_are_not_in_each_others_way()
    {
        var bytes = RandomNumberGenerator.GetBytes(1_000_000);
        // A program that shows what it is told: what can not be shown yet must not keep it from being told more.
        using var terminal = Inside($"head -c {bytes.Length}; printf END");
        terminal.Type(bytes);
        Assert.That(terminal.Wait(), Is.Zero);
        Assert.That(Output(terminal).AsSpan().SequenceEqual(bytes), Is.True);
    }

    // A program in a raw terminal, which begins when told; what it shows is between READY and END.
    private RawTerminal Inside(string line)
    {
        var terminal = RawTerminal.Start(Bench, "manyoyo", "run", "-q", "full", "-n", Bench.Session, "--rm-on-exit", "-x", $"stty raw -echo; printf READY; {line}");
        terminal.WaitFor("READY");
        return terminal;
    }

    private static byte[] Output(RawTerminal terminal)
    {
        var text = terminal.Shown.AsSpan();
        var start = text.IndexOf("READY"u8) + 5;
        return text[start..text.LastIndexOf("END"u8)].ToArray();
    }
}
