using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Sessions;

/// <summary>
/// Which container a name had the last time, in <c>sessions/.ids/NAME</c>. Never believed: it only lets the client that enters be
/// started while the engine is asked; where the answer is another one, that client is dropped. And who takes an auto-made name here
/// first, has it: an empty file stands for a container that is being made.
/// </summary>
/// <param name="manyoyoHome">MANYOYO's own folder, absolute.</param>
public sealed class KnownSessions(string manyoyoHome)
{
    private const int IdLength = 64;

    private readonly string _folder = Path.Combine(manyoyoHome, "sessions", ".ids");

    /// <summary>The container's ID; <c>null</c>: nothing is known.</summary>
    public string? Id(string name)
    {
        var bytes = new byte[IdLength];
        using var file = PrivateFiles.Open(Of(name));
        return file?.Read(bytes) == IdLength && Array.TrueForAll(bytes, character => char.IsAsciiHexDigitLower((char)character))
            ? System.Text.Encoding.ASCII.GetString(bytes)
            : null;
    }

    /// <summary>Keeps it for the next time. Where that can not be done, the next time takes a little longer.</summary>
    public void Remember(string name, string id)
    {
        if (Id(name) == id)
        {
            return;
        }

        try
        {
            PrivateFiles.MakeFolder(_folder);
            PrivateFiles.Delete(Of(name));
            using var file = PrivateFiles.Create(Of(name));
            file.Write(System.Text.Encoding.ASCII.GetBytes(id));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another call is writing it, or nothing can be written here.
        }
    }

    /// <summary>Takes a name for a container that is still to be made.</summary>
    /// <returns><c>false</c>: another call has it.</returns>
    public bool Reserve(string name)
    {
        try
        {
            PrivateFiles.MakeFolder(_folder);
            using var file = PrivateFiles.Create(Of(name));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Where nothing can be written, only the engine knows.
            return !File.Exists(Of(name));
        }
    }

    /// <summary>Forgets it.</summary>
    public void Forget(string name) => PrivateFiles.Delete(Of(name));

    private string Of(string name) => Path.Combine(_folder, name);
}
