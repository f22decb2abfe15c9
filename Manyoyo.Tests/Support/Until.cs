using System.Diagnostics;

namespace Manyoyo.Tests.Support;

/// <summary>Waits for what will be true soon.</summary>
internal static class Until
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Waits until a condition holds; a test whose condition never does fails.</summary>
    /// <param name="condition">Asked again and again.</param>
    /// <param name="otherwise">What to say where it never holds.</param>
    public static void True(Func<bool> condition, Func<string> otherwise)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.That(clock.Elapsed, Is.LessThan(Deadline), otherwise);
            Thread.Sleep(50);
        }
    }
}
