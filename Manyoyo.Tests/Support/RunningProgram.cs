using System.Diagnostics;
using System.Text;

namespace Manyoyo.Tests.Support;

/// <summary>A program that a test has started. What is still running when the test is over is ended.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _soFar = new();
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private RunningProgram(Process process, string input)
    {
        _process = process;
        _output = Gather(process.StandardOutput);
        _errors = process.StandardError.ReadToEndAsync();
        _ = Task.Run(() => Feed(input));
    }

    /// <summary>Starts it.</summary>
    /// <param name="file">Path of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="environment">What differs from the tests' own environment; <c>null</c>: unset.</param>
    /// <param name="input">What it can read.</param>
    public static RunningProgram Start(
        string file, IEnumerable<string> arguments, string directory = "/", IReadOnlyDictionary<string, string?>? environment = null, string input = "")
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        return new RunningProgram(Process.Start(start)!, input);
    }

    /// <summary>Waits for its end; a program that does not end is ended, and the test fails.</summary>
    public Ended Wait(int seconds = 120)
    {
        if (!Task.WhenAll(_process.WaitForExitAsync(), _output, _errors).Wait(TimeSpan.FromSeconds(seconds)))
        {
            _process.Kill(entireProcessTree: true);
            Task.WhenAll(_output, _errors).Wait(TimeSpan.FromSeconds(5));
            Assert.Fail($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)}: not at its end after {seconds} s"
                + (_errors.IsCompleted ? "\n" + _errors.Result : ""));
        }

        return new Ended(_process.ExitCode, _output.Result, _errors.Result);
    }

    /// <summary>Waits until it has written a text.</summary>
    public void WaitFor(string text) => Until.True(() => OutputSoFar.Contains(text, StringComparison.Ordinal), () => $"\"{text}\" is not in:\n{OutputSoFar}");

    /// <summary>Sends it a signal, and it alone.</summary>
    /// <param name="name">Such as <c>TERM</c>.</param>
    public void Signal(string name)
    {
        using var kill = Start("/bin/sh", ["-c", $"kill -{name} {_process.Id}"]);
        kill.Wait().With(0);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private string OutputSoFar
    {
        get
        {
            lock (_soFar)
            {
                return _soFar.ToString();
            }
        }
    }

    private async Task<string> Gather(StreamReader from)
    {
        var piece = new char[4096];
        for (int count; (count = await from.ReadAsync(piece)) > 0;)
        {
            lock (_soFar)
            {
                _soFar.Append(piece, 0, count);
            }
        }

        return OutputSoFar;
    }

    private void Feed(string input)
    {
        try
        {
            _process.StandardInput.Write(input);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, or does not want to read.
        }
    }
}
