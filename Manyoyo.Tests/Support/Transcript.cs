namespace Manyoyo.Tests.Support;

/// <summary>Transcripts that a test makes up.</summary>
internal static class Transcript
{
    /// <summary>Writes one, of a container that has gone.</summary>
    /// <param name="bench">Whose.</param>
    /// <param name="session">The session.</param>
    /// <param name="events">What follows its header.</param>
    /// <returns>Its path.</returns>
    public static string Write(Bench bench, string session, string events) => bench.Write(
        $"home/.manyoyo/sessions/{session}/20260204T133059.123Z.cast",
        "{\"version\":2,\"width\":80,\"height\":24,\"timestamp\":1770211859,\"command\":\"bash\",\"env\":{\"TERM\":\"xterm\"},\"manyoyo\":{\"session\":\""
            + session + "\",\"container\":\"c1\",\"began\":1770211859123,\"terminal\":true}}\n" + events);
}
