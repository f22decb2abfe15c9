using System.IO.Pipes;
using System.Text;

namespace Manyoyo.Engine.Execution;

/// <summary>
/// The environment file of a process: a pipe that it inherits. The engines' clients read theirs before they ask the engine for
/// anything, so one whose file has nothing in it yet is ready, and waits.
/// </summary>
internal sealed class EnvironmentPipe : IDisposable
{
    // What any pipe holds: as much is written without waiting for a reader.
    private const int AlwaysFits = 4096;

    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.Out, HandleInheritability.Inheritable);

    /// <summary>An invocation with the pipe's path in it.</summary>
    public Invocation In(Invocation invocation)
    {
        var path = "/dev/fd/" + _pipe.GetClientHandleAsString();
        return invocation with { Arguments = [.. invocation.Arguments.Select(word => word == Invocation.EnvironmentFilePath ? path : word)] };
    }

    /// <summary>The process has its end of the pipe.</summary>
    public void IsInherited() => _pipe.DisposeLocalCopyOfClientHandle();

    /// <summary>Writes the file, and ends it.</summary>
    public void Send(IReadOnlyDictionary<string, string> environment)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(environment.Select(variable => $"{variable.Key}={variable.Value}\n")));
        if (bytes.Length <= AlwaysFits)
        {
            Write(bytes);
        }
        else
        {
            new Thread(() => Write(bytes)) { IsBackground = true }.Start();
        }
    }

    public void Dispose() => _pipe.Dispose();

    private void Write(byte[] bytes)
    {
        try
        {
            using (_pipe)
            {
                _pipe.Write(bytes);
            }
        }
        catch (IOException)
        {
            // The engine ended without reading it; why, its own words say.
        }
    }
}
