using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Support;

/// <summary>The images of one test, gone afterwards. Podman has a storage of its own for them, where <c>prune</c> is safe.</summary>
internal sealed class ImageBench : IDisposable
{
    private readonly List<string> _names = [];
    private readonly Bench _bench;

    public ImageBench(Bench bench)
    {
        _bench = bench;
        // The host's certificates would only be more to look through.
        bench.Environment["SSL_CERT_FILE"] = null;
        if (bench.Engine == "podman")
        {
            Store = bench.Folder("storage");
            bench.Environment["CONTAINERS_STORAGE_CONF"] = bench.Write(
                "storage.conf", $"[storage]\ndriver = \"vfs\"\ngraphroot = \"{Store}\"\nrunroot = \"{bench.Folder("storage-run")}\"\n");
        }
    }

    /// <summary>The folder of podman's own storage; <c>null</c>: docker's is the daemon's.</summary>
    public string? Store { get; }

    /// <summary>The base that the images of this test are built on.</summary>
    public string Base => field ??= Known(PretendDebian.PutInto(_bench));

    /// <summary>The name, without a version, of the one image of most tests.</summary>
    public string Name => $"localhost/{_bench.Name("image")}";

    /// <summary>That image.</summary>
    public string Image => Known(Name + ":1.0.0-common");

    /// <summary>The words of a build of it on <see cref="Base"/>.</summary>
    /// <param name="words">Further words.</param>
    public IReadOnlyList<string> Words(params IReadOnlyList<string> words) =>
        ["build", "--base", Base, "--in", Name, .. PretendDebian.BuildArguments, .. words];

    /// <summary>Builds it, and looks whether that worked.</summary>
    /// <returns>How the build ended.</returns>
    public Ended Build(params IReadOnlyList<string> words)
    {
        _ = Image;
        return _bench.Manyoyo(Words(words)).With(0);
    }

    /// <summary>Tells of an image that is to be removed after the test.</summary>
    public string Known(string image)
    {
        if (!_names.Contains(image))
        {
            _names.Add(image);
        }

        return image;
    }

    /// <summary>The engine's whole answer about an image; <c>null</c>: it is not there.</summary>
    public JToken? Inspect(string image)
    {
        var answer = _bench.Shell($"{_bench.Engine} image inspect {image}");
        return answer.Status == 0 ? JArray.Parse(answer.Output)[0] : null;
    }

    /// <summary>The ID of an image; <c>null</c>: it is not there.</summary>
    public string? IdOf(string image) => (string?)Inspect(image)?["Id"] is { } id ? id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;

    /// <summary>The sums of an image's layers, the lowest first.</summary>
    public IReadOnlyList<string> LayersOf(string image) => [.. Inspect(image)!["RootFS"]!["Layers"]!.Select(layer => (string)layer!)];

    /// <summary>A label of an image.</summary>
    public string? LabelOf(string image, string name) => (string?)Inspect(image)!["Config"]!["Labels"]![name];

    /// <summary>The containers made of an image on <see cref="Base"/>: those that builds work in and should not leave.</summary>
    public IReadOnlyList<string> Containers() => Lines("ps --all --quiet " + (Store is null ? $"--filter ancestor={Base}" : "--external"));

    /// <summary>Every image of ours, those in the middle of others too.</summary>
    public IReadOnlyList<string> AllImages() => Lines("image ls --all --quiet --no-trunc --filter label=manyoyo.image");

    /// <summary>Whether <see cref="PretendDebian.Endless"/> is being installed in a build of this test.</summary>
    public bool IsInstallingEndlessly => _bench.Shell($"pgrep -f '^sleep {PretendDebian.EndlessSeconds(_bench)}$'").Status == 0;

    public void Dispose()
    {
        if (Store is not null)
        {
            _bench.Shell("podman rm --all --force --time 0").With(0);
            return;
        }

        // Those without a name first: they hold the base.
        foreach (var image in (string[])[.. Lines($"image ls --quiet --no-trunc --filter dangling=true --filter label=manyoyo.base={Base}"), .. Enumerable.Reverse(_names)])
        {
            _ = _bench.Shell($"docker rmi --force {image}");
        }
    }

    private string[] Lines(string words) => _bench.Shell($"{_bench.Engine} {words}").With(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
