using System.Globalization;

namespace Manyoyo.Engine.Host;

/// <summary>What a process has started, and what that has, as <c>/proc</c> tells; where there is none: nothing.</summary>
internal static class ProcessTree
{
    /// <summary>A process. With the time of its start, since numbers are used again.</summary>
    public readonly record struct Member(int Id, int Parent, string Started);

    /// <summary>All that is running below a process.</summary>
    public static IReadOnlyList<Member> Below(int id)
    {
        var all = All();
        var found = new List<Member>();
        for (var parents = new HashSet<int> { id }; parents.Count > 0;)
        {
            var children = all.Where(member => parents.Contains(member.Parent)).ToList();
            found.AddRange(children);
            parents = [.. children.Select(child => child.Id)];
        }

        return found;
    }

    /// <summary>Whether a process is still the one that it was.</summary>
    public static bool IsRunning(Member member) => Read(member.Id) is { } now && now.Started == member.Started;

    private static List<Member> All() => !Directory.Exists("/proc") ? [] :
    [
        .. Directory.EnumerateDirectories("/proc").Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
            .OfType<Member>(),
    ];

    private static Member? Read(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            // The name, in parentheses, may hold anything. Behind it: state, parent, …, and the start as the twentieth.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new Member(id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[19]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
