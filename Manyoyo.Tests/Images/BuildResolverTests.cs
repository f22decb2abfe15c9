using Manyoyo.Engine;
using Manyoyo.Engine.Config;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Images;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Images;

public class BuildResolverTests
{
    private const string Certificate = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";

    private readonly Dictionary<string, string> _files = [];
    private HostFacts _host = Hosts.Plain;
    private Settings _file = new();

    [TestCase(null, null, null, "localhost/manyoyo:1.0.0-common", "claude,codex")]
    [TestCase("1.2.3-full", null, null, "localhost/manyoyo:1.2.3-full", "claude,codex,gemini,opencode")]
    [TestCase("1.2.3-mine", "claude,go", null, "localhost/manyoyo:1.2.3-mine", "claude,go")]
    [TestCase(null, "claude,go", null, "localhost/manyoyo:1.0.0-claude-go", "claude,go")]
    [TestCase(null, null, "2.0.0-full", "localhost/manyoyo:2.0.0-full", "claude,codex,gemini,opencode")]
    [TestCase(null, "common", "2.0.0-full", "localhost/manyoyo:2.0.0-common", "claude,codex")]
    public void Version_and_contents_tell_of_each_other(string? typed, string? tool, string? inFile, string image, string contents)
    {
        _file = new Settings { ImageVersion = inFile };
        var spec = Resolve(new BuildRequest { ImageVersion = typed, BuildArgs = tool is null ? [] : [$"TOOL={tool}"] });
        Assert.That((spec.Image.Text, spec.Contents.Text), Is.EqualTo((image, contents)));
    }

    [Test]
    public void Contents_of_the_configuration_leave_its_version_as_it_is()
    {
        _file = new Settings { ImageVersion = "1.0.0-mine", ImageBuildArgs = ["TOOL=full", "OTHER_BUILDS=1"] };
        var spec = Resolve(new BuildRequest());
        Assert.That((spec.Image.Version, spec.Contents.Suffix), Is.EqualTo(("1.0.0-mine", "full")));
        Assert.That(spec.Warnings, Is.EqualTo(new[] { "imageBuildArgs: OTHER_BUILDS means nothing to this image, and is left out" }));
        Assert.That(spec.BuildArgs, Is.Empty);
    }

    [TestCase("1.0.0-comon", "does not say what is in the image", "did you mean 1.0.0-common?")]
    [TestCase("1.0.0-mine", "does not say what is in the image", "TOOL=common")]
    public void A_suffix_that_says_nothing_is_refused(string version, string what, string next) =>
        Refused(new BuildRequest { ImageVersion = version }, what, next);

    [TestCase("TOL=full", "TOL means nothing", "did you mean TOOL?")]
    [TestCase("BASE=x", "BASE means nothing", "--base")]
    [TestCase("AGENTS=x", "AGENTS means nothing", "TOOL=")]
    [TestCase("SOMETHING=x", "SOMETHING means nothing", "NODE_VERSION")]
    public void A_build_argument_that_means_nothing_is_refused(string argument, string what, string next) =>
        Refused(new BuildRequest { BuildArgs = [argument] }, what, next);

    [TestCase("localhost/x:1", "has a tag of its own", "--iv")]
    [TestCase("localhost/X", "can not be an image's name", "small letters")]
    [TestCase("-x", "can not be an image's name", "small letters")]
    [TestCase("a b", "can not be an image's name", "small letters")]
    [TestCase("a..b", "can not be an image's name", "small letters")]
    [TestCase("localhost//x", "can not be an image's name", "small letters")]
    [TestCase("localhost/", "can not be an image's name", "small letters")]
    [TestCase("", "can not be an image's name", "small letters")]
    public void A_name_that_no_image_can_have_is_refused(string name, string what, string next) =>
        Refused(new BuildRequest { ImageName = name }, what, next);

    [TestCase("localhost/manyoyo")]
    [TestCase("mine")]
    [TestCase("my-host.example:5000/team/a__b/c.d-e_f")]
    public void A_name_that_an_image_can_have_is_taken(string name) =>
        Assert.That(Resolve(new BuildRequest { ImageName = name }).Image.Name, Is.EqualTo(name));

