namespace Manyoyo.Engine.Containers;

/// <summary>The labels of a session. A session is known by them and by nothing else.</summary>
public static class SessionLabels
{
    /// <summary>Prefix and command that the session was made with. On every session.</summary>
    public const string DefaultCommand = "manyoyo.default_cmd";

    /// <summary>The suffix that it was made with.</summary>
    public const string Suffix = "manyoyo.suffix";

    /// <summary>Its own name: a container made by hand from an image that was committed from a session has the label, but another name.</summary>
    public const string Session = "manyoyo.session";

    /// <summary>The host directory that is mounted.</summary>
    public const string HostPath = "manyoyo.host_path";

    /// <summary>Drawn at random by the <c>run</c> that made it, so that it can find and remove what it made, and nothing else.</summary>
    public const string MadeBy = "manyoyo.made_by";

    /// <summary>Which of the terminal's variables the user set for the session: they are not set anew on entry. Names, by commas.</summary>
    public const string OwnTerminalVariables = "manyoyo.own_terminal_variables";

    /// <summary>Whether a container with this name and these labels is a session.</summary>
    public static bool AreSessions(string name, IReadOnlyDictionary<string, string> labels) =>
        labels.ContainsKey(DefaultCommand) && labels.GetValueOrDefault(Session, name) == name;
}
