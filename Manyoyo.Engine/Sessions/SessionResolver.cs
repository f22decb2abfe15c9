using System.Text.RegularExpressions;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Sessions;

/// <summary>Makes a <see cref="SessionSpec"/> of what was asked for, the configuration and the host. Nothing is changed.</summary>
public sealed partial class SessionResolver(HostFacts host, IDisk disk, string engine)
{
    private const string DefaultImageName = Images.ImageReference.DefaultName;
    private const string DefaultImageVersion = Images.ImageReference.DefaultVersion;

    private readonly HostPathRules _paths = new(host, disk);

    // Each file is read once: one may be a pipe (`--ef <(decrypt …)` hands in /dev/fd/63).
    private readonly Dictionary<string, IReadOnlyList<KeyValuePair<string, string>>> _envFiles = new(StringComparer.Ordinal);

    /// <summary>Resolves a request.</summary>
    /// <exception cref="ManyoyoException">Something that was asked for is wrong.</exception>
    public SessionSpec Resolve(SessionRequest request, ConfigFile file) => Resolve(request, file, isAnywhere: false);

    /// <summary>Whether a request can be carried out from some directory: where it names none, none is looked at.</summary>
    /// <exception cref="ManyoyoException">Something that was asked for is wrong.</exception>
    public void Check(SessionRequest request, ConfigFile file) => Resolve(request, file, isAnywhere: true);

    private SessionSpec Resolve(SessionRequest request, ConfigFile file, bool isAnywhere)
    {
        var asked = request.Settings.Over(Profile(request.Profile, file));
        var all = asked.Over(file.Defaults);
        var template = all.ContainerName ?? SessionName.Default;
        var hostPath = isAnywhere && all.HostPath is null ? host.WorkingDirectory : _paths.Check(all.HostPath ?? host.WorkingDirectory, "the host path");
        var containerPath = ContainerPath(all.ContainerPath) ?? hostPath;
        var image = ImageOf(all);
        var env = EnvironmentMap.Over(all.Env, EnvFiles(all.EnvFiles));
        var mounts = Mounts(all.Volumes);
        var mode = Mode(all.ContainerMode);
        var worktrees = WorktreeFolders(request, hostPath);
        var first = FirstCommand.Join(all.First.ShellPrefix, all.First.Shell, all.First.ShellSuffix);
        return new SessionSpec
        {
            Name = SessionName.IsAutoMade(template) ? SessionName.Expand(template, host.Now) : SessionName.Checked(template),
            IsAutoNamed = SessionName.IsAutoMade(template),
            HostPath = hostPath,
            ContainerPath = containerPath,
            Image = image,
            Mode = mode,
            SocketPath = mode == ContainerMode.Sock ? EngineSocket.Path(engine, host) : "",
            Mounts = [.. mounts, .. WorktreeMounts(worktrees, containerPath == hostPath ? hostPath : null)],
            FolderToMake = worktrees is { } folders && disk.RealPath(folders.Root) is null ? folders.Root : null,
            Ports = all.Ports,
            EngineArgs = all.EngineArgs,
            Env = env,
            Command = CommandComposer.FromSettings(all.Command),
            EntryCommand = asked.Command,
            FileCommand = file.Defaults.Command,
            FirstRun = first.Length > 0 ? first : null,
            FirstRunEnv = EnvironmentMap.Over(all.First.Env, EnvFiles(all.First.EnvFiles)),
            Quiet = all.Quiet.ToHashSet(StringComparer.Ordinal),
            RemoveOnExit = request.RemoveOnExit,
            Limits = request.Limits,
            IsRecorded = !request.NoTranscript && all.Transcript != false,
            Notifies = all.Notify == true,
            Merged = all with { ImageName = all.ImageName ?? DefaultImageName, ImageVersion = all.ImageVersion ?? DefaultImageVersion },
            Asked = Asked(asked, hostPath, image, mode, env),
        };
    }

    private static Settings Profile(string? name, ConfigFile file)
    {
        if (name is null)
        {
            return new Settings();
        }

        return file.Profiles.GetValueOrDefault(name) ?? throw new ManyoyoException(
            $"there is no profile runs.{Printable.Escape(name)} in the configuration",
            file.Profiles.Count == 0
                ? "write one to manyoyo.json, in the folder ~/.manyoyo, under \"runs\""
                : NearestName.Of(name, file.Profiles.Keys) is { } near
                    ? $"did you mean -r {Printable.Escape(near)}?"
                    : $"there are: {Printable.Escape(string.Join(", ", file.Profiles.Keys))}");
    }

