using Manyoyo.Engine.Containers;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Containers;

public sealed class PsArgumentsTests
{
    [Test]
    public void One_list_for_both_engines() => Golden.Verify("ps-arguments.txt", string.Join('\n', PsArguments.Build()) + "\n");

    [Test]
    public void Sizes_are_never_asked_for() => Assert.That(PsArguments.Build(), Has.None.Contains("size").IgnoreCase);
}
