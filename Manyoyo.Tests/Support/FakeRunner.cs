using Manyoyo.Engine.Execution;

namespace Manyoyo.Tests.Support;

/// <summary>
/// Plays an engine: gives prepared answers, in order, to exactly the calls that were prepared. An unknown call fails the
/// test, and so does an answer that nobody asked for.
/// </summary>
internal sealed class FakeRunner : IProcessRunner
{
    private readonly Queue<(Func<Invocation, bool> Matches, string Shown, Func<CapturedOutput> Answer)> _expected = new();
    private readonly Dictionary<int, Action<Invocation>> _doings = [];

    /// <summary>What was run, in order.</summary>
    public List<Invocation> Ran { get; } = [];

    /// <summary>Prepares the answer to a call with exactly these arguments.</summary>
    public FakeRunner Expect(IReadOnlyList<string> arguments, int exitCode = 0, string output = "", string errors = "") =>
        ExpectAnswer(arguments, () => new(exitCode, output, errors));

    /// <summary>Prepares an answer that hangs on what was run before.</summary>
    public FakeRunner ExpectAnswer(IReadOnlyList<string> arguments, Func<CapturedOutput> answer)
    {
        _expected.Enqueue((call => call.Arguments.SequenceEqual(arguments), string.Join(' ', arguments), answer));
        return this;
    }

    /// <summary>Prepares the answer to a call whose arguments begin with these.</summary>
    public FakeRunner ExpectVerb(string verb, int exitCode = 0, string output = "", string errors = "")
    {
        var words = verb.Split(' ');
        _expected.Enqueue((call => call.Arguments.Take(words.Length).SequenceEqual(words), verb + " …", () => new(exitCode, output, errors)));
        return this;
    }

    /// <summary>What happens in the world while the call that was prepared last is running.</summary>
    public FakeRunner Meanwhile(Action<Invocation> doing)
    {
        _doings[Ran.Count + _expected.Count] = doing;
        return this;
    }

    /// <summary>Fails where a prepared answer was not asked for.</summary>
    public void AssertAllAsked() => Assert.That(_expected.Select(call => call.Shown), Is.Empty, "these calls were expected and not made");

    public CapturedOutput Capture(Invocation invocation, bool echoErrors = false) => Answer(invocation);

    public int Run(Invocation invocation) => Answer(invocation).ExitCode;

    public CapturedOutput Follow(Invocation invocation) => Answer(invocation);

    private CapturedOutput Answer(Invocation invocation)
    {
        Ran.Add(invocation);
        var shown = string.Join(' ', invocation.Arguments);
        Assert.That(_expected, Is.Not.Empty, $"nobody expected: {shown}");
        var (matches, expected, answer) = _expected.Dequeue();
        Assert.That(matches(invocation), $"expected: {expected}\nbut it was: {shown}");
        _doings.GetValueOrDefault(Ran.Count)?.Invoke(invocation);
        return answer();
    }
}
