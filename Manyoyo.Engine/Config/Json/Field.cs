namespace Manyoyo.Engine.Config.Json;

/// <summary>One value of the configuration together with where it stands; reads itself as what a setting takes.</summary>
/// <param name="Source">The file.</param>
/// <param name="Name">Its key.</param>
/// <param name="NameAt">The offset of its key.</param>
/// <param name="Path">Its keys from the root, for messages: <c>runs.web.volumes</c>.</param>
/// <param name="Node">The value.</param>
internal sealed record Field(SourceText Source, string Name, int NameAt, string Path, JsonNode Node)
{
    /// <summary>What an object holds.</summary>
    public IReadOnlyList<Field> Members() => Node.Kind == JsonKind.Object
        ? [.. Node.Members.Select(member => new Field(Source, member.Name, member.At, Below(member.Name), member.Value))]
        : throw Expected("an object", "write it as { key: value }");

    /// <summary>A text that says something.</summary>
    public string Text() => TextOrEmpty() is { Length: > 0 } text
        ? text
        : throw Fail("may not be empty", "give it a value, or leave it out");

    /// <summary>A text; an empty one resets lower layers.</summary>
    public string TextOrEmpty() => Node.Kind == JsonKind.Text
        ? Node.Text
        : throw Expected("a text", Node.Kind is JsonKind.Number or JsonKind.Boolean ? "put it in quotes" : "write a text in quotes, or leave the key out");

    /// <summary>Yes or no.</summary>
    public bool Flag() => Node.Kind == JsonKind.Boolean ? Node.Text == "true" : throw Expected("true or false", "Write it without quotes.");

    /// <summary>One of a few texts.</summary>
    public string OneOf(IReadOnlyCollection<string> known) => known.Contains(Text()) ? Text() : throw Unknown(known);

    /// <summary>One of a few texts, or an empty one.</summary>
    public string OneOfOrEmpty(IReadOnlyCollection<string> known) => TextOrEmpty().Length == 0 ? "" : OneOf(known);

    /// <summary>Texts; one alone is a list of one.</summary>
    public IReadOnlyList<string> Texts() => [.. Items().Select(item => item.Text())];

    /// <summary>Texts, each one of a few; one alone is a list of one.</summary>
    public IReadOnlyList<string> SomeOf(IReadOnlyCollection<string> known) => [.. Items().Select(item => item.OneOf(known))];

    /// <summary>Environment variables. No message shows a value: it may be a secret.</summary>
    public IReadOnlyDictionary<string, string> Variables() => Node.Kind == JsonKind.Object
        ? Members().ToDictionary(member => member.VariableName(), member => member.VariableValue(), StringComparer.Ordinal)
        : throw Expected("an object of names and texts", "Write it as { NAME: \"value\" }.");

    private string VariableName() => EnvironmentMap.IsName(Name)
        ? Name
        : throw Source.Fail(NameAt, $"{Path}: not a name for a variable", "use letters, digits and _, and no digit first");

    private string VariableValue() => Node.Kind switch
    {
        JsonKind.Object or JsonKind.List => throw Expected("a text", "write the value as one text in quotes"),
        JsonKind.Null => "",
        _ => Node.Text,
    };

    private IEnumerable<Field> Items() => Node.Kind switch
    {
        JsonKind.List => Node.Items.Select((item, i) => this with { Path = $"{Path}[{i}]", Node = item }),
        JsonKind.Object or JsonKind.Null => throw Expected("a list of texts", "Write it as [\"one\", \"two\"], or leave the key out."),
        _ => [this],
    };

    private string Below(string name) => Path.Length == 0 ? Printable.Escape(name) : $"{Path}.{Printable.Escape(name)}";

    private ManyoyoException Unknown(IReadOnlyCollection<string> known) => Fail(
        $"unknown value \"{Printable.Escape(Node.Text)}\"{Suggestion.For(Node.Text, known)}", $"Known are {string.Join(", ", known)}.");

    private ManyoyoException Expected(string what, string next) => Fail($"expected {what}, found {Node.Description}", next);

    // Only the root has no path.
    private ManyoyoException Fail(string what, string next) => Source.Fail(Node.At, Path.Length == 0 ? what : $"{Path}: {what}", next);
}
