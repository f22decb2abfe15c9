using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Images;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Cli.Verbs;

/// <summary>A session whose image is not there: in a terminal the image can be built on the spot.</summary>
internal sealed class MissingImage(VerbContext context, ConfigFile file, EngineChoice choice)
{
    /// <inheritdoc cref="SessionManager.Open"/>
    public OpenSession Open(SessionManager manager, SessionSpec spec)
    {
        try
        {
            return manager.Open(spec, FreeName.IsLikely(spec, context.Known, choice));
        }
        catch (ManyoyoException e) when (context.Host.IsInteractive
            && e.MissingImage is { } missing && ImageHint.Buildable(missing) is { } image)
        {
            if (!Prompt.IsYes(context, $"There is no image {image.Text} yet. Build it now? It takes some minutes.", isYesTheDefault: true))
            {
                throw;
            }

            new BuildVerb(context).Build(image, file, choice);
            return manager.Open(spec);
        }
    }
}
