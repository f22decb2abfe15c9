using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Images;

/// <summary>Builds an image: what has to be done in which order. Nothing but the image is left of it, however it ends.</summary>
/// <param name="engine">The engine.</param>
/// <param name="runner">Starts what makes a base.</param>
/// <param name="host">The host.</param>
/// <param name="signals">What came meanwhile.</param>
/// <param name="say">Tells the user one line.</param>
/// <param name="agree">Asks the user a question, whose answer may be taken as yes.</param>
public sealed class ImageBuilder(
    ImageEngine engine, IProcessRunner runner, HostFacts host, Signals? signals, Action<string> say, Func<string, bool> agree)
{
    /// <summary>Builds it.</summary>
    /// <param name="spec">What.</param>
    /// <param name="isThere">Whether an image of that name is there: until the new one is whole, it keeps the name.</param>
    /// <exception cref="ManyoyoException">It failed.</exception>
    /// <exception cref="InterruptedException">A signal came.</exception>
    public void Build(BuildSpec spec, bool isThere)
    {
        var held = BuildLock.Share(host.ManyoyoHome);
        var folder = Directory.CreateTempSubdirectory("manyoyo-build-").FullName;
        try
        {
            var based = spec.IsBaseOpen ? spec with { Base = FindBase(spec, folder) } : spec;
            BuildContext.Write(folder, spec.Certificates);
            var others = engine.BuildContainers();
            var answer = engine.Build(based, folder);
            RemoveFirstContainer(based, others, answer);
            signals?.ThrowIfCaught();
            if (answer.ExitCode != 0)
            {
                throw EngineWords.SayDown(answer.Errors) ? engine.Failure(answer, "") : BuildFailure.Of(answer, based, engine.Dialect.Name, isThere);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            held?.Dispose();
            if (signals is { Last: not 0 })
            {
                Tidy(engine, host);
            }
        }
    }

    // What is in the first container is the base, which may be another's, and tells nothing of who made the container. But once
    // the second step has begun there is one of ours: if it is the only new one, it is known.
    private void RemoveFirstContainer(BuildSpec spec, IReadOnlyList<BuildContainer> others, CapturedOutput answer)
    {
        if (signals is { Last: not 0 } && (answer.Output + answer.Errors).Contains("STEP 2/", StringComparison.Ordinal)
            && engine.Inspect(spec.Base) is { } image
            && engine.BuildContainers().Except(others).Where(container => container.ImageId == image.Id).ToList() is [var only])
        {
            engine.RemoveContainers([only]);
        }
    }

    /// <summary>Removes what interrupted builds left, unless one is going on.</summary>
    public static void Tidy(ImageEngine engine, HostFacts host)
    {
        using var alone = BuildLock.Alone(host.ManyoyoHome);
        if (alone is not null)
        {
            engine.RemoveBuildLeftovers();
        }
    }

    /// <summary>The base that is there or can be had, in the order in which it is looked for.</summary>
    private string FindBase(BuildSpec spec, string folder)
    {
        if (DebianBase.ThatIsThere(engine, spec) is { } there)
        {
            if (there != spec.Base)
            {
                say($"Base: {there}, made earlier of Debian's packages (for the registry's: --base {spec.Base})");
            }

            return there;
        }

        var pulled = engine.Pull(spec.Base);
        signals?.ThrowIfCaught();
        return pulled.ExitCode == 0 ? spec.Base : MakeBase(spec, pulled, folder);
    }

    private string MakeBase(BuildSpec spec, CapturedOutput pulled, string folder)
    {
        if (EngineWords.SayDown(pulled.Errors))
        {
            throw engine.Failure(pulled, "");
        }

        var debian = new DebianBase(runner, host);
        if (!debian.IsPossible || BuildFailure.SaysDiskFull(pulled))
        {
            throw BaseFailed(
                $"the base {spec.Base} can not be had: {EngineWords.Reason(pulled.Errors)}",
                "name an image that is there with --base, or install mmdebstrap (`sudo apt-get install mmdebstrap`): it makes one of Debian's packages");
        }

        say($"No registry gives {spec.Base}. mmdebstrap makes the same of Debian's packages, as {DebianBase.Image}; it is used again next time.");
        if (!agree("Go on?"))
        {
            throw BaseFailed("there is no base to build on", "name one with --base");
        }

        var made = debian.Make(engine, folder, spec.AptMirror);
        signals?.ThrowIfCaught();
        return made.ExitCode == 0 ? DebianBase.Image : throw BaseFailed(
            $"the base could not be made of Debian's packages: {Reason(made)}",
            BuildFailure.SaysDiskFull(made) ? "make room, or name another folder in TMPDIR" : "what mmdebstrap said is above; name an image that is there with --base");
    }

    // The last line of its errors, in its own form: "E: …".
    private static string Reason(CapturedOutput made) => EngineWords.Reason(made.Errors);

    private static ManyoyoException BaseFailed(string what, string next) => new(what, next, ExitCode.EngineFailed);
}
