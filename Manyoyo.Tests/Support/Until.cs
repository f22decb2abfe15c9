using System.Diagnostics;

namespace Manyoyo.Tests.Support;

/// <summary>Waits for what will be true soon.</summary>
internal static class Until
{
    /// <summary>Waits until a condition holds; a test whose condition never does fails.</summary>
    /// <param name="condition">Asked again and again.</param>
    /// <param name="otherwise">What to say where it never holds.</param>
    /// <param name="seconds">How long to wait, a busy machine in mind.</param>
    public static void True(Func<bool> condition, Func<string> otherwise, int seconds = 60)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(seconds)), otherwise);
            // To look is a process each time: what takes long is not made longer by asking for it all the time.
            Thread.Sleep(Math.Clamp((int)clock.ElapsedMilliseconds / 4, 20, 250));
        }
    }
}
