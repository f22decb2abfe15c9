using System.Text;
using Newtonsoft.Json.Linq;

namespace Manyoyo.Tests.Support;

/// <summary>A transcript as any program reads it that knows asciicasts: no code of the product's.</summary>
internal sealed class CastFile
{
    private CastFile(string path, JObject header, IReadOnlyList<JArray> events) => (Path, Header, Events) = (path, header, events);

    public string Path { get; }

    public JObject Header { get; }

    public IReadOnlyList<JArray> Events { get; }

    /// <summary>All that was put out.</summary>
    public string Output => string.Concat(Events.Where(one => (string?)one[1] == "o").Select(one => (string?)one[2]));

    /// <summary>The transcripts of a session, oldest first.</summary>
    public static IReadOnlyList<string> Paths(Bench bench, string session)
    {
        var folder = $"{bench.Home}/.manyoyo/sessions/{session}";
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>The one transcript of a session; fails unless each of its lines is what the format wants.</summary>
    public static CastFile Of(Bench bench, string session)
    {
        var paths = Paths(bench, session);
        Assert.That(paths, Has.Count.EqualTo(1));
        return Read(paths[0]);
    }

    /// <summary>Reads one.</summary>
    public static CastFile Read(string path)
    {
        var text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        Assert.That(text, Does.EndWith("\n"));
        var lines = text[..^1].Split('\n');
        var header = JObject.Parse(lines[0]);
        var events = lines[1..].Select(JArray.Parse).ToList();
        Assert.Multiple(() =>
        {
            Assert.That((int?)header["version"], Is.EqualTo(2));
            Assert.That((int?)header["width"], Is.Positive);
            Assert.That((int?)header["height"], Is.Positive);
            Assert.That(events.Select(one => one.Count), Is.All.EqualTo(3));
            Assert.That(events.Select(one => (double)one[0]), Is.Ordered);
            Assert.That(events.Select(one => (string?)one[1]), Is.All.AnyOf("o", "r", "m", "x"));
        });
        return new CastFile(path, header, events);
    }
}
