using System.Globalization;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Images;

/// <summary>Makes a <see cref="BuildSpec"/> of what was asked for, the configuration and the host. Nothing is changed.</summary>
public sealed class BuildResolver
{
    /// <summary>What is built on where nobody says otherwise.</summary>
    public const string DefaultBase = "docker.io/library/debian:bookworm-slim";

    private readonly BuildRequest _request;
    private readonly HostFacts _host;
    private readonly Func<string, string?> _readFile;
    private readonly BuildArgumentList _arguments;

    /// <param name="request">What was asked for.</param>
    /// <param name="file">The configuration.</param>
    /// <param name="host">The host.</param>
    /// <param name="readFile">The text of a file at an absolute path; <c>null</c>: it can not be read.</param>
    /// <exception cref="ManyoyoException">Something that was asked for is wrong.</exception>
    public BuildResolver(BuildRequest request, ConfigFile file, HostFacts host, Func<string, string?> readFile)
    {
        (_request, _host, _readFile) = (request, host, readFile);
        _arguments = BuildArgumentList.Read(request.BuildArgs, file.Defaults.ImageBuildArgs, host);
        Image = Name(request, file.Defaults);
    }

    /// <summary>What the image will be called.</summary>
    public ImageReference Image { get; }

    /// <summary>Resolves the rest.</summary>
    /// <param name="existing">The image of that name; <c>null</c>: there is none.</param>
    /// <exception cref="ManyoyoException">Something that was asked for is wrong.</exception>
    public BuildSpec Resolve(ImageFacts? existing)
    {
        var ours = existing?.Version is null ? null : existing;
        if (_request.UpdateAgents && ours is null)
        {
            throw NothingToUpdate();
        }

        var (certificates, unread) = Certificates();
        var kept = _request.UpdateAgents ? ImageContents.TryParse(ours!.Labels.GetValueOrDefault(ImageLabels.Contents, "")) : null;
        var spec = new BuildSpec
        {
            Image = Image,
            Contents = kept ?? ContentsOrNull() ?? throw Unnamed(),
            Base = _request.Base is { } given ? CheckedBase(given) : DefaultBase,
            IsBaseOpen = _request.Base is null,
            AgentsAt = ours is null || _request.NoCache ? Now : ours.Labels.GetValueOrDefault(ImageLabels.AgentsAt, Now),
            BuildArgs = _arguments.Others,
            AptMirror = _arguments.Value("APT_MIRROR", _host),
            ProxyNames = ProxyNames(),
            Certificates = certificates,
            NoCache = _request.NoCache,
            EngineArgs = _request.EngineArgs,
            Warnings = [.. _arguments.Warnings, .. _arguments.WithPassword(_host).Select(InHistory), .. unread is null ? (string[])[] : [unread]],
        };
        return _request.UpdateAgents ? Update(spec, ours!) : spec;
    }

    // All as it was, so that every layer but the last is found again.
    private BuildSpec Update(BuildSpec spec, ImageFacts there) => spec with
    {
        Base = there.Labels.GetValueOrDefault(ImageLabels.BuiltOn, spec.Base),
        IsBaseOpen = false,
        BuildArgs = [.. there.Labels.GetValueOrDefault(ImageLabels.BuildArguments, "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AsItWas)],
        AgentsAt = Now,
    };

    private string AsItWas(string kept) => !kept.Contains(Secrets.Mask, StringComparison.Ordinal) ? kept : _arguments.KeptAs(kept) ?? throw new ManyoyoException(
        $"the image was built with {Printable.Escape(kept)}, whose password is not kept", "give it again, with --iba as the last time");

    private static string InHistory(string name) =>
        $"{Printable.Escape(name)} has a password in it, which stays in the image's history: whoever has the image can read it";

    // Whether there is such an image only the engine can tell; whether there can be one is seen at once.
    private static string CheckedBase(string image) => ImageReference.CanBeImage(image) ? image : throw new ManyoyoException(
        $"\"{Printable.Escape(image)}\" can not be an image", "write --base as the engine would pull it, in small letters, like docker.io/library/debian:bookworm-slim");

    private string Now => _host.Now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private ImageReference Name(BuildRequest request, Settings defaults)
    {
        var name = request.ImageName ?? defaults.ImageName ?? ImageReference.DefaultName;
        if (name.LastIndexOf(':') > name.LastIndexOf('/') || name.Contains('@', StringComparison.Ordinal))
        {
            throw new ManyoyoException(
                $"the image name {Printable.Escape(name)} has a tag of its own", "give the name without it, and the version with --iv X.Y.Z-SUFFIX");
        }

        if (!ImageReference.IsName(name))
        {
            throw new ManyoyoException(
                $"\"{Printable.Escape(name)}\" can not be an image's name", "write it in small letters, like localhost/manyoyo");
        }

        var version = request.ImageVersion ?? defaults.ImageVersion ?? ImageReference.DefaultVersion;
        var image = ImageReference.IsVersion(version) ? new ImageReference(name, version) : throw new ManyoyoException(
            $"the image version \"{Printable.Escape(version)}\" is not X.Y.Z-SUFFIX", "write it like 1.0.0-common");
        // Who says what is in it and not what to call it gets a name that says so.
        return request.ImageVersion is null && _arguments is { IsToolTyped: true, Tool: { } tool } ? image.WithSuffix(ImageContents.Parse(tool).Suffix) : image;
    }

    private ImageContents? ContentsOrNull() =>
        _arguments.Tool is { } tool ? ImageContents.Parse(tool) : ImageContents.TryParse(Image.Suffix);

    private ManyoyoException Unnamed() => new(
        $"the suffix of version {Printable.Escape(Image.Version)} does not say what is in the image",
        (NearestName.Of(Image.Suffix, ImageContents.KnownWords) is { } near ? $"did you mean {Image.Number}-{near}? Or s" : "s")
            + "ay it: --iba TOOL=common, or a list as in TOOL=claude,opencode,go");

    private ManyoyoException NothingToUpdate() => new(
        $"there is no image {Image.Text} of manyoyo's to update", "build it first, without --update-agents; `manyoyo images` lists those that there are");

    private IReadOnlyList<string> ProxyNames() =>
        [.. BuildArgumentList.Proxies.SelectMany(name => new[] { name, name.ToLowerInvariant() }).Where(name => _host.Variable(name) is not null)];

    // What is trusted inside, and what to say of a file that is not.
    private (string Trusted, string? Unread) Certificates()
    {
        if (_request.CaBundle is { } file)
        {
            var text = _readFile(_host.Absolute(file)) ?? throw new ManyoyoException(
                $"the CA bundle {Printable.Escape(file)} can not be read", "name a file of certificates in PEM form that is there");
            return CertificateBundle.Of(text) is { Length: > 0 } found ? (found, null) : throw new ManyoyoException(
                $"the CA bundle {Printable.Escape(file)} holds no certificate in PEM form", "it needs lines -----BEGIN CERTIFICATE-----");
        }

        // Where it is wrong, other programs of this host would have said so long ago: no reason to build nothing.
        return _host.Variable("SSL_CERT_FILE") is not { } usual ? ("", null)
            : _readFile(_host.Absolute(usual)) is not { } bundle ? ("", NotTrusted(usual, "can not be read"))
            : CertificateBundle.Of(bundle) is { Length: > 0 } trusted ? (trusted, null)
            : ("", NotTrusted(usual, "holds no certificate in PEM form"));
    }

    private static string NotTrusted(string file, string why) =>
        $"SSL_CERT_FILE: {Printable.Escape(file)} {why}, so nothing of it is trusted inside";
}
