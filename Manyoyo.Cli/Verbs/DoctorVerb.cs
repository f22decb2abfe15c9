using Manyoyo.Cli.CommandLine.Options;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>doctor</c>.</summary>
public sealed class DoctorVerb(VerbContext context)
{
    public int Run(DoctorOptions options) => context is null || options is null ? 1 : 0;
}
