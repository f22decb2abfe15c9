using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Verbs;

public sealed class BuildTests : IDisposable
{
    private const string Missing = "Error: inspecting object: x: image not known\n";

    private readonly AppRun _app = new();

    private FakeRunner Runner => _app.Runner;

    public void Dispose() => _app.Dispose();

    [Test]
    public void An_image_is_built_on_the_base_that_is_there_and_tells_what_is_in_it()
    {
        NotThere("localhost/manyoyo:1.0.0-common");
        There("docker.io/library/debian:bookworm-slim");
        Runner.ExpectVerb("ps --all --external").ExpectVerb("build --network host --force-rm --tag localhost/manyoyo:1.0.0-common");
        TellsOfItself();

        Assert.That(_app.Run("build", "--engine", "podman"), Is.Zero);

        Assert.That(_app.Output, Does.Match(@"^localhost/manyoyo:1.0.0-common, 1.19 GB, in \d+\.\d s\n  claude    2.1.330         381 MB\n  codex     0.169.0         423 MB\n  node      24.21.0\n$"));
        Assert.That(_app.Errors, Is.EqualTo("Building localhost/manyoyo:1.0.0-common with claude,codex\n"));
        Assert.That(Runner.Ran[3].Arguments, Does.Contain("BASE=docker.io/library/debian:bookworm-slim"));
        Assert.That(Directory.Exists(Runner.Ran[3].Arguments[^1]), Is.False, "the context is gone");
    }

    [Test]
    public void Where_no_registry_answers_the_base_that_was_made_is_used_again()
    {
        NotThere("localhost/manyoyo:1.0.0-common");
        NotThere("docker.io/library/debian:bookworm-slim");
        There("localhost/manyoyo-base:bookworm");
        Runner.ExpectVerb("ps --all --external").ExpectVerb("build");
        TellsOfItself();

        Assert.That(_app.Run("build", "--engine", "podman"), Is.Zero);
        Assert.That(_app.Errors, Does.Contain("Base: localhost/manyoyo-base:bookworm, made earlier of Debian's packages"));
        Assert.That(Runner.Ran[4].Arguments, Does.Contain("BASE=localhost/manyoyo-base:bookworm"));
    }

    [Test]
    public void Where_there_is_no_base_at_all_the_engines_reason_is_shown()
    {
        NotThere("localhost/manyoyo:1.0.0-common");
        NotThere("docker.io/library/debian:bookworm-slim");
        NotThere("localhost/manyoyo-base:bookworm");
        Runner.Expect(["pull", "docker.io/library/debian:bookworm-slim"], 125, "", "Error: initializing source: dial tcp: no such host\n");

        Assert.That(_app.Run("build", "--engine", "podman"), Is.EqualTo(125));
        Assert.That(_app.Errors, Does.Contain("the base docker.io/library/debian:bookworm-slim can not be had: initializing source: dial tcp: no such host")
            .And.Contain("--base").And.Contain("mmdebstrap"));
    }

    [Test]
    public void A_build_that_fails_says_that_the_old_image_is_still_there()
    {
        There("localhost/manyoyo:1.0.0-common");
        There("docker.io/library/debian:bookworm-slim");
        Runner.ExpectVerb("ps --all --external").ExpectVerb("build", 1, "manyoyo: packages could not be installed\n", "Error: exit status 1\n");

        Assert.That(_app.Run("build", "--engine", "podman"), Is.EqualTo(125));
        Assert.That(_app.Errors, Does.Contain("could not be built: packages could not be installed\n").And.Contain("is still the one that it was"));
        Assert.That(_app.Output, Is.Empty);
    }

    [Test]
    public void What_would_be_run_is_printed_and_nothing_is_built()
    {
        NotThere("localhost/manyoyo:1.1.0-full");
        There("docker.io/library/debian:bookworm-slim");

        Assert.That(_app.Run("build", "--engine", "podman", "--iv", "1.1.0-full", "--dry-run", "--ea", "--memory=4g"), Is.Zero);
        Assert.That(_app.Output, Does.Contain("/podman build --network host --force-rm --tag localhost/manyoyo:1.1.0-full ")
            .And.Contain("--build-arg 'AGENTS=claude codex gemini opencode'").And.EndWith(" --memory=4g CONTEXT\n"));
        Assert.That(_app.Errors, Does.Contain("--context DIR"));
    }

    [Test]
    public void What_was_built_is_what_the_configuration_names_from_then_on()
    {
        _app.Configure("{ // mine\n  imageVersion: '1.0.0-common', }");
        Builds("localhost/manyoyo:1.1.0-common");
        Assert.That(_app.Run("build", "--engine", "podman", "--iv", "1.1.0-common"), Is.Zero);
        Assert.That(Configuration, Is.EqualTo("{ // mine\n  imageVersion: '1.1.0-common', }"));
        Assert.That(_app.Errors, Does.Contain("imageVersion is 1.1.0-common in "));
    }

