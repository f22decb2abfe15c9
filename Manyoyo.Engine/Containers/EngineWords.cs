namespace Manyoyo.Engine.Containers;

/// <summary>What the engines' messages mean. Their statuses alone do not tell (docker's 1 is many things).</summary>
public static class EngineWords
{
    // "Multiple IDs" and "more than one result": the name begins the IDs of several containers and is nobody's name.
    private static readonly string[] Missing =
        ["no such container", "no container with name or id", "multiple ids found", "more than one result"];

    private static readonly string[] NameTaken = ["is already in use"];
    private static readonly string[] ImageMissing = ["no such image", "image not known", "did not resolve to an alias", "unable to find image"];
    private static readonly string[] NotRunning = ["is not running", "container state improper"];
    private static readonly string[] Down = ["cannot connect to the docker daemon", "cannot connect to podman", "failed to connect to the docker api", "permission denied while trying to connect"];

    public static bool SayMissing(string errors) => HasAny(errors, Missing);

    public static bool SayNameTaken(string errors) => errors.Contains("name", StringComparison.OrdinalIgnoreCase) && HasAny(errors, NameTaken);

    public static bool SayImageMissing(string errors) => HasAny(errors, ImageMissing);

    public static bool SayNotRunning(string errors) => HasAny(errors, NotRunning);

    public static bool SayDown(string errors) => HasAny(errors, Down);

    /// <summary>Whether they are podman's words for a missing container; docker puts a colon before its name.</summary>
    public static bool ArePodmans(string errors) =>
        errors.Contains("no such container ", StringComparison.Ordinal)
        || errors.Contains("no container with name or ID", StringComparison.Ordinal);

    /// <summary>The engine's reason as one line to show: its last line that says something, without "Error:" before it.</summary>
    public static string Reason(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith("See '", StringComparison.Ordinal)
                && !line.StartsWith("Usage:", StringComparison.Ordinal)
                && !line.StartsWith("Run 'docker", StringComparison.Ordinal)
                && !line.StartsWith("Emulate Docker CLI", StringComparison.Ordinal));
        var line = lines.LastOrDefault() ?? "it gave no reason";
        foreach (var prefix in (string[])["docker: ", "Error: ", "Error response from daemon: "])
        {
            line = line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..] : line;
        }

        return Printable.Escape(Secrets.MaskUrls(line));
    }

    private static bool HasAny(string text, string[] parts) =>
        parts.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));
}
