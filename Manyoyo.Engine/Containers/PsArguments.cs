namespace Manyoyo.Engine.Containers;

/// <summary>The arguments of the one <c>ps</c> that lists the sessions, the same for both engines.</summary>
public static class PsArguments
{
    // One line a container, a JSON array each: JSON keeps line breaks and commas in labels apart. Podman's own fields
    // are under ListContainer; what it shows under the plain names is text for people ("Up 2 hours").
    private const string Podman =
        "[{{json .ListContainer.ID}},{{json .ListContainer.Names}},{{json .ListContainer.State}},{{.ListContainer.Created.Unix}},"
        + "{{json .ListContainer.Image}},{{.ListContainer.ExitCode}},";

    private const string Docker =
        "[{{json .ID}},{{json .Names}},{{json .State}},{{json .CreatedAt}},{{json .Image}},{{json .Status}},";

    /// <summary>The labels that are asked for, in the order in which they are answered.</summary>
    public static IReadOnlyList<string> Labels { get; } =
        [SessionLabels.DefaultCommand, SessionLabels.Suffix, SessionLabels.Session, SessionLabels.HostPath];

    /// <summary>Never with <c>--size</c>: with 500 containers podman takes 16 s for it.</summary>
    public static IReadOnlyList<string> Build() =>
    [
        "ps", "--all", "--no-trunc",
        "--filter", "label=" + SessionLabels.DefaultCommand,
        "--format",
        "{{if eq (printf \"%T\" .) \"containers.psReporter\"}}"
            + Podman + string.Join(',', Labels.Select(label => $"{{{{json (index .ListContainer.Labels \"{label}\")}}}}")) + "]"
            + "{{else}}"
            + Docker + string.Join(',', Labels.Select(label => $"{{{{json (.Label \"{label}\")}}}}")) + "]"
            + "{{end}}",
    ];
}
