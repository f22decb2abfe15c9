using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Engine.Diagnosis;

/// <summary>Looks at the configuration, at the files and folders that its profiles name, and whether <c>run</c> takes each profile.</summary>
/// <param name="engine">The engine that the command line names; <c>null</c>: none.</param>
/// <param name="host">The host.</param>
/// <param name="disk">Its disk.</param>
/// <param name="checks">Where what is found is added.</param>
internal sealed class ConfigurationChecks(string? engine, HostFacts host, IDisk disk, List<Check> checks)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly HostPathRules _paths = new(host, disk);

    /// <summary>Looks at them.</summary>
    /// <returns>The configuration; one that is broken says nothing.</returns>
    public ConfigFile Look()
    {
        var path = Printable.Escape(host.Shown(SettingsFile.PathIn(host.ManyoyoHome)));
        try
        {
            var text = SettingsFile.Read(host.ManyoyoHome);
            var file = SettingsReader.Read(text ?? "", path);
            checks.Add(Check.Ok("configuration", text is null
                ? $"none at {path}; `manyoyo init` writes one"
                : $"{path}, {file.Profiles.Count} {(file.Profiles.Count == 1 ? "profile" : "profiles")}"));
            checks.AddRange(file.Warnings.Select(warning => Check.Warning("configuration", warning, "mend its name, or take it out")));
            Layer("defaults", "the defaults", file.Defaults, () => ThrowIfRefused(null, file));
            foreach (var (name, profile) in file.Profiles)
            {
                Layer("profile", $"profile {Printable.Escape(name)}", profile, () => ThrowIfRefused(name, file));
            }

            return file;
        }
        catch (ManyoyoException error)
        {
            checks.Add(Check.Problem("configuration", error));
            return ConfigFile.Empty;
        }
    }

    private void Layer(string id, string what, Settings layer, Action throwIfRefused)
    {
        var before = checks.Count;
        IReadOnlyList<string> files = [.. layer.EnvFiles, .. layer.First.EnvFiles];
        foreach (var file in files.Where(file => file is ['/' or '~', ..]))
        {
            Try(id, what, () => EnvFile(id, what, file));
        }

        foreach (var volume in layer.Volumes)
        {
            Try(id, what, () => _ = VolumeArgument.Parse(volume, source => _paths.Existing(source, $"the source of volume {Printable.Escape(volume)}:")));
        }

        if (layer.HostPath is { } path)
        {
            Try(id, what, () => _ = _paths.Check(path, "hostPath"));
        }

        // The parts have been looked at one by one, so that all that is wrong is told at once. The rest stops at the first.
        if (checks.Skip(before).All(check => check.Level != CheckLevel.Problem))
        {
            Try(id, what, throwIfRefused);
        }

        if (checks.Count == before && id == "profile")
        {
            checks.Add(Check.Ok(id, $"{what}: {Count(files.Count, "environment file")}, {Count(layer.Volumes.Count, "mount")}"));
        }
    }

    private void ThrowIfRefused(string? profile, ConfigFile file)
    {
        var request = new SessionRequest { Profile = profile, Settings = new Settings { Engine = engine } };
        new SessionResolver(host, disk, EngineOf(request, file)).Check(request, file);
    }

    private string EngineOf(SessionRequest request, ConfigFile file)
    {
        try
        {
            return SessionEngine.Choose(request, file, host).Name;
        }
        catch (ManyoyoException) when (request.Profile is not { } profile || file.Profiles[profile].Engine is null)
        {
            // No engine for anybody: that is told elsewhere.
            return EngineDialect.Docker.Name;
        }
    }

    private void EnvFile(string id, string what, string file)
    {
        var path = host.Absolute(file);
        _ = disk.ReadEnvFile(path);
        if (File.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0)
        {
            checks.Add(Check.Warning(id, $"{what}: others can read {Printable.Escape(file)}", $"chmod 600 {ShellWords.Join([path])}"));
        }
    }

    private void Try(string id, string what, Action look)
    {
        try
        {
            look();
        }
        catch (ManyoyoException error)
        {
            checks.Add(Check.Problem(id, $"{what}: {error.Message}", error.Next));
        }
    }

    private static string Count(int count, string of) => $"{count} {of}{(count == 1 ? "" : "s")}";
}
