using Manyoyo.Engine.Config.Json;

namespace Manyoyo.Engine.Config;

/// <summary>The text of a configuration file to settings. Pure: it opens nothing.</summary>
public sealed class SettingsReader
{
    private readonly List<string> _warnings = [];

    private SettingsReader()
    {
    }

    /// <summary>What a JSON5 text says. A text of nothing but blanks and comments says nothing.</summary>
    /// <param name="text">All of the file.</param>
    /// <param name="path">What to call the file in messages.</param>
    /// <exception cref="ManyoyoException">
    /// It is no JSON5, or a value is of the wrong type or none of the known ones: <c>path:line:column: key: what</c>.
    /// </exception>
    public static ConfigFile Read(string text, string path)
    {
        var source = new SourceText(path, text);
        return Json5Reader.Read(source) is { } root
            ? new SettingsReader().File(new Field(source, "", root.At, "", root).Members())
            : ConfigFile.Empty;
    }

    private ConfigFile File(IReadOnlyList<Field> fields)
    {
        var runs = fields.FirstOrDefault(field => field.Name == SettingsKeys.Profiles);
        var defaults = Layer(fields.Where(field => field.Name != SettingsKeys.Profiles), [.. SettingsKeys.OfLayer, SettingsKeys.Profiles]);
        var profiles = (runs?.Members() ?? []).ToDictionary(
            ProfileName, profile => Layer(profile.Members(), SettingsKeys.OfLayer), StringComparer.Ordinal);
        return new ConfigFile(defaults, profiles, _warnings);
    }

    private static string ProfileName(Field profile) => profile.Name.Length > 0
        ? profile.Name
        : throw profile.Source.Fail(profile.NameAt, "a profile without a name", "name it: runs: { name: { … } }");

    private Settings Layer(IEnumerable<Field> fields, IReadOnlyList<string> known) => Known(fields, known, SettingsKeys.OfOtherBuilds)
        .Aggregate(new Settings(), (layer, field) =>
            field.Name == "first" ? layer with { First = First(field) } : SettingsKeys.With(layer, field));

    private FirstSettings First(Field first) =>
        Known(first.Members(), SettingsKeys.OfFirst, []).Aggregate(new FirstSettings(), SettingsKeys.WithFirst);

    /// <summary>The fields that MANYOYO reads; a warning for each that neither it nor another build does.</summary>
    private IEnumerable<Field> Known(IEnumerable<Field> fields, IReadOnlyList<string> known, IReadOnlyList<string> leftAlone)
    {
        foreach (var field in fields)
        {
            if (known.Contains(field.Name))
            {
                yield return field;
            }
            else if (!leftAlone.Contains(field.Name))
            {
                var meant = Suggestion.For(field.Name, known.Concat(leftAlone));
                _warnings.Add(field.Source.Say(field.NameAt, $"{field.Path}: unknown key, ignored{meant}"));
            }
        }
    }
}
