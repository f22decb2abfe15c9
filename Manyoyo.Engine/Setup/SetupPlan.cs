using Manyoyo.Engine.Config;
using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Host;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Engine.Setup;

/// <summary>What would be written for one agent.</summary>
/// <param name="Found">What was found of it.</param>
/// <param name="Profile">The profile <c>runs.AGENT</c>.</param>
/// <param name="OldProfile">The one that is there; <c>null</c>: none.</param>
/// <param name="EnvFilePath">Where its variables are, or would be; absolute.</param>
/// <param name="OldEnvText">What that file says; <c>null</c>: it is not there.</param>
/// <param name="EnvFile">What it would say.</param>
public sealed record SetupPlan(
    FoundSetup Found, JObject Profile, JToken? OldProfile, string EnvFilePath, string? OldEnvText, EnvFileEditor EnvFile)
{
    /// <summary>The name of agent and profile.</summary>
    public string Name => Found.Recipe.Agent.Name;

    /// <summary>Whether another profile of that name is there.</summary>
    public bool ReplacesProfile => OldProfile is not null && !IsSameProfile;

    public bool IsSameProfile => JToken.DeepEquals(OldProfile, Profile);

    /// <summary>Whether there are variables to keep.</summary>
    public bool HasEnvFile => OldEnvText is not null || EnvFile.Added.Count > 0;

    public bool WritesEnvFile => EnvFile.Text != (OldEnvText ?? "");

    /// <summary>What of the user's own would be another one afterwards, and so is asked about.</summary>
    public IReadOnlyList<string> Replaced =>
        [.. ReplacesProfile ? (string[])[$"runs.{Name}"] : [], .. EnvFile.Changed.Select(name => $"{name} in {Path.GetFileName(EnvFilePath)}")];

    /// <summary>Plans it. Nothing is changed.</summary>
    /// <param name="host">The host.</param>
    /// <param name="found">What was found.</param>
    /// <param name="configuration">The text of the configuration; empty: there is none.</param>
    /// <exception cref="ManyoyoException">The configuration, or the environment file that is there, can not be read.</exception>
    public static SetupPlan For(HostFacts host, FoundSetup found, string configuration)
    {
        var name = found.Recipe.Agent.Name;
        var path = Path.Combine(host.ManyoyoHome, "env", name + ".env");
        var file = SettingsFile.PathIn(host.ManyoyoHome);
        FileReplacement.Require(path);
        var old = TextFile.Read(path);
        var env = EnvFileEditor.Set(old ?? "", path, found.Variables);
        var hasEnv = old is not null || env.Added.Count > 0;
        return new SetupPlan(
            found,
            ProfileOf(found, hasEnv ? host.Shown(path) : null, SettingsReader.Read(configuration, file).Defaults.Volumes),
            SettingsEditor.Get(configuration, file, ["runs", name]),
            path,
            old,
            env);
    }

    private static JObject ProfileOf(FoundSetup found, string? envFile, IReadOnlyList<string> mountedAnyhow)
    {
        // Twice the same place is an error to the engines.
        var there = mountedAnyhow.Select(TargetOf).ToList();
        var volumes = found.Volumes.Where(volume => !there.Exists(target => $"{TargetOf(volume)}/".StartsWith(target + "/", StringComparison.Ordinal))).ToList();
        var profile = new JObject { ["yolo"] = found.Recipe.Agent.Name };
        if (envFile is not null)
        {
            profile["envFile"] = new JArray(envFile);
        }

        if (volumes.Count > 0)
        {
            profile["volumes"] = new JArray(volumes);
        }

        return profile;
    }

    private static string TargetOf(string volume) => VolumeArgument.Parse(volume, source => source).Target.TrimEnd('/');
}
