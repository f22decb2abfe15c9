namespace Manyoyo.Cli.CommandLine;

/// <summary>An option as it was given.</summary>
/// <param name="Row">Which one.</param>
/// <param name="Value">Its value; <c>null</c>: a flag.</param>
/// <param name="On">Of a flag: whether it is set (<c>--flag=false</c> is not).</param>
public sealed record GivenOption(OptionRow Row, string? Value, bool On = true)
{
    /// <summary>Whether a flag is set by what stands after its <c>=</c>, as pflag reads it; <c>null</c>: it says neither.</summary>
    /// <param name="attached"><c>null</c>: the flag stands alone.</param>
    public static bool? Flag(string? attached) => attached switch
    {
        null or "true" or "True" or "TRUE" or "t" or "T" or "1" => true,
        "false" or "False" or "FALSE" or "f" or "F" or "0" => false,
        _ => null,
    };
}
