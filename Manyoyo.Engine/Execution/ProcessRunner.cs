using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;

namespace Manyoyo.Engine.Execution;

/// <summary>Runs processes for real.</summary>
/// <param name="signals">Those that come end a process that may run for long: one on our own streams, one that loads an image.</param>
public sealed partial class ProcessRunner(Signals? signals = null) : IProcessRunner
{
    public CapturedOutput Capture(Invocation invocation, bool echoErrors = false)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return With(invocation, start, process =>
        {
            process.StandardInput.Close();
            var errors = new StringBuilder();
            var reader = new Thread(() => Read(process.StandardError, errors, echoErrors));
            reader.Start();
            using var ends = echoErrors ? new EndedBySignals(process, signals) : null;
            var output = process.StandardOutput.ReadToEnd();
            reader.Join();
            process.WaitForExit();
            return new CapturedOutput(process.ExitCode, output, errors.ToString());
        });
    }

    public int Run(Invocation invocation) => With(invocation, new ProcessStartInfo(), process =>
    {
        using var ends = new EndedBySignals(process, signals);
        process.WaitForExit();
        return process.ExitCode;
    });

    private static T With<T>(Invocation invocation, ProcessStartInfo start, Func<Process, T> use)
    {
        start.FileName = invocation.File;
        start.UseShellExecute = false;
        foreach (var (name, value) in invocation.Environment)
        {
            start.Environment[name] = value;
        }

        var pipe = invocation.EnvironmentFile.Count > 0
            ? new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable)
            : null;
        foreach (var argument in invocation.Arguments)
        {
            start.ArgumentList.Add(argument == Invocation.EnvironmentFilePath ? PathOf(pipe!) : argument);
        }

        using var process = Start(start);
        if (pipe is not null)
        {
            Feed(pipe, invocation.EnvironmentFile);
        }

        return use(process);
    }

    private static string PathOf(AnonymousPipeServerStream pipe) => "/dev/fd/" + pipe.GetClientHandleAsString();

    /// <summary>On a thread of its own: a pipe holds 64 kB, and the engine reads it when it gets there.</summary>
    private static void Feed(AnonymousPipeServerStream pipe, IReadOnlyDictionary<string, string> environment)
    {
        pipe.DisposeLocalCopyOfClientHandle();
        var lines = string.Concat(environment.Select(variable => $"{variable.Key}={variable.Value}\n"));
        var feeder = new Thread(() =>
        {
            try
            {
                using (pipe)
                {
                    pipe.Write(Encoding.UTF8.GetBytes(lines));
                }
            }
            catch (IOException)
            {
                // The engine ended without reading it; why, its own words say.
            }
        })
        { IsBackground = true };
        feeder.Start();
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new ManyoyoException(
                $"cannot run {Printable.Escape(start.FileName)}: {e.Message}",
                "check that this program works when you run it yourself",
                ExitCode.EngineFailed);
        }
    }

    private static void Read(StreamReader from, StringBuilder into, bool echo)
    {
        using var own = echo ? Console.OpenStandardError() : Stream.Null;
        while (from.ReadLine() is { } line)
        {
            into.Append(line).Append('\n');
            own.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    internal static partial int Kill(int processId, int signal);
}
