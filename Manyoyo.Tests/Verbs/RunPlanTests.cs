using System.Text;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Verbs;

/// <summary>What <c>run</c> has an engine do, for each state that a session can be in.</summary>
public sealed class RunPlanTests
{
    private static readonly (string State, string Name, string? Before)[] Existing =
    [
        ("running", "fx-running", null),
        ("created", "fx-created", "start"),
        ("exited", "fx-exited", "start"),
        ("killed", "fx-killed", "start"),
        ("paused", "fx-paused", "unpause"),
    ];

    private static readonly (string State, string Name)[] Refused =
        [("dead", "fx-exited"), ("removing", "fx-exited"), ("foreign", "my-sql"), ("phantom", "fx-phantom")];

    [TestCase("docker", "docker", "plan-docker.txt")]
    [TestCase("podman", "podman", "plan-podman.txt")]
    [TestCase("docker", "podman", "plan-podman-in-disguise.txt")]
    public void Each_state_has_its_plan(string program, string engine, string golden)
    {
        var answers = EngineAnswers.Of(engine);
        var plans = new StringBuilder();
        plans.Append(Plan("absent", "my-project", program, runner => EngineAnswers.Make(answers.LookInVain(runner, "my-project"), "my-project").ExpectVerb("exec")));
        foreach (var (state, name, before) in Existing)
        {
            plans.Append(Plan(state, name, program, runner =>
            {
                answers.Look(runner, name, state);
                _ = before is null ? runner : runner.Expect([before, answers.Id(state)]);
                runner.ExpectVerb("exec");
            }));
        }

        foreach (var (state, name) in Refused)
        {
            plans.Append(Plan(state, name, program, runner => answers.Look(runner, name, state)));
        }

        Golden.Verify(golden, plans.ToString());
    }

    private static string Plan(string state, string name, string program, Action<FakeRunner> answer)
    {
        using var app = new AppRun();
        answer(app.Runner);

        var status = app.Run("run", "--engine", program, "-n", name, "-x", "true");

        return $"== {state}: {app.Runner.Ran.Count} calls, status {status}\n{app.EngineLines}\n";
    }
}
