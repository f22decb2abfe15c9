using FsCheck;
using FsCheck.Fluent;
using Manyoyo.Engine.Config;

namespace Manyoyo.Tests.Config;

/// <summary>Random settings, texts and variables for rules that hold for all of them.</summary>
internal static class Generators
{
    private static readonly string[] Pieces =
    [
        "a", "B", "7", "_", "-", ".", "/", "\\", "\"", "'", "`", "$", "{", "}", "[", "]", ",", ":", ";", "#", "=", " ", "\t", "//", "/*", "*/",
        "&", "|", "<", ">", "é", "中", "😀", "\u2028", "\uFEFF", "\u00A0", "\e", "export ", "null", "2024-01-31T00:00:00Z", "\\n", "\\u0041",
    ];

    /// <summary>Any text that one line can hold; may be empty.</summary>
    public static Gen<string> Line { get; } = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    /// <summary>Any text that a setting can hold; may be empty.</summary>
    public static Gen<string> Text { get; } = Gen.Elements([.. Pieces, "\n", "\r", "\r\n"]).ListOf().Select(string.Concat);

    public static Gen<string> NonEmpty { get; } = Text.Where(text => text.Length > 0);

    public static Gen<string> VariableName { get; } =
        from first in Gen.Elements("A", "b", "_", "PATH", "export")
        from rest in Gen.Elements("", "_", "0", "9z", "TOKEN")
        select first + rest;

    public static Gen<IReadOnlyDictionary<string, string>> Variables(Gen<string> values) =>
        from names in VariableName.ListOf()
        let distinct = names.Distinct().ToList()
        from all in values.ListOf(distinct.Count)
        select (IReadOnlyDictionary<string, string>)distinct.Zip(all).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>What a layer of the file can say.</summary>
    public static Gen<Settings> FileLayer { get; } =
        from texts in Maybe(NonEmpty).ListOf(5)
        from mode in Maybe(Gen.Elements(KnownValues.Modes.ToArray()))
        from engine in Maybe(Gen.Elements(KnownValues.Engines.ToArray()))
        from lists in Texts.ListOf(5)
        from quiet in Gen.Elements(KnownValues.QuietItems.ToArray()).ListOf()
        from env in Variables(Text)
        from command in FileCommand
        from first in First
        select new Settings
        {
            ContainerName = texts[0],
            HostPath = texts[1],
            ContainerPath = texts[2],
            ImageName = texts[3],
            ImageVersion = texts[4],
            ContainerMode = mode,
            Engine = engine,
            EnvFiles = lists[0],
            Volumes = lists[1],
            Ports = lists[2],
            EngineArgs = lists[3],
            ImageBuildArgs = lists[4],
            Quiet = quiet,
            Env = env,
            Command = command,
            First = first,
        };

    /// <summary>What any layer can say: the command line has <c>-x</c> besides.</summary>
    public static Gen<Settings> AnyLayer { get; } =
        from layer in FileLayer
        from full in Maybe(NonEmpty)
        select layer with { Command = layer.Command with { Full = full } };

    private static Gen<IReadOnlyList<string>> Texts => NonEmpty.ListOf().Select(texts => (IReadOnlyList<string>)texts);

    private static Gen<CommandSettings> FileCommand =>
        from texts in Maybe(Text).ListOf(3)
        from yolo in Maybe(Gen.Elements([.. KnownValues.Agents, ""]))
        select new CommandSettings { Prefix = texts[0], Shell = texts[1], Suffix = texts[2], Yolo = yolo };

    private static Gen<FirstSettings> First =>
        from texts in Maybe(NonEmpty).ListOf(3)
        from env in Variables(Text)
        from envFiles in Texts
        select new FirstSettings { ShellPrefix = texts[0], Shell = texts[1], ShellSuffix = texts[2], Env = env, EnvFiles = envFiles };

    private static Gen<string?> Maybe(Gen<string> texts) =>
        Gen.OneOf(Gen.Constant<string?>(null), texts.Select(text => (string?)text));
}
