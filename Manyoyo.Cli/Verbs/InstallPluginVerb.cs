using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Engine;
using Manyoyo.Engine.Host;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>install docker-cli-plugin</c>: makes <c>docker manyoyo</c> work, or no longer.</summary>
public sealed class InstallPluginVerb(VerbContext context)
{
    public int Run(InstallPluginOptions options)
    {
        var path = Printable.Escape(DockerPluginLink.PathFor(context.Host));
        context.Streams.Error.WriteLine(options.Remove
            ? DockerPluginLink.Remove(context.Host) ? $"{path} removed" : $"{path} is not there: nothing to remove"
            : DockerPluginLink.Install(context.Host) ? $"{path} made: `docker manyoyo ps` works now" : $"{path} is there already");
        return ExitCode.Success;
    }
}
