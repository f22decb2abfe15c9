using System.Reflection;

namespace Manyoyo.Tests.Support;

/// <summary>A rule for the tests themselves.</summary>
public sealed class TestCaseTests
{
    /// <summary>The runner drops a name that a report in XML can not hold, and with it the result: the case could not fail.</summary>
    [Test]
    public void A_case_with_a_character_that_a_report_can_not_hold_has_a_name()
    {
        var lost = from type in typeof(TestCaseTests).Assembly.GetTypes()
                   from method in type.GetMethods()
                   from test in method.GetCustomAttributes<TestCaseAttribute>()
                   where test.TestName is null && test.Arguments.Concat(test.Arguments.OfType<object[]>().SelectMany(inner => inner)).OfType<string>().Any(IsUnfit)
                   select $"{type.Name}.{method.Name}";

        Assert.That(lost.Distinct(), Is.Empty);
    }

    private static bool IsUnfit(string text) => text.Where((c, i) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
        || (char.IsSurrogate(c) && !char.IsSurrogatePair(text, i) && !(i > 0 && char.IsSurrogatePair(text, i - 1)))).Any();
}
