namespace Manyoyo.Tests.Support;

/// <summary>The image <c>common</c> as <c>manyoyo build</c> makes it of Debian's and npm's packages: built once for all tests, which takes minutes.</summary>
internal static class CommonImage
{
    /// <summary>How long a build may take on a busy machine, in seconds.</summary>
    public const int Seconds = 1200;

    private static readonly Lock Gate = new();
    private static Ended? _build;

    /// <summary>Its name, without the version: nobody else's.</summary>
    public static string Name { get; } = $"localhost/manyoyo-real-{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>All of its name.</summary>
    public static string Image => Name + ":1.0.0-common";

    /// <summary>How it was built.</summary>
    /// <param name="bench">Who builds it if it is not there yet.</param>
    public static Ended BuiltBy(Bench bench)
    {
        lock (Gate)
        {
            return _build ??= Build(bench, "--in", Name);
        }
    }

    /// <summary>Builds another.</summary>
    public static Ended Build(Bench bench, params IReadOnlyList<string> words)
    {
        using var build = bench.Start(["build", "--yes", .. words]);
        return build.Wait(Seconds).With(0);
    }

    /// <summary>Removes it, if it was built.</summary>
    public static void Remove(string engine)
    {
        if (_build is not null)
        {
            using var remove = RunningProgram.Start(engine, ["rmi", "--force", Image]);
            remove.Wait();
        }
    }
}