    // What comes of an option may hang on lower layers too: on the file's version for a name, on its map for an environment file.
    private AskedOfContainer Asked(Settings asked, string hostPath, string image, ContainerMode mode, IReadOnlyDictionary<string, string> env) => new()
    {
        HostPath = asked.HostPath is null ? null : hostPath,
        ContainerPath = ContainerPath(asked.ContainerPath),
        Image = asked.ImageName is null && asked.ImageVersion is null ? null : image,
        Mode = asked.ContainerMode is null ? null : mode,
        Mounts = Mounts(asked.Volumes),
        Ports = asked.Ports,
        EngineArgs = asked.EngineArgs,
        Env = EnvironmentMap.Over(asked.Env, EnvFiles(asked.EnvFiles)).Keys.ToDictionary(name => name, name => env[name]),
    };

    private static string? ContainerPath(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var full = path.StartsWith('/') ? Path.GetFullPath(path).TrimEnd('/') : "";
        return full.Length > 0 && !full.Contains("\r\n", StringComparison.Ordinal) ? full : throw new ManyoyoException(
            $"the container path {Printable.Escape(path)} can not be taken", "give an absolute path that is not /, as in --cp /work");
    }

    /// <summary>The image that settings name.</summary>
    /// <exception cref="ManyoyoException">It can be none.</exception>
    internal static string ImageOf(Settings all) => Image(all.ImageName ?? DefaultImageName, all.ImageVersion);

    // A name with a tag or a digest of its own says all; a version is for the names without one.
    private static string Image(string name, string? version)
    {
        var hasTag = name.Contains('@', StringComparison.Ordinal) || name.LastIndexOf(':') > name.LastIndexOf('/');
        var image = hasTag ? name : $"{name}:{version ?? DefaultImageVersion}";
        if (version is not null && !ImageVersion().IsMatch(version))
        {
            throw new ManyoyoException(
                $"the image version \"{Printable.Escape(version)}\" is not X.Y.Z-SUFFIX", "write it like 1.0.0-common");
        }

        return name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && image.All(c => c > ' ' && c < '\u007f') ? image : throw new ManyoyoException(
            $"\"{Printable.Escape(name)}\" can not be an image's name", "write it like localhost/manyoyo, without spaces");
    }

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+-[A-Za-z0-9_.-]+\z")]
    private static partial Regex ImageVersion();

    private static ContainerMode Mode(string? word) => word is null ? ContainerMode.Common : ContainerModes.Parse(word) ?? throw new ManyoyoException(
        $"\"{Printable.Escape(word)}\" is no container mode", "take common, dind or sock");

    private List<Mount> Mounts(IReadOnlyList<string> volumes) =>
        [.. volumes.Select(volume => VolumeArgument.Parse(volume, source => _paths.Existing(source, $"the source of -v {Printable.Escape(volume)}:")))];

    private (string Repository, string Root)? WorktreeFolders(SessionRequest request, string hostPath)
    {
        if (!request.Worktrees && request.WorktreesRoot is null)
        {
            return null;
        }

        var repository = _paths.Check(Worktrees.MainRepository(hostPath, disk), "the main repository");
        var root = request.WorktreesRoot
            ?? Path.Combine(Path.GetDirectoryName(repository)!, "worktrees", Path.GetFileName(repository));
        return (repository, _paths.CheckEvenIfMissing(root, "the worktrees folder"));
    }

    // At the same paths as on the host, where git's own files point to, unless they are mounted so already.
    private static IEnumerable<Mount> WorktreeMounts((string Repository, string Root)? folders, string? mounted) =>
        folders is not { } both
            ? []
            : new[] { both.Repository, both.Root }.Where(path => path != mounted).Distinct().Select(path => Mount.Bind(path, path));

    private Dictionary<string, string> EnvFiles(IReadOnlyList<string> files)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in files.Select(EnvFilePath))
        {
            if (!_envFiles.TryGetValue(path, out var read))
            {
                _envFiles[path] = read = disk.ReadEnvFile(path);
            }

            foreach (var (name, value) in read)
            {
                variables[name] = value;
            }
        }

        return variables;
    }

    private string EnvFilePath(string file) => file.StartsWith('/') || file.StartsWith("~/", StringComparison.Ordinal)
        ? host.Absolute(file)
        : throw new ManyoyoException(
            $"environment file {Printable.Escape(file)}: the path is not absolute", "write it from / or from ~/");
}
