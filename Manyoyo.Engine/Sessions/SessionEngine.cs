using Manyoyo.Engine.Config;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Sessions;

/// <summary>The engine of a session.</summary>
public static class SessionEngine
{
    /// <summary>Command line over <c>MANYOYO_ENGINE</c> over the profile over the file's defaults.</summary>
    public static EngineChoice Choose(SessionRequest request, ConfigFile file, HostFacts host)
    {
        var isProfiles = false;
        var choice = EngineLocator.Choose(request.Settings.Engine, host, () =>
        {
            var engine = request.Profile is { } profile ? file.Profiles.GetValueOrDefault(profile)?.Engine : null;
            isProfiles = engine is not null;
            return engine ?? file.Defaults.Engine;
        });
        // The commands that are shown to the user do not name the profile.
        return isProfiles ? choice with { IsAskedFor = true } : choice;
    }
}
