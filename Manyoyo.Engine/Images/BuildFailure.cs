using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;

namespace Manyoyo.Engine.Images;

/// <summary>What to tell the user of a build that failed: one line out of hundreds, and what to do.</summary>
public static class BuildFailure
{
    // What our own steps say when they know what is wrong.
    private const string OwnWords = "manyoyo: ";

    private static readonly string[] DiskFull = ["no space left on device", "disk quota exceeded", "not enough free space"];
    private static readonly string[] BaseMissing =
    [
        "manifest unknown", "manifest for", "pull access denied", "did not resolve to an alias", "unable to find image", "no such image",
        "image not known", "repository does not exist", "invalid reference format", "failed to resolve source metadata", "initializing source",
        "unable to copy from source", "creating build container", "dial tcp", "/v2/",
    ];

    /// <summary>The error.</summary>
    /// <param name="answer">How the build ended.</param>
    /// <param name="spec">What was built.</param>
    /// <param name="engine">The engine's name.</param>
    /// <param name="isThere">Whether an image of that name was there before.</param>
    public static ManyoyoException Of(CapturedOutput answer, BuildSpec spec, string engine, bool isThere)
    {
        var (reason, next) = Explain(answer, spec, engine);
        return new(
            $"{spec.Image.Text} could not be built: {reason}",
            next + (isThere ? $"; the image {spec.Image.Text} is still the one that it was" : ""),
            ExitCode.EngineFailed);
    }

    /// <summary>Whether the disk is full, by what a program said.</summary>
    public static bool SaysDiskFull(CapturedOutput answer) => HasAny(All(answer), DiskFull);

    private static (string Reason, string Next) Explain(CapturedOutput answer, BuildSpec spec, string engine)
    {
        var reason = Reason(answer);
        if (SaysDiskFull(answer))
        {
            return ($"the disk is full ({reason})", $"make room where {engine} keeps its images (`manyoyo prune`, `{engine} system df`), then build again: it goes on where it stopped");
        }

        // Its client's last line is an address.
        if (answer.Errors.Contains("buildx component is missing", StringComparison.Ordinal))
        {
            return ("docker's client has no buildx, which BuildKit needs", "install it (Debian, Ubuntu: `sudo apt-get install docker-buildx`), or build with DOCKER_BUILDKIT=0");
        }

        if (Own(answer) is { } own)
        {
            return (own, "mend that, then build again: it goes on where it stopped");
        }

        return HasAny(reason, BaseMissing)
            ? ($"the base {Printable.Escape(spec.Base)} can not be had: {reason}", "name a Debian image that is there, or that a registry has, with --base")
            : (reason, $"this is what {engine} says (status {answer.ExitCode}); all that it said is above");
    }

    private static string Reason(CapturedOutput answer) =>
        EngineWords.Reason(answer.Errors.Trim().Length > 0 ? answer.Errors : answer.Output);

    // Both streams: docker's classic builder hands what a step says on its errors on to its own, BuildKit writes it into its progress.
    private static string? Own(CapturedOutput answer)
    {
        var line = All(answer).Split('\n').LastOrDefault(line => line.Contains(OwnWords, StringComparison.Ordinal)
            && !line.Contains(OwnWords + "installing", StringComparison.Ordinal));
        return line is null ? null : Printable.Escape(line[(line.IndexOf(OwnWords, StringComparison.Ordinal) + OwnWords.Length)..].Replace("\e[0m", "", StringComparison.Ordinal).Trim());
    }

    private static string All(CapturedOutput answer) => answer.Output + "\n" + answer.Errors;

    private static bool HasAny(string text, string[] parts) =>
        parts.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));
}
