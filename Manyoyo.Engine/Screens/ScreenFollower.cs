namespace Manyoyo.Engine.Screens;

/// <summary>Follows terminal output on a screen and gives what a person would have read, line by line.</summary>
public sealed class ScreenFollower
{
    private readonly Action<string> _settled;
    private readonly VtParser _parser;

    /// <param name="columns">The width of the screen.</param>
    /// <param name="rows">Its height.</param>
    /// <param name="settled">Told each line that will not change any more, oldest first.</param>
    public ScreenFollower(int columns, int rows, Action<string> settled)
    {
        _settled = settled;
        Screen = new Screen(columns, rows, settled);
        _parser = new VtParser(new ScreenControls(Screen));
    }

    public Screen Screen { get; }

    /// <summary>Takes the next bytes.</summary>
    public void Output(ReadOnlySpan<byte> bytes) => _parser.Feed(bytes);

    public void Resize(int columns, int rows) => Screen.Resize(columns, rows);

    /// <summary>Tells all that has not settled: nothing else will come. Empty lines at the end are left out.</summary>
    public void Finish()
    {
        foreach (var line in Screen.Above)
        {
            _settled(line);
        }

        var end = Screen.Rows;
        while (end > 0 && Screen.Line(end - 1).Length == 0)
        {
            end--;
        }

        for (var row = 0; row < end; row++)
        {
            _settled(Screen.Line(row));
        }
    }
}
