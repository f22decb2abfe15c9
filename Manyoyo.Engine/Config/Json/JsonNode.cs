namespace Manyoyo.Engine.Config.Json;

internal enum JsonKind
{
    Object,
    List,
    Text,
    Number,
    Boolean,
    Null,
}

/// <summary>A value as it stands in a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">The offset of its first character.</param>
/// <param name="Text">A text's content; a number, boolean or null as written.</param>
internal sealed record JsonNode(JsonKind Kind, int At, string Text = "")
{
    /// <summary>The offset after its last character.</summary>
    public int End { get; init; }

    /// <summary>What an object holds, in order; no name twice.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>What a list holds.</summary>
    public IReadOnlyList<JsonNode> Items { get; init; } = [];

    /// <summary>What it is, for a message.</summary>
    public string Description => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.List => "a list",
        JsonKind.Text => "a text",
        JsonKind.Number => "a number",
        JsonKind.Boolean => "true or false",
        _ => "null",
    };
}

/// <summary>One <c>name: value</c> of an object.</summary>
/// <param name="Name">The name.</param>
/// <param name="At">The offset of the name's first character.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, int At, JsonNode Value);
