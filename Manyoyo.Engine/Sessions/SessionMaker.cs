using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Images;

namespace Manyoyo.Engine.Sessions;

/// <summary>Makes the container of a session, or nothing: what is left of one that failed is removed.</summary>
/// <param name="engine">The engine.</param>
/// <param name="signals">Where a signal that came meanwhile is found.</param>
/// <param name="disk">Where a folder that is mounted may have to be made.</param>
internal sealed class SessionMaker(ContainerEngine engine, Signals? signals, IDisk disk)
{
    /// <summary>Makes one.</summary>
    /// <returns><c>null</c>: another container has the name.</returns>
    /// <exception cref="ManyoyoException">It cannot be made.</exception>
    /// <exception cref="InterruptedException">A signal came.</exception>
    public OpenSession? Make(SessionSpec spec)
    {
        CommandComposer.ThrowIfNothingToResume(spec.Name, spec.Command);
        ThrowIfSocketMissing(spec);
        var madeBy = Guid.NewGuid().ToString("N");
        var folderMade = spec.FolderToMake is { } folder && disk.MakeDirectory(folder);
        var answer = engine.Run(spec, madeBy);
        if (answer.ExitCode == 0 && signals is not { Last: not 0 })
        {
            return new OpenSession(answer.Output.Trim().Split('\n')[^1], spec.Name, true, spec.Command, [.. RunArguments.OwnTerminalVariables(spec)]);
        }

        if (folderMade)
        {
            disk.RemoveEmptyDirectory(spec.FolderToMake!);
        }

        if (answer.ExitCode != 0 && EngineWords.SayNameTaken(answer.Errors))
        {
            return null;
        }

        var isAnothers = RemoveWhatIsLeft(spec, madeBy);
        signals?.ThrowIfCaught();
        return isAnothers ? null : throw CannotMake(spec, answer);
    }

    private void ThrowIfSocketMissing(SessionSpec spec)
    {
        if (spec.Mode == ContainerMode.Sock && disk.RealPath(spec.SocketPath) is null)
        {
            throw new ManyoyoException($"mode sock: there is no socket {Printable.Escape(spec.SocketPath)}", engine.Dialect.HowToGetSocket);
        }
    }

    // The engines leave a container behind that was made and could not be started (its port is taken, say).
    private bool RemoveWhatIsLeft(SessionSpec spec, string madeBy)
    {
        var there = engine.InspectUndisturbed(spec.Name);
        if (there?.Labels.GetValueOrDefault(SessionLabels.MadeBy) != madeBy)
        {
            return there is not null;
        }

        return engine.Remove(there.Id).ExitCode == 0 ? false : throw new ManyoyoException(
            $"session {spec.Name} could not be made, and what is left of it could not be removed",
            $"remove it with `{engine.Dialect.Name} rm -f {there.Id}`",
            ExitCode.EngineFailed);
    }

    private ManyoyoException CannotMake(SessionSpec spec, CapturedOutput answer) => EngineWords.SayImageMissing(answer.Errors)
        ? new(
            $"there is no image {spec.Image}: {EngineWords.Reason(answer.Errors)}",
            ImageHint.For(spec.Image),
            ExitCode.EngineFailed)
        { MissingImage = spec.Image }
        : engine.Failure(answer, $"cannot make session {spec.Name}");
}
