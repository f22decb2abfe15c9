using Manyoyo.Engine.Agents;
using Manyoyo.Engine.Config;

namespace Manyoyo.Engine.Sessions;

/// <summary>Puts together what runs inside.</summary>
public static class CommandComposer
{
    /// <summary>
    /// The command of a session that is there: of the command line, else the profile, else the one it was made with,
    /// else the file. A suffix that is given replaces the stored one.
    /// </summary>
    /// <exception cref="ManyoyoException">A suffix has no command to go after.</exception>
    public static FirstCommand ForExisting(SessionSpec spec, FirstCommand stored)
    {
        var asked = spec.EntryCommand;
        if (asked.GivesCommand)
        {
            return Checked(FromSettings(asked), spec.Name);
        }

        return stored.Default.Length > 0
            ? new FirstCommand(WithPrefix(asked.Prefix, stored.Default), asked.Suffix ?? stored.Suffix)
            : Checked(FromSettings(asked.Over(spec.FileCommand)), spec.Name);
    }

    /// <summary>Refuses a suffix that has no command to go after.</summary>
    /// <exception cref="ManyoyoException">It has none.</exception>
    public static void ThrowIfNothingToResume(string name, FirstCommand command) => _ = Checked(command, name);

    /// <summary>Prefix, command and suffix of merged layers.</summary>
    public static FirstCommand FromSettings(CommandSettings settings) => settings.Full is { } full
        ? new FirstCommand(full, "")
        : new FirstCommand(FirstCommand.Join(settings.Prefix, Main(settings)), settings.Suffix ?? "");

    private static string? Main(CommandSettings settings) =>
        settings.Yolo is { Length: > 0 } yolo ? AgentCatalogue.Named(yolo)!.YoloCommand : settings.Shell;

    // The stored command holds the prefix of the call that made the session.
    private static string WithPrefix(string? prefix, string command) =>
        string.IsNullOrEmpty(prefix) || command == prefix || command.StartsWith(prefix + " ", StringComparison.Ordinal) ? command : $"{prefix} {command}";

    private static FirstCommand Checked(FirstCommand command, string name) =>
        !command.IsNothingToResume ? command : throw new ManyoyoException(
            $"session {name} has no command that the arguments could go to: there is nothing to resume",
            $"start one with an agent first: manyoyo run -n {name} -y AGENT (claude, codex, gemini or opencode)");
}
