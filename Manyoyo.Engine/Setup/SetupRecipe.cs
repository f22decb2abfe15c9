using Manyoyo.Engine.Agents;

namespace Manyoyo.Engine.Setup;

/// <summary>What an agent's set-up on a host can consist of, as data.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Title">Its name as its makers write it.</param>
public sealed record SetupRecipe(Agent Agent, string Title)
{
    /// <summary>Its files, in the order in which they are told.</summary>
    public required IReadOnlyList<SetupFile> Files { get; init; }

    /// <summary>Variables that are the agent's: one that is set shows that it is used.</summary>
    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>Variables that it takes, but that others take too: they show nothing by themselves.</summary>
    public IReadOnlyList<string> SharedVariables { get; init; } = [];

    /// <summary>A key of the caller's that is taken beside a login only where the agent was told to use it; <c>null</c>: none.</summary>
    public string? KeyBesideLogin { get; init; }

    /// <summary>Variables that count only where another one is set.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FurtherVariables { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>One file or folder of an agent's set-up.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Use">What becomes of it.</param>
public sealed record SetupFile(SetupFolder Folder, string Name, SetupUse Use)
{
    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Whether what it gives counts only where nothing before it is a login.</summary>
    public bool IsLastResort { get; init; }

    /// <summary>
    /// The largest that is read, in MiB. Claude Code's own file of state holds the history of every project, and gets large;
    /// what is read for its values goes into an environment file, which may have 1 MiB.
    /// </summary>
    public int MaxMebibytes { get; init; } = 16;

    /// <summary>Finds in its text what is worth taking; <c>null</c>: nothing is looked for.</summary>
    public Func<string, SetupValues>? Read { get; init; }
}

/// <summary>What becomes of a file.</summary>
public enum SetupUse
{
    /// <summary>Mounted so that the agent can write it: it renews its tokens, and the old ones end.</summary>
    Login,

    /// <summary>Mounted read-only: what an agent could change there, the host's agent would obey.</summary>
    Preferences,

    /// <summary>Read for its values, and not mounted.</summary>
    Values,
}

/// <summary>A folder of an agent's files.</summary>
/// <param name="Variable">The variable that moves it; <c>null</c>: none.</param>
/// <param name="Usual">Where it is otherwise, below the home directory.</param>
/// <param name="Below">What is below either; empty: nothing.</param>
/// <param name="Inside">Where it is inside a session.</param>
public sealed record SetupFolder(string? Variable, string Usual, string Below, string Inside);

/// <summary>What a file of settings gives.</summary>
/// <param name="Variables">Variables with their values.</param>
/// <param name="Names">Names of variables that it refers to.</param>
/// <param name="Notes">What stays on the host, or needs a look.</param>
public sealed record SetupValues(
    IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Names, IReadOnlyList<string> Notes)
{
    /// <summary>How the keys end that the agent was told to use.</summary>
    public IReadOnlyList<string> ApprovedKeys { get; init; } = [];

    /// <summary>What it gives that is of no use: a name, and why.</summary>
    public IReadOnlyList<(string Name, string Why)> Refused { get; init; } = [];

    public static SetupValues None { get; } = new(new Dictionary<string, string>(), [], []);
}
