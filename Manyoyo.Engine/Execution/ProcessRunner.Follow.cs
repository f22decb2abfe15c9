using System.Diagnostics;
using System.Text;

namespace Manyoyo.Engine.Execution;

/// <summary>Following a process: shown as it goes, kept for the message if it fails.</summary>
public sealed partial class ProcessRunner
{
    public CapturedOutput Follow(Invocation invocation)
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        return With(invocation, start, process =>
        {
            process.StandardInput.Close();
            // Ctrl-C in a terminal reaches it by itself too. Twice does no harm, and a signal sent to us alone must not leave it running.
            void PassOn(int signal) => _ = process.HasExited ? 0 : Kill(process.Id, signal);
            if (signals is not null)
            {
                signals.Caught += PassOn;
            }

            using var shown = Console.OpenStandardError();
            using var output = new MemoryStream();
            using var errors = new MemoryStream();
            var reader = new Thread(() => Copy(process.StandardError.BaseStream, errors, shown));
            reader.Start();
            Copy(process.StandardOutput.BaseStream, output, shown);
            reader.Join();
            process.WaitForExit();
            if (signals is not null)
            {
                signals.Caught -= PassOn;
            }

            return new CapturedOutput(process.ExitCode, Text(output), Text(errors));
        });
    }

    // As it comes and not by lines: progress is drawn without them.
    private static void Copy(Stream from, MemoryStream into, Stream shown)
    {
        var buffer = new byte[4096];
        int count;
        while ((count = from.Read(buffer)) > 0)
        {
            into.Write(buffer, 0, count);
            Show(shown, buffer.AsSpan(0, count));
        }
    }

    // Where nobody reads any more, the process goes on all the same.
    private static void Show(Stream shown, ReadOnlySpan<byte> bytes)
    {
        try
        {
            shown.Write(bytes);
        }
        catch (IOException)
        {
        }
    }

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
}
