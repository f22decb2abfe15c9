using Manyoyo.Engine;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Images;

namespace Manyoyo.Tests.Images;

/// <summary>What the engines really said, and what is made of it.</summary>
public class BuildFailureTests
{
    private static readonly BuildSpec Spec = new()
    {
        Image = new ImageReference("localhost/manyoyo", "1.0.0-common"),
        Contents = ImageContents.Parse("common"),
        Base = "alpine:3",
        AgentsAt = "now",
    };

    [TestCase("STEP 6/23: RUN sh /usr/local/lib/manyoyo/system\n", "manyoyo: the base has no apt-get: it has to be Debian, or made from it\nError: building at STEP \"RUN sh\": exit status 1\n",
        "could not be built: the base has no apt-get: it has to be Debian, or made from it", "mend that")]
    [TestCase("Step 7/24 : RUN sh\n\e[91mmanyoyo: packages could not be installed\n\e[0mRemoving intermediate container e38b2f712ac9\n", "The command '/bin/sh -c sh /x' returned a non-zero code: 1\n",
        "could not be built: packages could not be installed", "mend that", TestName = "One_line_says_what_went_wrong_in_colours")]
    [TestCase("manyoyo: installing claude\nmanyoyo: installing codex\n", "Error: error building: write /var/tmp/x: no space left on device\n",
        "could not be built: the disk is full (error building: write /var/tmp/x: no space left on device)", "manyoyo prune")]
    [TestCase("", "Error: creating build container: initializing source docker://alpine:3: pinging container registry registry-1.docker.io: dial tcp: no such host\n",
        "the base alpine:3 can not be had: creating build container", "--base")]
    [TestCase("Step 1/24 : ARG BASE\nStep 2/24 : FROM ${BASE}\n", "Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io: no such host\n",
        "the base alpine:3 can not be had: Get", "--base")]
    [TestCase("", "Error: unknown flag: --nope\n", "could not be built: unknown flag: --nope", "this is what docker says (status 1)")]
    [TestCase("", "ERROR: BuildKit is enabled but the buildx component is missing or broken.\n       Install the buildx component to build images with BuildKit:\n       https://docs.docker.com/go/buildx/\n",
        "could not be built: docker's client has no buildx", "docker-buildx")]
    [TestCase("", "", "could not be built: it gave no reason", "this is what docker says (status 1)")]
    public void One_line_says_what_went_wrong(string output, string errors, string what, string next)
    {
        var error = BuildFailure.Of(new CapturedOutput(1, output, errors), Spec, "docker", isThere: true);
        Assert.That(error.Message, Does.StartWith("localhost/manyoyo:1.0.0-common could not be built: ").And.Contain(what));
        Assert.That(error.Next, Does.Contain(next).And.EndsWith("the image localhost/manyoyo:1.0.0-common is still the one that it was"));
        Assert.That(error.ExitCode, Is.EqualTo(ExitCode.EngineFailed));
    }
}
