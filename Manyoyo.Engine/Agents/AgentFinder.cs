namespace Manyoyo.Engine.Agents;

/// <summary>Finds the agent of a command line by its program.</summary>
public static class AgentFinder
{
    /// <summary>
    /// The agent that a shell line starts, or <c>null</c>. Assignments before the program, <c>env</c> with assignments,
    /// quotes and a path before the program's name are looked through.
    /// </summary>
    public static Agent? Find(string shellLine)
    {
        var afterEnv = false;
        foreach (var word in Words(shellLine))
        {
            var program = word[(word.LastIndexOf('/') + 1)..];
            if (IsAssignment(word))
            {
                continue;
            }

            if (program != "env" || afterEnv)
            {
                return AgentCatalogue.All.FirstOrDefault(agent => agent.Program == program);
            }

            afterEnv = true;
        }

        return null;
    }

    private static bool IsAssignment(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && Config.EnvironmentMap.IsName(word[..equals]);

    /// <summary>The words of a line as a shell parts them, quotes taken off. Nothing is expanded.</summary>
    private static IEnumerable<string> Words(string line)
    {
        for (var i = 0; i < line.Length;)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }

            var word = new System.Text.StringBuilder();
            i = ReadWord(line, i, word);
            yield return word.ToString();
        }
    }

    /// <summary>Reads one word; a quote that is never closed runs to the end of the line.</summary>
    /// <returns>Where the next one may begin.</returns>
    private static int ReadWord(string line, int i, System.Text.StringBuilder word)
    {
        for (var quote = '\0'; i < line.Length && (quote != '\0' || !char.IsWhiteSpace(line[i])); i++)
        {
            var c = line[i];
            if (quote == '\0' ? c is '\'' or '"' : c == quote)
            {
                quote = c == quote ? '\0' : c;
            }
            else
            {
                i += c == '\\' && quote != '\'' && i + 1 < line.Length ? 1 : 0;
                word.Append(line[i]);
            }
        }

        return i;
    }
}