    [TestCase("NODE_VERSION=1;touch x", "NODE_VERSION=1;touch x is no version")]
    [TestCase("NODE_VERSION=latest", "NODE_VERSION=latest is no version")]
    [TestCase("NPM_REGISTRY=mirror", "the value of NPM_REGISTRY is no address")]
    [TestCase("APT_MIRROR=http://a|e touch x", "the value of APT_MIRROR is no address")]
    [TestCase("APT_MIRROR=file:///etc", "the value of APT_MIRROR is no address")]
    public void A_build_argument_that_could_do_harm_inside_is_refused(string argument, string what) =>
        Refused(new BuildRequest { BuildArgs = [argument] }, what, "write it like ");

    [TestCase("a b")]
    [TestCase("-x")]
    [TestCase("$(id)")]
    [TestCase("UPPER/x")]
    [TestCase("x/")]
    [TestCase("x:")]
    [TestCase("x:a:b")]
    [TestCase("docker://x")]
    public void A_base_that_no_image_can_be_is_refused(string image) => Refused(new BuildRequest { Base = image }, "can not be an image", "--base");

    [TestCase("debian:bookworm-slim")]
    [TestCase("localhost/x")]
    [TestCase("my-host.example:5000/team/x:1.0_A")]
    [TestCase("debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [TestCase("sha256:0123456789abcdef")]
    public void A_base_that_an_image_can_be_is_taken(string image) => Assert.That(Resolve(new BuildRequest { Base = image }).Base, Is.EqualTo(image));

    [TestCase("1.0.0-common-")]
    [TestCase("1.0.0-common.")]
    [TestCase("01.0.0-common")]
    [TestCase("1.00.0-common")]
    [TestCase("1.0.0--common")]
    public void A_version_that_is_written_in_two_ways_is_refused(string version) =>
        Refused(new BuildRequest { ImageVersion = version }, "is not X.Y.Z-SUFFIX", "1.0.0-common");

    [Test]
    public void A_password_in_a_build_argument_is_warned_of_and_in_no_label()
    {
        var request = new BuildRequest { BuildArgs = ["NPM_REGISTRY=https://u:p4ss@x/", "HTTP_PROXY=http://u:p4ss@y"] };
        var spec = Resolve(request);
        Assert.That(spec.Warnings, Is.EqualTo(new[] { "NPM_REGISTRY has a password in it, which stays in the image's history: whoever has the image can read it" }));
        var words = BuildArguments.Build(spec, "/context");
        Assert.That(words, Does.Contain("manyoyo.build_args=NPM_REGISTRY=https://u:********@x/").And.Contain("NPM_REGISTRY=https://u:p4ss@x/"));

        var there = Built(("manyoyo.contents", "claude"), ("manyoyo.build_args", "NPM_REGISTRY=https://u:********@x/"));
        Assert.That(Resolve(request with { UpdateAgents = true }, there).BuildArgs, Is.EqualTo(new[] { "NPM_REGISTRY=https://u:p4ss@x/" }));
        Assert.That(() => Resolve(new BuildRequest { UpdateAgents = true }, there), Refusal.About("whose password is not kept", ExitCode.Refused));
    }

    [Test]
    public void A_mirror_may_be_the_callers()
    {
        _host = _host.With("APT_MIRROR", "http://mirror");
        Assert.That(Resolve(new BuildRequest { BuildArgs = ["APT_MIRROR"] }).AptMirror, Is.EqualTo("http://mirror"));
        Assert.That(Resolve(new BuildRequest { BuildArgs = ["APT_MIRROR="] }).AptMirror, Is.Null);
        _host = _host.With("APT_MIRROR", "nonsense");
        Refused(new BuildRequest { BuildArgs = ["APT_MIRROR"] }, "no address", "APT_MIRROR=https://");
    }

    [Test]
    public void Typed_build_arguments_win_over_those_of_the_file()
    {
        _file = new Settings { ImageBuildArgs = ["NODE_VERSION=22", "NPM_REGISTRY=http://a"] };
        Assert.That(Resolve(new BuildRequest { BuildArgs = ["NODE_VERSION=20"] }).BuildArgs, Is.EqualTo(new[] { "NODE_VERSION=20", "NPM_REGISTRY=http://a" }));
    }

    [Test]
    public void Proxies_go_by_name_and_only_those_that_are_set()
    {
        _host = _host.With("HTTPS_PROXY", "http://user:hunter2@proxy:1").With("no_proxy", "localhost").With("HTTP_PROXY", "");
        var spec = Resolve(new BuildRequest());
        Assert.That(spec.ProxyNames, Is.EqualTo(new[] { "HTTPS_PROXY", "no_proxy" }));
        Assert.That(string.Join('\n', BuildArguments.Build(spec, "/context")), Does.Contain("--build-arg\nHTTPS_PROXY\n--build-arg\nno_proxy\n/context").And.Not.Contain("hunter2"));
    }

    [Test]
    public void Certificates_are_those_of_the_host_and_nothing_else_of_their_file()
    {
        _files["/bundle"] = "# Company\n" + Certificate.Replace("\n", "\r\n", StringComparison.Ordinal)
            + "-----BEGIN PRIVATE KEY-----\nSECRET\n-----END PRIVATE KEY-----\n" + Certificate;
        _host = _host.With("SSL_CERT_FILE", "/bundle");
        Assert.That(Resolve(new BuildRequest()).Certificates, Is.EqualTo(Certificate));
    }

    [Test]
    public void A_bundle_that_is_named_has_to_be_one()
    {
        _files["/home/user/project/empty.pem"] = "nothing";
        Refused(new BuildRequest { CaBundle = "absent.pem" }, "absent.pem can not be read", "PEM");
        Refused(new BuildRequest { CaBundle = "empty.pem" }, "holds no certificate", "BEGIN CERTIFICATE");
        _host = _host.With("SSL_CERT_FILE", "/gone");
        var spec = Resolve(new BuildRequest());
        Assert.That(spec.Certificates, Is.Empty);
        Assert.That(spec.Warnings, Is.EqualTo(new[] { "SSL_CERT_FILE: /gone can not be read, so nothing of it is trusted inside" }));
        _files["/gone"] = "nothing";
        Assert.That(Resolve(new BuildRequest()).Warnings, Is.EqualTo(new[] { "SSL_CERT_FILE: /gone holds no certificate in PEM form, so nothing of it is trusted inside" }));
    }

    [Test]
    public void The_same_agents_are_asked_for_again_until_newer_ones_are_wanted()
    {
        var there = Built(("manyoyo.agents_at", "2026-01-01T00:00:00Z"));
        Assert.That(Resolve(new BuildRequest(), there).AgentsAt, Is.EqualTo("2026-01-01T00:00:00Z"));
        Assert.That(Resolve(new BuildRequest { UpdateAgents = true }, there).AgentsAt, Is.EqualTo("2026-02-04T13:30:59Z"));
        Assert.That(Resolve(new BuildRequest { NoCache = true }, there).AgentsAt, Is.EqualTo("2026-02-04T13:30:59Z"));
        Assert.That(Resolve(new BuildRequest()).AgentsAt, Is.EqualTo("2026-02-04T13:30:59Z"));
    }

    [Test]
    public void An_update_keeps_all_else_as_it_was_built()
    {
        var there = Built(("manyoyo.contents", "gemini,go"), ("manyoyo.base", "localhost/own:1"), ("manyoyo.build_args", "NODE_VERSION=22\nNPM_REGISTRY=http://a"));
        var spec = Resolve(new BuildRequest { ImageVersion = "1.0.0-mine", UpdateAgents = true }, there);
        Assert.That((spec.Contents.Text, spec.Base, spec.IsBaseOpen), Is.EqualTo(("gemini,go", "localhost/own:1", false)));
        Assert.That(spec.BuildArgs, Is.EqualTo(new[] { "NODE_VERSION=22", "NPM_REGISTRY=http://a" }));
    }

    [Test]
    public void There_has_to_be_something_of_ours_to_update()
    {
        Refused(new BuildRequest { UpdateAgents = true }, "no image localhost/manyoyo:1.0.0-common", "without --update-agents");
        var foreign = new ImageFacts { Id = "1" };
        Assert.Throws<ManyoyoException>(() => Resolve(new BuildRequest { UpdateAgents = true }, foreign));
    }

    private static ImageFacts Built(params (string Name, string Value)[] labels) => new()
    {
        Id = "1",
        Labels = labels.Append(("manyoyo.image", "1.0.0-common")).ToDictionary(label => label.Item1, label => label.Item2),
    };

    private BuildSpec Resolve(BuildRequest request, ImageFacts? existing = null) =>
        new BuildResolver(request, ConfigFile.Empty with { Defaults = _file }, _host, path => _files.GetValueOrDefault(path)).Resolve(existing);

    private void Refused(BuildRequest request, string what, string next)
    {
        var error = Assert.Throws<ManyoyoException>(() => Resolve(request));
        Assert.That(error.Message, Does.Contain(what));
        Assert.That(error.Next, Does.Contain(next));
        Assert.That(error.ExitCode, Is.EqualTo(ExitCode.Refused));
    }
}
