using System.Runtime.InteropServices;
using System.Text;

namespace Manyoyo.Engine.Terminals;

/// <summary>Memory for one call of the C library; zeroed, and given back together.</summary>
internal sealed unsafe class NativeScratch : IDisposable
{
    // A whole number of the largest alignment that C has.
    private const int Header = 16;

    // Each block begins with the address of the one before it.
    private byte* _last;

    /// <summary>A block of zeros.</summary>
    public byte* Allocate(int size)
    {
        var block = (byte*)NativeMemory.AllocZeroed((nuint)(Header + size));
        *(byte**)block = _last;
        _last = block;
        return block + Header;
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

    public void Dispose()
    {
        while (_last is not null)
        {
            var before = *(byte**)_last;
            NativeMemory.Free(_last);
            _last = before;
        }
    }
}
