using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Diagnosis;

/// <summary>Looks at the engine.</summary>
internal static class EngineChecks
{
    /// <summary>What it says of itself; <c>null</c>: it does not answer, and the last of the checks says so.</summary>
    public static EngineFacts? Ask(EngineChoice choice, HostFacts host, IProcessRunner runner, List<Check> checks)
    {
        var answer = runner.Capture(new Invocation(choice.Program, EngineFacts.Arguments));
        var facts = EngineFacts.Parse(answer.Output);
        var version = facts?.ClientVersion ?? (facts is { IsPodman: true } ? facts.Version : null);
        checks.Add(Check.Ok(
            "engine",
            $"{choice.Name}{(version is null ? "" : " " + version)}, {choice.Program}{(choice.Other is { } other ? $"; {other} is there too" : "")}"));
        if (facts is null)
        {
            checks.Add(Down(choice, host, answer));
            return null;
        }

        checks.Add(Check.Ok("daemon", Daemon(choice, facts, host)));
        checks.Add(Check.Ok("rootless", facts.IsRootless
            ? "yes: root inside is an ordinary user of this host"
            : "no: root inside is root of this host, held by the container"));
        return facts;
    }

    private static Check Down(EngineChoice choice, HostFacts host, CapturedOutput answer)
    {
        var other = choice.Other is null ? "" : $"; or take the other engine: --engine {choice.Other}";
        return Check.Problem("daemon", $"{choice.Name} does not answer: {EngineWords.Reason(answer.Errors)}", HowToReach(choice, host) + other);
    }

    // Who has named a daemon has to name another one: to start the one of this machine would not help.
    private static string HowToReach(EngineChoice choice, HostFacts host) =>
        choice.Name == EngineDialect.Docker.Name && host.Variable("DOCKER_HOST") is { } address
            ? $"see whether DOCKER_HOST is right ({Printable.Escape(Secrets.MaskUrls(address))}), or unset it"
            : choice.Dialect.HowToStart;

    private static string Daemon(EngineChoice choice, EngineFacts facts, HostFacts host) => facts switch
    {
        { IsPodman: true, IsRemote: true } => $"podman {facts.Version} answers from another machine",
        { IsPodman: true } => choice.Name == "podman" ? "none: podman needs none" : $"none: it is podman {facts.Version} that answers to docker",
        _ => $"version {facts.Version} answers at {(DockerEndpoint.Socket(host) is { } socket ? socket : Secrets.MaskUrls(host.Variable("DOCKER_HOST") ?? "its context"))}",
    };
}
