using System.Text.RegularExpressions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.EndToEnd;

/// <summary><c>build</c> with each builder, on a base that only pretends to be Debian.</summary>
[TestFixture("docker", "classic", Category = "Full")]
[TestFixture("docker", "BuildKit")]
[TestFixture("podman", "buildah")]
[Parallelizable(ParallelScope.Self)]
public sealed class ImageBuildTests(string engine, string builder) : PretendImageTests(engine, builder)
{
    [Test]
    public void An_image_is_built_and_named_in_the_configuration_and_a_second_build_makes_nothing_anew()
    {
        var file = Bench.Write("home/.manyoyo/manyoyo.json", $"// mine\n{{\n  imageName: '{Images.Name}', // my own\n  imageVersion: '0.9.0-common',\n}}\n");
        var first = Images.Build("--iv", "1.0.0-common");
        Assert.That(File.ReadAllText(file), Is.EqualTo($"// mine\n{{\n  imageName: '{Images.Name}', // my own\n  imageVersion: '1.0.0-common',\n}}\n"));
        Assert.That(first.Output, Does.Match($@"^{Images.Image}, [0-9.]+ MB, in [^\n]+\n  claude    1\.0\.\d+[^\n]*\n  codex     1\.0\.\d+[^\n]*\n  node      24\.0\.1\n  python    3\.0\.1\n  git       2\.0\.1\n$"));
        Assert.That(first.Errors, Does.StartWith($"Building {Images.Image} with claude,codex\n").And.Contain("manyoyo: installing codex"));
        Assert.That(Images.LabelOf(Images.Image, "manyoyo.image"), Is.EqualTo("1.0.0-common"));
        var id = Images.IdOf(Images.Image);

        // A proxy is the caller's, and no part of what is made.
        Bench.Environment["HTTPS_PROXY"] = "http://user:hunter2@127.0.0.1:9";
        var second = Images.Build();
        Assert.That(second.Errors, Does.Not.Contain("manyoyo: installing").And.Not.Contain("hunter2"));
        Assert.That(CachedSteps(second.Errors), Is.GreaterThan(5).And.EqualTo(Steps(second.Errors)), second.Errors);
        Assert.That(Images.IdOf(Images.Image), Is.EqualTo(id));
        Assert.That(Images.Inspect(Images.Image)!.ToString(), Does.Not.Contain("hunter2"));

        // What is printed can be pasted, and finds the same layers.
        var line = Bench.Manyoyo(Images.Words("--dry-run", "--context", "a folder", "--ea", "--label=of='me'")).With(0).Output;
        Assert.That(Images.IdOf(Images.Image), Is.EqualTo(id));
        Assert.That(Bench.Shell(line).With(0).Errors, Does.Not.Contain("manyoyo: installing"));
        Assert.That(Images.LabelOf(Images.Image, "of"), Is.EqualTo("'me'"));
    }

    [Test]
    public void Newer_agents_are_one_layer_and_until_they_are_there_the_old_image_keeps_its_name()
    {
        Images.Build();
        var (layers, old) = (Images.LayersOf(Images.Image), Images.IdOf(Images.Image));
        Bench.Environment["HTTPS_PROXY"] = "http://127.0.0.1:9";
        var failed = Bench.Manyoyo("build", "--in", Images.Name, "--update-agents").With(125);
        Assert.That(failed.ErrorLines[^2], Is.EqualTo($"manyoyo: {Images.Image} could not be built: claude could not be installed"));
        Assert.That(failed.ErrorLines[^1], Does.EndWith($"the image {Images.Image} is still the one that it was"));
        Assert.That(failed.Errors, Does.Contain("npm error connect ECONNREFUSED"));
        Assert.That(Images.IdOf(Images.Image), Is.EqualTo(old));

        Bench.Environment["HTTPS_PROXY"] = null;
        var update = Bench.Manyoyo("build", "--in", Images.Name, "--update-agents").With(0);
        Assert.That(update.Errors, Does.Contain("manyoyo: installing claude").And.Contain("manyoyo: installing codex"));
        Assert.That(Images.LayersOf(Images.Image).SkipLast(1), Is.EqualTo(layers.SkipLast(1)));
        Assert.That(Images.LayersOf(Images.Image)[^1], Is.Not.EqualTo(layers[^1]));
        // And what is built from now on has them too.
        Assert.That(Images.Build().Errors, Does.Not.Contain("manyoyo: installing"));
    }

    [Test]
    public void An_interrupted_build_leaves_nothing_and_the_old_image()
    {
        Images.Build("--iba", "TOOL=claude", "--iv", "1.0.0-common");
        var (id, images) = (Images.IdOf(Images.Image), Images.AllImages());
        foreach (var (signal, status) in ((string, int)[])[("INT", 130), ("TERM", 143), ("HUP", 129)])
        {
            using var build = Bench.Start(Images.Words("--iba", $"TOOL={PretendDebian.Endless}", "--iv", "1.0.0-common"));
            Until.True(() => Images.IsInstallingEndlessly, () => "the agent is not being installed");
            build.Signal(signal);
            var ended = build.Wait().With(status);
            Assert.That(ended.ErrorLines[^1], Is.EqualTo($"warning: the build was interrupted; the image {Images.Image} is still the one that it was"));
            AssertAsBefore(id, images);
        }

        using var terminal = new Tmux(Bench);
        terminal.Manyoyo(string.Join(' ', Images.Words("--iba", $"TOOL={PretendDebian.Endless}", "--iv", "1.0.0-common")), $"manyoyo: installing {PretendDebian.Endless}");
        terminal.Press("C-c");
        terminal.WaitForStatus(130);
        Assert.That(terminal.Screen, Does.Contain("the build was interrupted"));
        AssertAsBefore(id, images);
    }

    // The base, and docker's argument before it, are counted as steps and are none that could be made anew.
    private int Steps(string errors) => Builder switch
    {
        "BuildKit" => Regex.Count(errors, @"^#\d+ \[\d+/\d+\] (RUN|COPY) ", RegexOptions.Multiline),
        "classic" => Regex.Count(errors, @"^Step \d+/\d+ ", RegexOptions.Multiline) - 2,
        _ => Regex.Count(errors, @"^STEP \d+/\d+", RegexOptions.Multiline) - 1,
    };

    private int CachedSteps(string errors) => Regex.Count(errors, Builder == "BuildKit" ? @"^#\d+ CACHED" : "Using cache", RegexOptions.Multiline);
}
