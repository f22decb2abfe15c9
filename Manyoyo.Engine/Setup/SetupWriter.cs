using Manyoyo.Engine.Config;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Setup;

/// <summary>Writes what was planned: all of it, or nothing.</summary>
public static class SetupWriter
{
    private const UnixFileMode OwnerOnlyFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The text of the configuration with the profiles of the plans.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="configuration">The text that is there; empty: none.</param>
    /// <param name="path">What to call the file in messages.</param>
    public static string Configuration(IEnumerable<SetupPlan> plans, string configuration, string path) => plans
        .Where(plan => !plan.IsSameProfile)
        .Aggregate(configuration, (text, plan) => SettingsEditor.Set(text, path, ["runs", plan.Name], plan.Profile));

    /// <summary>Writes them.</summary>
    /// <param name="host">The host.</param>
    /// <param name="plans">The plans.</param>
    /// <param name="configuration">The text of the configuration that they were made for.</param>
    /// <returns>Where the configuration that was there is kept, where a profile of it was replaced; <c>null</c>: nothing was.</returns>
    /// <exception cref="ManyoyoException">Something cannot be written, or the configuration is another one by now.</exception>
    public static string? Write(HostFacts host, IReadOnlyList<SetupPlan> plans, string configuration)
    {
        var path = SettingsFile.PathIn(host.ManyoyoHome);
        if ((SettingsFile.Read(host.ManyoyoHome) ?? "") != configuration)
        {
            throw new ManyoyoException($"{Printable.Escape(path)} was changed meanwhile", "run this again");
        }

        var kept = plans.Any(plan => plan.ReplacesProfile) ? path + ".bak" : null;
        if (kept is not null)
        {
            FileReplacement.Require(kept);
        }

        var replacements = new List<FileReplacement>();
        try
        {
            replacements.AddRange(plans.Where(IsToWrite).Select(plan => FileReplacement.Prepare(plan.EnvFilePath, plan.EnvFile.Text, isSecret: true)));
            AddChanged(replacements, kept, configuration, "");
            AddChanged(replacements, path, Configuration(plans, configuration, path), configuration);
            // The configuration is the last: it never names a file that is not there.
            replacements.ForEach(replacement => replacement.Commit());
            Close(Path.Combine(host.ManyoyoHome, "env"));
        }
        finally
        {
            replacements.ForEach(replacement => replacement.Dispose());
        }

        return kept;
    }

    private static void AddChanged(List<FileReplacement> replacements, string? path, string text, string old)
    {
        if (path is not null && text != old)
        {
            replacements.Add(FileReplacement.Prepare(path, text));
        }
    }

    // What others may read is written anew, too.
    private static bool IsToWrite(SetupPlan plan) => plan.WritesEnvFile
        || (plan.OldEnvText is not null && (File.GetUnixFileMode(plan.EnvFilePath) & ~OwnerOnlyFolder) != 0);

    private static void Close(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && File.GetUnixFileMode(folder) != OwnerOnlyFolder)
            {
                File.SetUnixFileMode(folder, OwnerOnlyFolder);
            }
        }
        catch (UnauthorizedAccessException)
        {
            // It is somebody else's, who lets this user write there. Of the files in it none but their owner reads any.
        }
    }
}
