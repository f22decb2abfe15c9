using Manyoyo.Engine.Config;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Sessions;

/// <summary>The engine of a session.</summary>
public static class SessionEngine
{
    /// <summary>Command line over <c>MANYOYO_ENGINE</c> over the profile over the file's defaults.</summary>
    public static EngineChoice Choose(SessionRequest request, ConfigFile file, HostFacts host) =>
        EngineLocator.Choose(request.Settings.Engine, host, () =>
            (request.Profile is { } profile ? file.Profiles.GetValueOrDefault(profile)?.Engine : null) ?? file.Defaults.Engine);
}
