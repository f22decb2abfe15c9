using Manyoyo.Engine;
using NUnit.Framework.Constraints;

namespace Manyoyo.Tests.Support;

/// <summary>What a user is told: one line what is wrong, one what to do, and a status.</summary>
internal static class Refusal
{
    /// <summary>It says exactly this.</summary>
    public static Constraint That(string what, int exitCode = ExitCode.Refused) => Any(exitCode).And.Message.EqualTo(what);

    /// <summary>It says this among other things.</summary>
    public static Constraint About(string what, int exitCode = ExitCode.Refused) => Any(exitCode).And.Message.Contains(what);

    /// <summary>It advises this among other things.</summary>
    public static Constraint Advising(string next, int exitCode = ExitCode.Refused) =>
        Any(exitCode).And.Property(nameof(ManyoyoException.Next)).Contains(next);

    private static ContainsConstraint Any(int exitCode) => Throws.TypeOf<ManyoyoException>()
        .With.Property(nameof(ManyoyoException.ExitCode)).EqualTo(exitCode)
        .And.Message.Not.Contains("\n")
        .And.Property(nameof(ManyoyoException.Next)).Not.Empty
        .And.Property(nameof(ManyoyoException.Next)).Not.Contains("\n");
}
