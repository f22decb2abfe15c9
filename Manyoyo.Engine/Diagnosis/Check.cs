namespace Manyoyo.Engine.Diagnosis;

/// <summary>One thing that was looked at.</summary>
/// <param name="Id">What: <c>engine</c>, <c>image</c>, <c>profile</c>. Stays the same over versions; there may be several of one.</param>
/// <param name="Level">How it is.</param>
/// <param name="What">One line: what was found.</param>
/// <param name="Fix">One line: what to do about it; <c>null</c>: nothing has to be done.</param>
public sealed record Check(string Id, CheckLevel Level, string What, string? Fix = null)
{
    public static Check Ok(string id, string what) => new(id, CheckLevel.Ok, what);

    public static Check Warning(string id, string what, string fix) => new(id, CheckLevel.Warning, what, fix);

    public static Check Problem(string id, string what, string fix) => new(id, CheckLevel.Problem, what, fix);

    /// <summary>What would keep a session from being made.</summary>
    public static Check Problem(string id, ManyoyoException error) => new(id, CheckLevel.Problem, error.Message, error.Next);
}

public enum CheckLevel
{
    Ok,
    Warning,
    Problem,
}
