namespace Manyoyo.Tests.Support;

/// <summary>The images that <c>scripts/test-images</c> makes.</summary>
internal static class TestImages
{
    private static readonly string Name = Environment.GetEnvironmentVariable("MANYOYO_TEST_IMAGE_NAME") ?? "localhost/manyoyo-test";

    /// <summary>Has no bash.</summary>
    public static string Busybox { get; } = Of("busybox");

    /// <summary>Its shell says "boom" and ends with 3.</summary>
    public static string Ends { get; } = Of("ends");

    /// <summary>Has no shell at all.</summary>
    public static string NoShell { get; } = Of("noshell");

    private static string Of(string kind) => $"{Name}:1.0.0-{kind}";
}