    [Test]
    public void An_image_of_another_name_leaves_the_configuration_alone()
    {
        Builds("localhost/mine:1.1.0-common");
        Assert.That(_app.Run("build", "--engine", "podman", "--in", "localhost/mine", "--iv", "1.1.0-common"), Is.Zero);
        Assert.That(Configuration, Is.Null);
        Assert.That(_app.Errors, Does.Contain("To use it: manyoyo run --in localhost/mine --iv 1.1.0-common"));
    }

    [Test]
    public void An_agent_that_does_not_answer_is_told_of()
    {
        NotThere("localhost/manyoyo:1.0.0-common");
        There("docker.io/library/debian:bookworm-slim");
        Runner.ExpectVerb("ps --all --external").ExpectVerb("build").ExpectVerb("run --rm", output: "claude\t2.1.330\t381411328\ncodex\t\t422866944\n");
        There("localhost/manyoyo:1.0.0-common");
        Assert.That(_app.Run("build", "--engine", "podman"), Is.Zero);
        Assert.That(_app.Output, Does.Contain("  codex     does not answer 423 MB\n"));
        Assert.That(_app.Errors, Does.Contain("warning: codex does not say its version"));
    }

    [Test]
    public void A_person_is_offered_to_build_what_a_session_lacks()
    {
        _app.WithPerson("");
        NoSession();
        Runner.ExpectVerb("image inspect", output: Fixture.Read($"{Fixture.Podman}-image-foreign.json")).ExpectVerb("ps --all --external").ExpectVerb("build");
        TellsOfItself();
        EngineAnswers.Podman.LookInVain(Runner, "my-project");
        EngineAnswers.Make(Runner, "my-project").ExpectVerb("exec");
        _app.Typed.Enqueue("y");

        Assert.That(_app.Run("run", "--engine", "podman", "-n", "my-project", "-x", "true"), Is.Zero);
        Assert.That(_app.Errors, Does.StartWith("There is no image localhost/manyoyo:1.0.0-common yet. Build it now? It takes some minutes. [Y/n] "));
        Assert.That(_app.Output, Is.Empty);
    }

    [TestCase("n")]
    [TestCase(null)]
    public void A_person_may_decline(string? answer)
    {
        _app.WithPerson(answer);
        NoSession();
        Assert.That(_app.Run("run", "--engine", "podman", "-n", "my-project", "-x", "true"), Is.EqualTo(125));
        Assert.That(_app.Errors, Does.EndWith("  build it: `manyoyo build`, or name one that is there with --in and --iv\n"));
    }

    [TestCase("1.1.0-full", "build it: `manyoyo build --iv 1.1.0-full`")]
    [TestCase("1.1.0-mine", "`manyoyo images` lists")]
    public void A_script_is_told_the_command(string version, string next)
    {
        NoSession();
        Assert.That(_app.Run("run", "--engine", "podman", "-n", "my-project", "--iv", version, "-x", "true"), Is.EqualTo(125));
        Assert.That(_app.Errors, Does.Contain(next));
    }

    private string? Configuration =>
        File.Exists(_app.Host.ManyoyoHome + "/manyoyo.json") ? File.ReadAllText(_app.Host.ManyoyoHome + "/manyoyo.json") : null;

    private void Builds(string image)
    {
        NotThere(image);
        There("docker.io/library/debian:bookworm-slim");
        Runner.ExpectVerb("ps --all --external").ExpectVerb("build");
        TellsOfItself();
    }

    private void TellsOfItself()
    {
        Runner.ExpectVerb("run --rm --pull never --network none", output: "claude\t2.1.330\t381411328\ncodex\t0.169.0\t422866944\nnode\t24.21.0\t\n");
        Runner.ExpectVerb("image inspect", output: Fixture.Read($"{Fixture.Podman}-image-built.json"));
    }

    private void There(string image) => Runner.Expect(["image", "inspect", image], output: Fixture.Read($"{Fixture.Podman}-image-built.json"));

    private void NotThere(string image) => Runner.Expect(["image", "inspect", image], 125, "[]\n", Missing);

    private void NoSession()
    {
        EngineAnswers.Podman.LookInVain(Runner, "my-project");
        EngineAnswers.RefuseToMake(Runner, "my-project", "Error: localhost/manyoyo:1.0.0-common: image not known\n");
        EngineAnswers.Podman.LookInVain(Runner, "my-project");
    }
}
