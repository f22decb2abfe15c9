using Manyoyo.Engine.Containers;
using Manyoyo.Engine.Sessions;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Sessions;

public sealed class SessionPlanTests
{
    [TestCase(ContainerState.Running, Preparation.None)]
    [TestCase(ContainerState.Restarting, Preparation.None)]
    [TestCase(ContainerState.Created, Preparation.Start)]
    [TestCase(ContainerState.Exited, Preparation.Start)]
    [TestCase(ContainerState.Stopping, Preparation.Start)]
    [TestCase(ContainerState.Unknown, Preparation.Start)]
    [TestCase(ContainerState.Paused, Preparation.Unpause)]
    [TestCase(ContainerState.Removing, Preparation.Impossible)]
    [TestCase(ContainerState.Dead, Preparation.Impossible)]
    public void Each_state_asks_for_a_step(ContainerState state, Preparation step) => Assert.That(
        SessionPlan.For(new ContainerFacts { Id = "1", Name = "a", State = state, Document = new JObject() }), Is.EqualTo(step));

    [Test]
    public void What_is_not_there_is_made() => Assert.That(SessionPlan.For(null), Is.EqualTo(Preparation.Make));
}
