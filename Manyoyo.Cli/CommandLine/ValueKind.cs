namespace Manyoyo.Cli.CommandLine;

/// <summary>What a value names, where a shell can complete it.</summary>
public enum ValueKind
{
    /// <summary>Nothing that can be listed, or one of the choices.</summary>
    Other,

    /// <summary>A session that is there.</summary>
    Session,

    /// <summary>A profile of the configuration.</summary>
    Profile,

    /// <summary>A variable of the caller's.</summary>
    Variable,

    /// <summary>A file or a directory.</summary>
    File,

    Directory,
}
