using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Images;

/// <summary>The images of one engine: one method a verb of it.</summary>
public sealed class ImageEngine(IProcessRunner runner, EngineChoice choice)
{
    private readonly ContainerEngine _containers = new(runner, choice.Program, choice.Dialect, choice.Other);

    /// <summary>How the engine wants things said.</summary>
    public EngineDialect Dialect => choice.Dialect;

    /// <summary>The image of a name; <c>null</c>: it is not there.</summary>
    public ImageFacts? Inspect(string image) => InspectAll([image]) is [var there, ..] ? there : null;

    /// <summary>All images that are ours, dangling ones too.</summary>
    public IReadOnlyList<ImageFacts> List()
    {
        var answer = runner.Capture(Call("image", "ls", "--no-trunc", "--quiet", "--filter", $"label={ImageLabels.Image}"));
        ThrowIfFailed(answer, "cannot list the images");
        var ids = ImageOutput.Ids(answer.Output);
        return ids.Count == 0 ? [] : InspectAll(ids);
    }

    /// <summary>The IDs of the images that containers were made of, anybody's containers.</summary>
    public IReadOnlySet<string> UsedIds()
    {
        var list = runner.Capture(Call("ps", "--all", "--quiet", "--no-trunc"));
        ThrowIfFailed(list, "cannot list the containers");
        var containers = ImageOutput.Ids(list.Output);
        if (containers.Count == 0)
        {
            return new HashSet<string>();
        }

        // One that goes away meanwhile is an error that says nothing of the others.
        var answer = runner.Capture(Call(["container", "inspect", "--format", "{{.Image}}", .. containers]));
        return ImageOutput.Ids(answer.Output).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Loads an image from its registry.</summary>
    public CapturedOutput Pull(string image) => runner.Follow(Call("pull", image));

    /// <summary>Makes a base of an archive of files.</summary>
    public CapturedOutput ImportBase(string archive, string image) => runner.Capture(Call(BuildArguments.ImportBase(archive, image)));

    /// <summary>Builds an image.</summary>
    public CapturedOutput Build(BuildSpec spec, string contextFolder) => runner.Follow(BuildInvocation(spec, contextFolder));

    /// <summary>The line that builds an image.</summary>
    public Invocation BuildInvocation(BuildSpec spec, string contextFolder) =>
        Call(BuildArguments.Build(Dialect.BuildKnowsProxies ? spec with { ProxyNames = [] } : spec, contextFolder));

    /// <summary>What an image of ours has in it, as its programs tell; empty: it can not tell.</summary>
    public IReadOnlyList<ProgramFacts> About(string image) => ImageOutput.Programs(runner.Capture(Call(BuildArguments.About(image))).Output);

    /// <summary>Removes an image, or one name of it.</summary>
    public CapturedOutput Remove(string image) => runner.Capture(Call("rmi", image));

    /// <summary>The containers that builds work in, anybody's; none where an interrupted build leaves none.</summary>
    public IReadOnlyList<BuildContainer> BuildContainers() => Dialect.BuildLeftoverArguments is [] ? [] :
    [
        .. Finish(Dialect.BuildLeftoverArguments).Output.Split('\n').Select(line => line.Split(' '))
            .Where(words => words is [_, _, "buildah"]).Select(words => new BuildContainer(words[0], words[1])),
    ];

    /// <summary>Removes the containers that interrupted builds of ours left, by the images in them. Only for who holds <see cref="BuildLock.Alone"/>.</summary>
    public void RemoveBuildLeftovers()
    {
        if (Dialect.BuildLeftoverArguments is [])
        {
            return;
        }

        var ours = ImageOutput.Ids(Finish("image", "ls", "--all", "--no-trunc", "--quiet", "--filter", $"label={ImageLabels.Image}").Output);
        RemoveContainers(BuildContainers().Where(container => ours.Contains(container.ImageId)));
    }

    /// <summary>Removes containers.</summary>
    public void RemoveContainers(IEnumerable<BuildContainer> containers)
    {
        var ids = containers.Select(container => container.Id).ToList();
        if (ids.Count > 0)
        {
            _ = Finish(["rm", .. Dialect.RemoveArguments, .. ids]);
        }
    }

    /// <summary>The folder that the engine keeps its images in, on the machine that it runs on; <c>null</c>: it does not say.</summary>
    public string? Store() => runner.Capture(Call("info", "--format", Dialect.StoreFormat)) is { ExitCode: 0 } answer
        && answer.Output.Trim() is { Length: > 0 } folder ? folder : null;

    /// <inheritdoc cref="ContainerEngine.Failure"/>
    public ManyoyoException Failure(CapturedOutput answer, string what) => _containers.Failure(answer, what);

    private IReadOnlyList<ImageFacts> InspectAll(IReadOnlyList<string> images)
    {
        var answer = runner.Capture(Call(["image", "inspect", .. images]));
        if (answer.ExitCode != 0 && !EngineWords.SayImageMissing(answer.Errors))
        {
            ThrowIfFailed(answer, $"cannot look at {Printable.Escape(string.Join(", ", images))}");
        }

        return Read(answer.Output);
    }

    private IReadOnlyList<ImageFacts> Read(string output)
    {
        try
        {
            return ImageOutput.Parse(output);
        }
        catch (FormatException)
        {
            throw new ManyoyoException(
                $"{choice.Program} answered something that is not {Dialect.Name}'s",
                "check that this is the real program; another can be taken with --engine",
                ExitCode.EngineFailed);
        }
    }

    // What tidies up after an interrupted build is not cut short by one more signal.
    private CapturedOutput Finish(params IReadOnlyList<string> arguments) => runner.Capture(Call(arguments) with { IsUndisturbed = true });

    private Invocation Call(params IReadOnlyList<string> arguments) => new(choice.Program, arguments);

    private void ThrowIfFailed(CapturedOutput answer, string what)
    {
        if (answer.ExitCode != 0)
        {
            throw Failure(answer, what);
        }
    }
}

/// <summary>A container that a build works in.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="ImageId">That of the image in it.</param>
public sealed record BuildContainer(string Id, string ImageId);
