using System.Diagnostics;
using Manyoyo.Cli.CommandLine.Options;
using Manyoyo.Cli.Output;
using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Images;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Cli.Verbs;

/// <summary><c>build</c>: makes the image that sessions run in.</summary>
public sealed class BuildVerb(VerbContext context)
{
    private readonly Notes _notes = context.Notes();

    public int Run(BuildOptions options)
    {
        var file = context.ReadConfig();
        var choice = EngineLocator.Choose(options.Engine, context.Host, () => file.Defaults.Engine);
        var resolver = new BuildResolver(options.ToRequest(), file, context.Host, context.Disk.ReadText);
        var engine = new ImageEngine(context.Runner, choice);
        var existing = engine.Inspect(resolver.Image.Text);
        var spec = resolver.Resolve(existing);
        foreach (var warning in spec.Warnings)
        {
            _notes.Warn(warning);
        }

        if (options.Context is { } folder)
        {
            BuildContext.WriteFor(context.Host.Absolute(folder), spec.Certificates);
        }

        if (options.DryRun)
        {
            return Show(engine, spec, options.Context);
        }

        Build(engine, spec, existing is not null, options.Yes, context.Streams.Output);
        Remember(options, file, spec.Image);
        return ExitCode.Success;
    }

    /// <summary>Builds an image that a session needs. What the configuration says stays.</summary>
    public void Build(ImageReference image, ConfigFile file, EngineChoice choice)
    {
        var request = new BuildRequest { ImageName = image.Name, ImageVersion = image.Version };
        var resolver = new BuildResolver(request, file, context.Host, context.Disk.ReadText);
        Build(new ImageEngine(context.Runner, choice), resolver.Resolve(existing: null), isThere: false, yes: true, context.Streams.Error);
    }

    private int Show(ImageEngine engine, BuildSpec spec, string? folder)
    {
        var based = spec.IsBaseOpen ? spec with { Base = DebianBase.ThatIsThere(engine, spec) ?? spec.Base } : spec;
        var shown = folder is null ? "CONTEXT" : context.Host.Absolute(folder);
        context.Streams.Output.WriteLine(Secrets.MaskUrls(engine.BuildInvocation(based, shown).ToShellLine()));
        if (folder is null)
        {
            _notes.Say(QuietItem.Tip, "CONTEXT stands for the folder with the Dockerfile; --context DIR writes it to DIR");
        }

        return ExitCode.Success;
    }

    private void Build(ImageEngine engine, BuildSpec spec, bool isThere, bool yes, TextWriter report)
    {
        var watch = Stopwatch.StartNew();
        _notes.Say(QuietItem.Created, $"Building {spec.Image.Text} with {spec.Contents.Text}");
        try
        {
            new ImageBuilder(
                engine, context.Runner, context.Host, context.Signals, line => _notes.Say(QuietItem.Created, line),
                question => yes || !context.Host.IsInteractive || Prompt.IsYes(context, question, isYesTheDefault: true)).Build(spec, isThere);
        }
        catch (InterruptedException)
        {
            _notes.Warn($"the build was interrupted; {(isThere ? $"the image {spec.Image.Text} is still the one that it was" : "no image was made")}");
            throw;
        }

        var programs = engine.About(spec.Image.Text);
        report.Write(BuildReport.Format(spec.Image.Text, engine.Inspect(spec.Image.Text), programs, watch.Elapsed));
        foreach (var silent in spec.Contents.Agents.Where(agent => !programs.Any(program => program.Name == agent && program.Version is not null)))
        {
            _notes.Warn($"{silent} does not say its version in the image; try it with `manyoyo run -y {silent}`");
        }
    }

    // What was built is what `run` takes from now on, if it goes by the name that the configuration has.
    private void Remember(BuildOptions options, ConfigFile file, ImageReference image)
    {
        if (image.Version == (file.Defaults.ImageVersion ?? ImageReference.DefaultVersion))
        {
            return;
        }

        if (options.ImageName is { } name && name != (file.Defaults.ImageName ?? ImageReference.DefaultName))
        {
            _notes.Say(QuietItem.Tip, $"To use it: manyoyo run --in {image.Name} --iv {image.Version}");
            return;
        }

        var path = SettingsFile.Set(context.Host.ManyoyoHome, ["imageVersion"], new JValue(image.Version));
        _notes.Say(QuietItem.Tip, $"imageVersion is {image.Version} in {Printable.Escape(path)} now");
    }
}
