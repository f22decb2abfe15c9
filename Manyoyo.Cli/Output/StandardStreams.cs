using System.Text;

namespace Manyoyo.Cli.Output;

/// <summary>
/// The program's own streams, without <see cref="Console"/>. A reader that has gone (<c>| head</c>) is no error of ours.
/// </summary>
public static class StandardStreams
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static StreamWriter Output() => Writer(1);

    public static StreamWriter Error() => Writer(2);

    private static StreamWriter Writer(int descriptor) =>
        new(new DescriptorStream(descriptor), Utf8) { AutoFlush = true, NewLine = "\n" };
}
