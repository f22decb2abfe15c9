namespace Manyoyo.Engine;

/// <summary>The statuses that are MANYOYO's own. Every other status is that of the command inside.</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>What was asked for could not be written to standard output.</summary>
    public const int OutputFailed = 1;

    /// <summary><c>doctor</c> has found a problem.</summary>
    public const int Problem = 1;

    /// <summary>Refused before the engine was asked to change anything: usage, configuration, names, paths.</summary>
    public const int Refused = 2;

    /// <summary>The time of <c>--timeout</c> was over: what timeout(1) ends with.</summary>
    public const int TimedOut = 124;

    /// <summary>The engine is missing, down, or refused. The same number as docker's own.</summary>
    public const int EngineFailed = 125;

    /// <summary>Ctrl-C at a prompt of ours or while a session is being made: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
