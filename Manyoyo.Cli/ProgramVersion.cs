using System.Reflection;

namespace Manyoyo.Cli;

/// <summary>The program's version. It is set in Directory.Build.props.</summary>
public static class ProgramVersion
{
    /// <summary><c>X.Y.Z</c>.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
