namespace Manyoyo.Tests.Support;

/// <summary>Tests of images that are built in seconds, on <see cref="PretendDebian"/>.</summary>
/// <param name="engine"><c>docker</c> or <c>podman</c>.</param>
/// <param name="builder"><c>classic</c>, <c>BuildKit</c> or <c>buildah</c>.</param>
public abstract class PretendImageTests(string engine, string builder) : EngineTests(engine)
{
    // Docker's images are in one place, and `prune` looks at all of them.
    private static readonly SemaphoreSlim DockerImages = new(1);

    private ImageBench? _images;

    protected string Builder { get; } = builder;

    private protected ImageBench Images => _images!;

    [SetUp]
    public void SetUpImages()
    {
        if (Engine == "docker")
        {
            DockerImages.Wait();
        }

        _images = new ImageBench(Bench);
        if (Builder == "BuildKit")
        {
            // Debian's own client has it built in; newer ones want a plugin for it.
            Bench.Environment["PATH"] = $"{Bench.Root}/bin:/usr/bin:/bin";
        }

        Bench.Environment["DOCKER_BUILDKIT"] = Builder == "BuildKit" ? "1" : "0";
    }

    [TearDown]
    public void TearDownImages()
    {
        if (_images is null)
        {
            return;
        }

        try
        {
            _images.Dispose();
        }
        finally
        {
            if (Engine == "docker")
            {
                DockerImages.Release();
            }
        }
    }

    /// <summary>Fails unless an interrupted build has left the image as it was, and nothing that <c>prune</c> does not take.</summary>
    /// <param name="id">The image's ID before.</param>
    /// <param name="images">All images before.</param>
    private protected void AssertAsBefore(string? id, IReadOnlyList<string> images)
    {
        Assert.That(Images.IdOf(Images.Image), Is.EqualTo(id));
        // Docker's daemon ends a build a moment after its client has gone.
        var seconds = Engine == "docker" ? 20 : 0;
        Until.True(() => Images.Containers() is [], () => "containers were left behind", seconds);
        Until.True(() => !Images.IsInstallingEndlessly, () => "it is still going on", seconds);
        Bench.Manyoyo("prune", "--yes").With(0);
        Assert.That(Images.AllImages().Except(images), Is.Empty, "images that were left behind");
    }
}
