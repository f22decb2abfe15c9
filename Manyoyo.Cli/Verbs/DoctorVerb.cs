using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Diagnosis;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>doctor</c>: tells what would keep sessions from working.</summary>
public sealed class DoctorVerb(VerbContext context)
{
    public int Run(DoctorOptions options)
    {
        var checks = new Doctor(context.Host, context.Disk, context.Runner, context.Signals).Examine(options.Engine);
        var hasColor = context.Host is { IsOutputTerminal: true } host && host.Variable("NO_COLOR") is null;
        context.Streams.Output.Write(options.Json ? CheckReport.FormatJson(checks) + "\n" : CheckReport.Format(checks, hasColor));
        return checks.Any(check => check.Level == CheckLevel.Problem) ? ExitCode.Problem : ExitCode.Success;
    }
}
