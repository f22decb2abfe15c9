using System.Runtime.CompilerServices;

namespace Manyoyo.Tests.Support;

/// <summary>Text that is kept beside the tests, so that a change of it is seen in a review.</summary>
public static class Golden
{
    /// <summary>
    /// The text has to be that of <c>Golden/NAME</c>. With <c>MANYOYO_UPDATE_GOLDEN=1</c> the file in the source folder is
    /// written instead.
    /// </summary>
    public static void Verify(string name, string actual, [CallerFilePath] string caller = "")
    {
        if (Environment.GetEnvironmentVariable("MANYOYO_UPDATE_GOLDEN") == "1")
        {
            var file = Path.Combine(SourceFolder(caller), "Golden", name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        var copied = Path.Combine(AppContext.BaseDirectory, "Golden", name);
        Assert.That(File.Exists(copied), $"There is no Golden/{name}: run the tests with MANYOYO_UPDATE_GOLDEN=1, and look at what it wrote.");
        Assert.That(actual, Is.EqualTo(File.ReadAllText(copied)));
    }

    private static string SourceFolder(string caller)
    {
        var folder = Path.GetDirectoryName(caller);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Manyoyo.Tests.csproj")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No project above {caller}.");
    }
}
