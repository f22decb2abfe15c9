using Manyoyo.Engine.Containers;

namespace Manyoyo.Engine.Host;

/// <summary>The engine that is used.</summary>
/// <param name="Name"><c>docker</c> or <c>podman</c>.</param>
/// <param name="Program">Absolute path of its program.</param>
/// <param name="IsAskedFor">Whether the command line or its profile named it: the commands shown to the user then name it too.</param>
/// <param name="Other">The other engine's name where that is there; <c>null</c>: it is not.</param>
public sealed record EngineChoice(string Name, string Program, bool IsAskedFor, string? Other)
{
    public EngineDialect Dialect => EngineDialect.Of(Name);
}
