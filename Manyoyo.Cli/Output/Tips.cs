using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Sessions;

namespace Manyoyo.Cli.Output;

/// <summary>The lines that tell how to return to a session.</summary>
public static class Tips
{
    /// <summary>Exact commands: resume (of an agent only), first command, shell, remove.</summary>
    /// <param name="name">The session.</param>
    /// <param name="first">Its first command.</param>
    /// <param name="engine">The engine's name where the commands have to name it; <c>null</c>: they need not.</param>
    public static IEnumerable<string> For(string name, FirstCommand first, string? engine)
    {
        var option = engine is null ? "" : $" --engine {engine}";
        var run = $"manyoyo run{option} -n {name}";
        if (AgentFinder.Find(first.Text) is { } agent)
        {
            yield return $"  resume         {run} -- {agent.ResumeArguments}";
        }

        yield return $"  first command  {run}";
        yield return $"  shell          {run} -s ''";
        yield return $"  remove         manyoyo rm{option} {name}";
    }
}
