using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Sessions;

/// <summary>
/// A name that most likely no container has: its session can be made without asking the engine for it, which takes a call. Where
/// another one has it after all, the engine refuses, nothing is changed, and then it is asked.
/// </summary>
public static class FreeName
{
    /// <summary>Whether to try.</summary>
    /// <param name="spec">What is asked for.</param>
    /// <param name="known">Which containers there were.</param>
    /// <param name="choice">The engine: only its answer to a question shows that docker is podman in disguise, and wants other words.</param>
    public static bool IsLikely(SessionSpec spec, KnownSessions known, EngineChoice choice) =>
        (spec.IsAutoNamed || known.Id(spec.Name) is null)
        // To learn that the name is taken must not take the load of an image first.
        && !ContainerEngine.MayPull(spec)
        // Without its socket, or with nothing to resume, a session cannot be made; one that is there can be entered.
        && spec.Mode != ContainerMode.Sock
        && !spec.Command.IsNothingToResume
        && Programs.IsItself(choice.Program, choice.Name);
}
