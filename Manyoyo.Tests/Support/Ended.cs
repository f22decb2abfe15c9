namespace Manyoyo.Tests.Support;

/// <summary>How a program ended that a test has run.</summary>
internal sealed record Ended(int Status, string Output, string Errors)
{
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails, and shows what the program wrote, where it ended with another status.</summary>
    public Ended With(int status)
    {
        Assert.That(Status, Is.EqualTo(status), $"stdout:\n{Output}\nstderr:\n{Errors}");
        return this;
    }

    /// <summary>Fails unless the output is this and nothing else.</summary>
    public Ended Saying(string output)
    {
        Assert.That(Output, Is.EqualTo(output), $"stderr:\n{Errors}");
        return this;
    }

    /// <summary>Fails unless it is an error as users get it: what is wrong, what to do, nothing else.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="what">Is in the first line.</param>
    /// <param name="next">Is in the second line.</param>
    public Ended Refused(int status, string what, string next = "")
    {
        With(status);
        Assert.Multiple(() =>
        {
            Assert.That(Output, Is.Empty);
            Assert.That(ErrorLines, Has.Count.EqualTo(2), Errors);
            Assert.That(ErrorLines[0], Does.StartWith("manyoyo: ").And.Contains(what));
            Assert.That(ErrorLines[^1], Does.StartWith("  ").And.Contains(next));
        });
        return this;
    }
}
