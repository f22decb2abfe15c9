using System.Runtime.InteropServices;
using System.Text;

namespace Manyoyo.Engine.Terminals;

/// <summary>Memory for one call of the C library; zeroed, and given back together.</summary>
internal sealed unsafe class NativeScratch : IDisposable
{
    private readonly List<nint> _blocks = [];

    /// <summary>A block of zeros.</summary>
    public byte* Allocate(int size)
    {
        var block = (byte*)NativeMemory.AllocZeroed((nuint)size);
        _blocks.Add((nint)block);
        return block;
    }

    /// <summary>An array of texts as C has them, ended by a null.</summary>
    public byte** Texts(IReadOnlyList<string> texts)
    {
        var array = (byte**)Allocate((texts.Count + 1) * sizeof(byte*));
        for (var i = 0; i < texts.Count; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(texts[i]);
            array[i] = Allocate(bytes.Length + 1);
            bytes.CopyTo(new Span<byte>(array[i], bytes.Length));
        }

        return array;
    }

    public void Dispose() => _blocks.ForEach(block => NativeMemory.Free((void*)block));
}
