using System.Net.Sockets;

namespace Manyoyo.Tests.Support;

/// <summary>An empty folder of its own for one test; gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("manyoyo-test-").FullName;

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Makes a socket that nobody listens at, and gives its path.</summary>
    public string MakeSocket(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        // .NET deletes a socket that it closes, under the name that it was bound to.
        var bound = path + "~";
        socket.Bind(new UnixDomainSocketEndPoint(bound));
        File.Move(bound, path);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
